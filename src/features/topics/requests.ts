/** What the process endpoints accept. */
import { z } from 'zod';
import { DECLINE_REASONS } from '../../domain/suggestions/suggestion';
import { BODIES, PUBLICITIES, SUGGESTION_STATES, THEMES } from '../../domain/law/vocabulary';

const day = z.iso.date();
const text = z.string().max(4000).nullish();
const sender = {
  /** Chosen by the sender, so that a repeated click changes nothing. */
  commandId: z.uuid(),
  /** The revision the sender saw. */
  expectedRev: z.int().positive().nullish(),
};
const paper = z.strictObject({
  documentNo: z.string().trim().min(1).max(120),
  decidedOn: day,
  /** Id of the scan in the media library. */
  scan: z.int().positive().nullish(),
});
const people = z.array(z.string().min(1).max(64)).min(1).max(500);

export const takeStep = z.strictObject({
  ...sender,
  comment: text,
  /** It cannot wait for those whose step it is. */
  emergency: z.boolean().nullish(),
});
export const recallStep = z.strictObject({ ...sender, comment: text });
export const confirmStep = z.strictObject({ ...sender, comment: text, rev: z.int().positive() });
export const recordApproval = z.strictObject({
  ...sender,
  gate: z.enum(BODIES),
  decision: z.enum(['approved', 'returned']),
  /** Document id of the body; the topic's own, or the sender's, when left out. */
  organization: z.string().max(64).nullish(),
  paper: paper.nullish(),
  comment: text,
});
export const recogniseParticipants = z.strictObject({
  ...sender,
  participants: people,
  organization: z.string().max(64).nullish(),
  paper: paper.nullish(),
});
export const notifyParticipants = z.strictObject({
  ...sender,
  participants: people,
  sentOn: day,
  channel: z.string().trim().min(1).max(60),
});
export const withdrawCase = z.strictObject({
  /** Shown at the address that was public. */
  reason: z.string().trim().min(1).max(4000),
  /** One language of the case; all that are public when left out. */
  locale: z.string().max(16).nullish(),
});

const seen = z.enum(SUGGESTION_STATES);
const publicText = z.string().max(10_000);
export const screenRequest = z.strictObject({
  /** The state the sender saw. */
  seen,
  state: z.enum(['screening', 'released', 'declined']),
  publicCopy: publicText.optional(),
  reply: publicText.optional(),
  declineReason: z.enum(DECLINE_REASONS).optional(),
});
export const forwardRequest = z.strictObject({
  seen,
  publicCopy: publicText,
  topic: z.strictObject({
    title: z.string().trim().min(4).max(120),
    room: z.string().min(1).max(64),
    themeCategory: z.enum(THEMES),
    publicity: z.enum(PUBLICITIES),
  }),
});
/** An empty reason is refused by its clause. */
export const revealRequest = z.strictObject({ reason: z.string().max(500) });
export const previewCase = z.strictObject({
  /** The language to show; Chinese when left out. */
  locale: z.string().max(16).nullish(),
});
