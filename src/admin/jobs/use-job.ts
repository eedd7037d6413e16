import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { reasonsIn } from '../reasons';

/** Long work over many topics, as the server tells it. */
export interface Job<Item> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly Item[];
}

interface Answer<Item> {
  readonly data: Job<Item>;
}

const PACE = 400;
const jobs = (id: string) => `/workflow/jobs/${id}`;

/** The job that stands in the way of this one: the same person has begun it in another window. */
const runningIn = (error: unknown): string | undefined =>
  (error as { response?: { data?: { error?: { details?: { job?: string } } } } }).response?.data?.error
    ?.details?.job;

/** Asks again and again how far a job is, until it has ended. */
function useProgress<Item>(job: Job<Item> | null, tell: (job: Job<Item>) => void): void {
  const { get } = useFetchClient();
  const id = job?.state === 'running' ? job.id : null;
  useEffect(() => {
    if (id === null) return;
    const timer = setInterval(() => {
      // Without an answer it is asked again.
      get<Answer<Item>>(jobs(id)).then(
        ({ data }) => {
          tell(data.data);
        },
        () => undefined,
      );
    }, PACE);
    return () => {
      clearInterval(timer);
    };
  }, [get, id, tell]);
}

/** Begins long work, follows it and stops it; one that is running already is followed instead of begun. */
export function useJob<Item>(noAnswer: string) {
  const { get, post, del } = useFetchClient();
  const [job, setJob] = useState<Job<Item> | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  useProgress(job, setJob);
  const start = useCallback(
    async (address: string, body: object) => {
      setFaults([]);
      setJob(null);
      try {
        setJob((await post<Answer<Item>>(address, body)).data.data);
      } catch (error) {
        setFaults(reasonsIn(error) ?? [noAnswer]);
        const running = runningIn(error);
        if (running) setJob((await get<Answer<Item>>(jobs(running))).data.data);
      }
    },
    [get, post, noAnswer],
  );
  const cancel = useCallback(async () => {
    if (job) setJob((await del<Answer<Item>>(jobs(job.id))).data.data);
  }, [del, job]);
  return { job, faults, start, cancel };
}
