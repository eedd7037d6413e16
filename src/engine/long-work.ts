/**
 * Long work over many topics: one after the other, other requests in between. Progress can be read, and the work
 * cancelled. It lives in this process: after a restart it is begun again, and finds done what was done.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { reject } from './refusal/refuse';

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
  /** Why work that is done as a whole was refused, as the answer to a request would have said it. */
  error?: Refusal;
}

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly details: object;
}

/** What work says when it is done. */
export interface WorkResult {
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly object[];
}

/** Says how much is done, and lets requests that wait take their turn. @throws when the work has been cancelled */
export type Progress = (done: number) => Promise<void>;

class Cancelled extends Error {}

/** So many items are shown; all are counted. */
const MOST_ITEMS = 1000;
const MOST_JOBS = 20;
const jobs = new Map<string, Job>();
/** The account that began each job; it alone sees what comes of it. */
const owners = new WeakMap<Job, number | undefined>();

const asking = (strapi: Core.Strapi): number | undefined =>
  (strapi.requestContext.get()?.state['user'] as { readonly id: number } | undefined)?.id;

function count(job: Job, { outcome, item }: Outcome): void {
  job.done += 1;
  job.counts[outcome] = (job.counts[outcome] ?? 0) + 1;
  if (item && job.items.length < MOST_ITEMS) job.items.push(item);
}

type Work = (job: Job) => Promise<void>;

/** What a refusal says; `null` for anything else that went wrong. */
function refusalIn(error: unknown): Refusal | null {
  const { status, message, details } = error as Partial<Refusal>;
  return status !== undefined && status < 500
    ? { status, message: message ?? '', details: details ?? {} }
    : null;
}

async function run(strapi: Core.Strapi, job: Job, work: Work): Promise<void> {
  try {
    await work(job);
  } catch (error) {
    if (error instanceof Cancelled) return;
    job.state = 'failed';
    const refusal = refusalIn(error);
    if (refusal) {
      job.error = refusal;
      return;
    }
    strapi.log.error(`后台任务失败 / job failed: ${job.kind}`, error);
  }
}

/** Forgets the oldest finished jobs. */
function tidy(): void {
  const finished = [...jobs.values()].filter(({ state }) => state !== 'running');
  for (const { id } of finished.slice(0, Math.max(0, jobs.size - MOST_JOBS))) jobs.delete(id);
}

interface Task {
  readonly kind: string;
  readonly total: number;
}

/** @throws 409 while a job of this kind is running, with its id for whoever began it */
function begin(strapi: Core.Strapi, { kind, total }: Task, work: Work): Job {
  const running = [...jobs.values()].find((job) => job.kind === kind && job.state === 'running');
  if (running) {
    const own = owners.get(running) === asking(strapi);
    reject(strapi, 409, { code: 'JOB_RUNNING', ...(own && { details: { job: running.id } }) });
  }
  tidy();
  const job: Job = { id: randomUUID(), kind, state: 'running', total, done: 0, counts: {}, items: [] };
  jobs.set(job.id, job);
  owners.set(job, asking(strapi));
  void run(strapi, job, work);
  return job;
}

/** Work that does one after the other, each for good. @throws 409 while a job of this kind is running */
export const startJob = (strapi: Core.Strapi, task: Task, outcomes: () => AsyncIterable<Outcome>): Job =>
  begin(strapi, task, async (job) => {
    for await (const outcome of outcomes()) {
      count(job, outcome);
      // Lets requests that wait take their turn.
      await turn();
      if (job.state !== 'running') return;
    }
    job.state = 'done';
  });

/** Work that is done as a whole or not at all. @throws 409 while a job of this kind is running */
export const startWork = (
  strapi: Core.Strapi,
  task: Task,
  work: (progress: Progress) => Promise<WorkResult>,
): Job =>
  begin(strapi, task, async (job) => {
    const { counts, items } = await work(async (done) => {
      job.done = done;
      await turn();
      if (job.state !== 'running') throw new Cancelled();
    });
    Object.assign(job.counts, counts);
    job.items.push(...items.slice(0, MOST_ITEMS));
    // Also where somebody cancelled too late: what is done is done.
    job.state = 'done';
  });

/** @throws 404 for a job that is not, or no longer, known, or that somebody else began */
export function jobOf(strapi: Core.Strapi, id: string): Job {
  const job = jobs.get(id);
  return job && owners.get(job) === asking(strapi) ? job : reject(strapi, 404, { code: 'JOB_NOT_FOUND' });
}

/** Stops after the topic at hand, whose like stay done; work that is done as a whole is undone. */
export function cancelJob(strapi: Core.Strapi, id: string): Job {
  const job = jobOf(strapi, id);
  if (job.state === 'running') job.state = 'cancelled';
  return job;
}
