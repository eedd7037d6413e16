/** Receipt numbers: nobody guesses one, and nobody misreads one. */
import { randomInt } from 'node:crypto';

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: what is copied by hand or read out on the telephone. */
const SIGNS = '3467ACDEFGHJKMNPQRTWXY';
const RECEIPT = new RegExp(`^[${SIGNS}]{16}$`);
const LENGTH = 16;

/** 16 signs of 22: 71 bits. */
export const newReceipt = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** In groups of four, as it is shown. */
export const grouped = (receipt: string): string => receipt.match(/.{1,4}/g)?.join('-') ?? '';

/** What somebody typed, as it is kept; `null` when it cannot be a receipt. Full-width letters and any gaps are fine. */
export function receiptIn(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return RECEIPT.test(plain) ? plain : null;
}
