/** What runs by the clock. Every node runs all of it: each job is safe to run twice. */
import type { Core } from '@strapi/strapi';

export interface Job {
  /** Seconds, minutes, hours and so on, as cron has them; Chinese time. */
  readonly rule: string;
  readonly task: (strapi: Core.Strapi) => Promise<unknown>;
  /** Asked once, at the start; a job without it always runs. */
  readonly when?: (strapi: Core.Strapi) => boolean;
}

/** Jobs by their names. */
export type Jobs = Readonly<Record<string, Job>>;

const tz = 'Asia/Shanghai';

/** Schedules what there is to do. */
export function scheduleJobs(strapi: Core.Strapi, lists: readonly Jobs[]): void {
  const wanted = lists
    .flatMap((jobs) => Object.entries(jobs))
    .filter(([, { when }]) => when === undefined || when(strapi));
  strapi.cron.add(
    Object.fromEntries(
      wanted.map(([name, { rule, task }]) => [name, { task: () => task(strapi), options: { rule, tz } }]),
    ),
  );
}
