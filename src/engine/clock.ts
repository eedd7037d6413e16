/** The one place that asks what time it is. */
import { DAY, shanghaiClock } from '../domain/dates';

const shanghaiDay = (instant: string | number): string => shanghaiClock(instant).toISOString().slice(0, 10);

/** Now, ISO 8601 in UTC with milliseconds. */
export const nowIso = (): string => new Date().toISOString();

/** The day of an instant in Asia/Shanghai, `YYYY-MM-DD`. */
export const dayOf = (iso: string): string => shanghaiDay(iso);

/** An instant as a row of the database gives it: SQLite keeps milliseconds, PostgreSQL gives a `Date`. */
export type StoredInstant = string | number | Date;
export const isoOf = (instant: StoredInstant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** Today's date in Asia/Shanghai, `YYYY-MM-DD`. */
export const today = (): string => shanghaiDay(Date.now());

/** The day so many days later, `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
