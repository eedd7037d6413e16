/** What a cell means, or what is wrong with it. People type dates as text, digits at full width and spaces at the end. */
import type { CellFault } from '../../../words/catalogue';
import type { Cell, Column, ColumnKind, Value } from './column';

export type Read = { readonly value: Value } | { readonly fault: CellFault; readonly what: string };

const MOST_SHOWN = 12;
const LONGEST = 5000;
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;
/** What word processors and web pages leave in a text and nobody sees. */
const INVISIBLE = /\p{Cf}|(?![\n\t])\p{Cc}/gu;

const YES = new Set(['是', '对', '有', '√', '✓', 'y', 'yes', 'true', '1']);
const NO = new Set(['否', '不是', '无', '×', 'n', 'no', 'false', '0']);

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The text of a cell: nothing invisible, no spaces around it; Chinese punctuation stays as it is. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : isoDay(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  // `\s` knows the ideographic and the non-breaking space.
  return String(cell)
    .replaceAll('\r\n', '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/^\s+|\s+$/g, '');
}

/** As words are compared: width, case and spaces make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** A day as people write it; `null` for one that is not in the calendar. */
function dayIn(text: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const parts = compact ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
  if (!parts) return null;
  const [, year, month, day] = parts.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? isoDay(date) : null;
}

const listed = (options: readonly string[]): string =>
  options.slice(0, MOST_SHOWN).join('、') + (options.length > MOST_SHOWN ? `等 ${options.length} 项` : '');

function option({ options = new Map() }: Column, text: string): Read {
  const exact = options.get(text);
  if (exact !== undefined) return { value: exact };
  const same = [...options].filter(([word]) => folded(word) === folded(text));
  const [only] = same;
  if (same.length === 1 && only) return { value: only[1] };
  return { fault: 'NOT_AN_OPTION', what: listed([...options.keys()]) };
}

function text({ pattern, longest = LONGEST, help = '' }: Column, given: string): Read {
  // What must match a pattern is a code, and codes are never meant at full width.
  const value = pattern ? given.normalize('NFKC') : given;
  if (value.length > longest) return { fault: 'TOO_LONG', what: String(longest) };
  if (pattern && !pattern.test(value)) return { fault: 'WRONG_FORM', what: help };
  return { value };
}

function integer(given: string): Read {
  const digits = folded(given).replaceAll(/(?<=\d)[,，](?=\d{3})/g, '');
  const number = /^-?\d{1,9}(?:\.0+)?$/.test(digits) ? Number(digits) : NaN;
  return Number.isNaN(number) ? { fault: 'NOT_AN_INTEGER', what: '' } : { value: number };
}

function flag(given: string): Read {
  const word = folded(given);
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { fault: 'NOT_YES_OR_NO', what: '' };
}

function date(given: string): Read {
  const day = dayIn(folded(given));
  return day === null ? { fault: 'NOT_A_DATE', what: '' } : { value: day };
}

const READERS: Readonly<Record<ColumnKind, (column: Column, given: string) => Read>> = {
  text,
  choice: option,
  reference: option,
  integer: (_column, given) => integer(given),
  flag: (_column, given) => flag(given),
  date: (_column, given) => date(given),
};

/** Reads one cell of a column. */
export function readCell(column: Column, cell: Cell): Read {
  const given = textOf(cell);
  if (given === '') return column.required ? { fault: 'MISSING', what: '' } : { value: null };
  if (FORMULA_ERROR.test(given)) return { fault: 'FORMULA_FAILED', what: given };
  return READERS[column.kind](column, given);
}
