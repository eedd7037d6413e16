/** Reads an error of a request as a refusal. */
import type { PhrasedBlocker } from '../../../words/phrase';
import type { Refusal } from './refusal';

/** Only an answer of the server itself carries a status; without one the command may have been carried out. */
export function refusalFrom(error: object): Refusal {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  if (status >= 500) {
    return {
      message: '',
      blockers: [],
      topic: null,
      decidedMeanwhile: false,
      outcomeUnknown: true,
    };
  }
  const { blockers, topic } = detailsIn(error);
  return {
    message: 'message' in error && typeof error.message === 'string' ? error.message : '',
    blockers,
    topic,
    decidedMeanwhile: status === 409 && blockers.length === 0,
    outcomeUnknown: false,
  };
}

/** The reasons that an answer of the server carries, and what topic they are about. */
export function detailsIn(error: object): Pick<Refusal, 'blockers' | 'topic'> {
  // Every refusal is made by one function of the server and has this shape; other errors have no such details.
  const { details } = error as {
    details?: { blockers?: readonly PhrasedBlocker[]; topic?: string } | null;
  };
  return { blockers: details?.blockers ?? [], topic: details?.topic ?? null };
}
