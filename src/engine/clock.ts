/** The one place that asks what time it is. */
import { shanghaiClock } from '../domain/dates';

const shanghaiDay = (moment: string | number): string => shanghaiClock(moment).toISOString().slice(0, 10);

/** Now, ISO 8601 in UTC with milliseconds. */
export const nowIso = (): string => new Date().toISOString();

/** The day of a moment in Asia/Shanghai, `YYYY-MM-DD`. */
export const dayOf = (iso: string): string => shanghaiDay(iso);

/** A moment as a row of the database gives it: SQLite keeps milliseconds, PostgreSQL gives a `Date`. */
export type StoredMoment = string | number | Date;
export const isoOf = (moment: StoredMoment | null): string | null =>
  moment === null ? null : new Date(moment).toISOString();

/** Today's date in Asia/Shanghai, `YYYY-MM-DD`. */
export const today = (): string => shanghaiDay(Date.now());

/** The day so many days later, `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
