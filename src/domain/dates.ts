/** Calendar dates as `YYYY-MM-DD`, all in Asia/Shanghai. */

const DAY = 86_400_000;
/** Asia/Shanghai is eight hours ahead of UTC, all year round since 1992. */
const AHEAD = 8 * 3_600_000;

/** A moment by the clock of Asia/Shanghai: what UTC calls its parts are those that the clock there shows. */
export const shanghaiClock = (moment: string | number): Date => new Date(new Date(moment).getTime() + AHEAD);

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
