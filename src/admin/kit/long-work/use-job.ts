import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonsIn, reasonsOf } from '../reasons';
import { jobAddress, untilEnd, type Job } from './follow';

interface Answer<Item> {
  readonly data: Job<Item>;
}

/** How it ended; no reasons also where somebody stopped it. */
interface Ended {
  readonly done: boolean;
  readonly reasons: readonly string[];
}

/** The job that stands in the way of this one: the same person has begun it in another window. */
const runningIn = (error: unknown): string | undefined =>
  (error as { response?: { data?: { error?: { details?: { job?: string } } } } }).response?.data?.error
    ?.details?.job;

/** A signal for what is no longer wanted once the screen is left. */
function useLeaving(): () => AbortSignal {
  const leaving = useRef(new AbortController());
  useEffect(() => {
    // The same screen may be shown again.
    if (leaving.current.signal.aborted) leaving.current = new AbortController();
    return () => {
      leaving.current.abort();
    };
  }, []);
  return useCallback(() => leaving.current.signal, []);
}

/** Begins long work, follows it and stops it; one that is running already is followed instead of begun. */
export function useJob<Item>(noAnswer: string) {
  const { get, post, del } = useFetchClient();
  const [job, setJob] = useState<Job<Item> | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const leaving = useLeaving();

  const ask = useCallback(async (id: string) => (await get<Answer<Item>>(jobAddress(id))).data.data, [get]);
  const follow = useCallback(
    async (begun: Job<Item>): Promise<Ended> => {
      const ended = await untilEnd(begun, { ask, shown: setJob, signal: leaving() });
      return { done: ended.state === 'done', reasons: ended.error ? reasonsOf(ended.error) : [] };
    },
    [ask, leaving],
  );
  const start = useCallback(
    async (address: string, body: object): Promise<Ended> => {
      setFaults([]);
      setJob(null);
      let ended: Ended;
      try {
        ended = await follow((await post<Answer<Item>>(address, body)).data.data);
      } catch (error) {
        ended = { done: false, reasons: reasonsIn(error) ?? [noAnswer] };
        const running = runningIn(error);
        if (running) void ask(running).then(follow, () => undefined);
      }
      setFaults(ended.reasons);
      return ended;
    },
    [ask, follow, post, noAnswer],
  );
  const cancel = useCallback(async () => {
    if (job) await del<Answer<Item>>(jobAddress(job.id)).catch(() => undefined);
  }, [del, job]);
  return { job, faults, start, cancel };
}
