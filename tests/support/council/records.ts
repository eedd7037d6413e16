/** Small things that records in tests are made of. */

/** A relation as the admin panel sends it. */
export const refs = (documentId: string) => ({ connect: [{ documentId }] });

/** `YYYY-MM-DD` in Asia/Shanghai. */
export function daysFromToday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(day);
}
