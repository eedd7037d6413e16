/** Follows long work of the server until it ends. */
import { reasonsIn } from '../reasons';

/** Long work, as the server tells it. */
export interface Job<Item> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly Item[];
  /** Why work that is done as a whole was refused. */
  readonly error?: { readonly message: string; readonly details?: object };
}

export const jobAddress = (id: string) => `/workflow/jobs/${id}`;

const PACE = 400;
/** An answer may be late while the server is busy; so many may fail before we give up. */
const PATIENCE = 100;

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, PACE);
  });

interface Following<Known> {
  readonly ask: (id: string) => Promise<Known>;
  readonly shown: (known: Known) => void;
  /** Nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/** Asks how far a job is until it has ended; `shown` is told each time. @throws when no answer comes any more */
export async function untilEnd<Known extends Pick<Job<unknown>, 'id' | 'state'>>(
  begun: Known,
  { ask, shown, signal }: Following<Known>,
): Promise<Known> {
  let known = begun;
  let failures = 0;
  while (known.state === 'running') {
    shown(known);
    await pause();
    if (signal?.aborted) return known;
    try {
      known = await ask(begun.id);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures > PATIENCE || reasonsIn(error) !== null) throw error;
    }
  }
  shown(known);
  return known;
}
