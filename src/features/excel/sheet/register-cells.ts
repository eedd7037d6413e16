/** How values of records stand in a ledger: words for codes, days as days, and nothing that a program would carry out. */
import type { CellValue } from 'hucre';
import { shanghaiClock } from '../../../domain/dates';

export type LedgerKind = 'text' | 'choice' | 'date' | 'moment' | 'flag' | 'integer';

/** A cell of Excel holds no more. */
const LONGEST = 32_767;
const UNPRINTABLE = /(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu;

const text = (value: unknown): string => String(value).replaceAll(UNPRINTABLE, '').slice(0, LONGEST);

type Choices = Readonly<Record<string, string>>;

const WRITERS: Readonly<Record<LedgerKind, (value: unknown, choices: Choices) => CellValue>> = {
  text,
  choice: (value, choices) => choices[text(value)] ?? '',
  flag: (value) => (value === true ? '是' : '否'),
  integer: Number,
  date: (value) => new Date(`${text(value).slice(0, 10)}T00:00:00Z`),
  // Excel knows no time zones: what it shows is Beijing time.
  moment: (value) => shanghaiClock(text(value)),
};

/**
 * The cell for a value. Text is written as text, so that one beginning with `=`, `+`, `-` or `@` is no formula.
 *
 * @param choices the word of each code
 */
export const ledgerCell = (kind: LedgerKind, value: unknown, choices: Choices = {}): CellValue =>
  value === null || value === undefined || value === '' ? null : WRITERS[kind](value, choices);
