/** What the endpoints of a case accept. */
import { z } from 'zod';

export const withdrawCase = z.strictObject({
  /** Shown at the address that was public. */
  reason: z.string().trim().min(1).max(4000),
  /** One language of the case; all that are public when left out. */
  locale: z.string().max(16).nullish(),
});
