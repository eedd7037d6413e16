/** What the endpoints of a topic's process accept. */
import { z } from 'zod';
import { BODIES } from '../../domain/law/vocabulary';

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
export const recordDecision = z.strictObject({
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
