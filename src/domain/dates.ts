/** Calendar dates as `YYYY-MM-DD`, all in Asia/Shanghai. */

const DAY = 86_400_000;

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
