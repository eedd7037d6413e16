/** What may not be written, and what each refusal says: the rows of the matrix, one for each reason of each gate. */
import { FORBIDDEN_EVIDENCE } from './evidence';
import { FORBIDDEN_REGISTRY } from './registry';
import type { Forbidden } from './row';
import { FORBIDDEN_SUGGESTIONS } from './suggestions';
import { FORBIDDEN_TOPICS } from './topics';

export const FORBIDDEN: readonly Forbidden[] = [
  ...FORBIDDEN_TOPICS,
  ...FORBIDDEN_EVIDENCE,
  ...FORBIDDEN_REGISTRY,
  ...FORBIDDEN_SUGGESTIONS,
];
