/**
 * Long work over many topics: one after the other, other requests in between. Progress can be read, and the work
 * cancelled. It lives in this process: after a restart it is begun again, and finds done what was done.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { reject } from './refuse';

/** What came of one topic. */
export interface Outcome {
  readonly outcome: string;
  /** What to show about it, if anything. */
  readonly item?: object | undefined;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly total: number;
  done: number;
  /** How many topics came out how. */
  readonly counts: Record<string, number>;
  readonly items: object[];
}

/** So many items are shown; all are counted. */
const MOST_ITEMS = 1000;
const MOST_JOBS = 20;
const jobs = new Map<string, Job>();

function count(job: Job, { outcome, item }: Outcome): void {
  job.done += 1;
  job.counts[outcome] = (job.counts[outcome] ?? 0) + 1;
  if (item && job.items.length < MOST_ITEMS) job.items.push(item);
}

async function run(strapi: Core.Strapi, job: Job, work: () => AsyncIterable<Outcome>): Promise<void> {
  try {
    for await (const outcome of work()) {
      count(job, outcome);
      // Lets requests that wait take their turn.
      await turn();
      if (job.state !== 'running') return;
    }
    job.state = 'done';
  } catch (error) {
    job.state = 'failed';
    strapi.log.error(`后台任务失败 / job failed: ${job.kind}`, error);
  }
}

/** Forgets the oldest finished jobs. */
function tidy(): void {
  const finished = [...jobs.values()].filter(({ state }) => state !== 'running');
  for (const { id } of finished.slice(0, Math.max(0, jobs.size - MOST_JOBS))) jobs.delete(id);
}

/** @throws 409 while a job of this kind is running */
export function startJob(
  strapi: Core.Strapi,
  { kind, total }: { readonly kind: string; readonly total: number },
  work: () => AsyncIterable<Outcome>,
): Job {
  const running = [...jobs.values()].some((job) => job.kind === kind && job.state === 'running');
  if (running) reject(strapi, 409, { code: 'JOB_RUNNING' });
  tidy();
  const job: Job = { id: randomUUID(), kind, state: 'running', total, done: 0, counts: {}, items: [] };
  jobs.set(job.id, job);
  void run(strapi, job, work);
  return job;
}

/** @throws 404 for a job that is not, or no longer, known */
export function jobOf(strapi: Core.Strapi, id: string): Job {
  return jobs.get(id) ?? reject(strapi, 404, { code: 'JOB_NOT_FOUND' });
}

/** Stops after the topic at hand; what is done stays done. */
export function cancelJob(strapi: Core.Strapi, id: string): Job {
  const job = jobOf(strapi, id);
  if (job.state === 'running') job.state = 'cancelled';
  return job;
}
