/** What people typed, as far as it matters whether they typed anything. */

/** Does this text say anything? */
export const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';
