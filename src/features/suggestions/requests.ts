/** What the endpoints of screening accept. */
import { z } from 'zod';
import { PUBLICITIES, SUGGESTION_STATES, THEMES } from '../../domain/law/vocabulary';
import { DECLINE_REASONS } from '../../domain/suggestions/suggestion';

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
