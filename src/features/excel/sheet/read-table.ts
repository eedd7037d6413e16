/** Finds the columns of a sheet by their headers, and reads its rows: every value, and everything that is wrong. */
import type { CellFault, FileFault } from '../../../words/catalogue';
import { isSpoilt, type Cell, type Column, type RowFault, type SheetRow, type Value } from './column';
import { folded, readCell, textOf } from './read-cell';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

/** Why a file is no use as a whole. */
export interface FileRefusal {
  readonly fault: FileFault;
  readonly what: string;
}

export interface ReadRow {
  readonly number: number;
  /** Only of columns that the sheet has. */
  readonly values: Readonly<Record<string, Value>>;
  readonly faults: readonly RowFault<CellFault>[];
}

export type Table = { readonly rows: readonly ReadRow[] } | FileRefusal;

/** Marks of a header in the template that are no part of its name. */
export const REQUIRED_MARK = '（必填）';
const headerName = (text: string): string => folded(text.replace(/[(（]必填[)）]|[*＊]/g, ''));

const plain = (cell: Cell | { readonly fault: string } | undefined): string =>
  cell === undefined || (typeof cell === 'object' && cell !== null && 'fault' in cell) ? '' : textOf(cell);

const headersOf = ({ rows }: Sheet): readonly string[] => {
  const [first] = rows;
  return first?.number === 1 ? first.cells.map(plain) : [];
};

const knows = (columns: readonly Column[], header: string): Column | undefined =>
  columns.find(({ label }) => folded(label) === headerName(header));

/** The sheet of the template's name, else the one with most of the headers. */
function sheetFor(sheets: readonly Sheet[], name: string, columns: readonly Column[]): Sheet | undefined {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const known = (sheet: Sheet) => headersOf(sheet).filter((header) => knows(columns, header)).length;
  const named = visible.find((sheet) => folded(sheet.name) === folded(name));
  if (named && known(named) > 0) return named;
  const [best] = [...visible].sort((one, other) => known(other) - known(one));
  return best && known(best) >= Math.min(2, columns.length) ? best : undefined;
}

const joined = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** Which column stands where, or what is wrong with the headers. */
function placesOf(sheet: Sheet, columns: readonly Column[]): ReadonlyMap<number, Column> | FileRefusal {
  const places = new Map<number, Column>();
  const unknown: string[] = [];
  for (const [place, header] of headersOf(sheet).entries()) {
    const column = knows(columns, header);
    if (column) places.set(place, column);
    else if (header !== '') unknown.push(header);
  }
  const found = [...places.values()];
  const labels = found.map(({ label }) => label);
  const twice = labels.filter((label, place) => labels.indexOf(label) !== place);
  if (twice.length > 0) return { fault: 'COLUMN_TWICE', what: joined(twice) };
  const missing = columns.filter((column) => column.required && !found.includes(column));
  if (missing.length > 0) {
    return { fault: 'COLUMN_MISSING', what: joined(missing.map(({ label }) => label)) };
  }
  if (unknown.length > 0) return { fault: 'COLUMN_UNKNOWN', what: joined(unknown) };
  return places;
}

const isBlank = ({ cells }: SheetRow): boolean =>
  cells.every((cell) => !isSpoilt(cell) && textOf(cell) === '');

function readRow(places: ReadonlyMap<number, Column>, row: SheetRow): ReadRow {
  const values: Record<string, Value> = {};
  const faults: RowFault<CellFault>[] = [];
  if (row.hidden) faults.push({ column: null, code: 'ROW_HIDDEN', what: '' });
  for (const [place, column] of places) {
    const cell = row.cells[place] ?? null;
    const read = isSpoilt(cell) ? { fault: cell.fault, what: '' } : readCell(column, cell);
    if ('fault' in read) faults.push({ column: column.label, code: read.fault, what: read.what });
    else values[column.field] = read.value;
  }
  return { number: row.number, values, faults };
}

/**
 * Reads the sheet that a file was filled in on.
 *
 * @param most so many rows at most
 */
export function readTable(
  sheets: readonly Sheet[],
  { name, columns, most }: { name: string; columns: readonly Column[]; most: number },
): Table {
  const sheet = sheetFor(sheets, name, columns);
  if (!sheet) return { fault: 'SHEET_NOT_FOUND', what: name };
  const places = placesOf(sheet, columns);
  if ('fault' in places) return places;
  const rows = sheet.rows.filter((row) => row.number > 1 && !isBlank(row));
  if (rows.length === 0) return { fault: 'NO_ROWS', what: '' };
  if (rows.length > most) return { fault: 'TOO_MANY_ROWS', what: String(most) };
  return { rows: rows.map((row) => readRow(places, row)) };
}
