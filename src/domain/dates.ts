/** Calendar dates as `YYYY-MM-DD`, all in Asia/Shanghai. */

/** Milliseconds of a day. */
export const DAY = 86_400_000;
/** Asia/Shanghai is eight hours ahead of UTC, all year round since 1992. */
const AHEAD = 8 * 3_600_000;

/** A date whose UTC parts (day, hour …) are those that a clock in Asia/Shanghai shows at that instant. */
export const shanghaiClock = (instant: string | number): Date =>
  new Date(new Date(instant).getTime() + AHEAD);

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
