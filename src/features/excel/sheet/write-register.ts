/** Writes a ledger row by row as it is read: never more than a page of it is in memory. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { CellValue, ColumnDef } from 'hucre';
import type { LedgerKind } from './register-cells';
import { DAY } from './template';

export interface LedgerHeader {
  readonly label: string;
  readonly kind: LedgerKind;
}

const FORMATS: Readonly<Record<LedgerKind, string>> = {
  text: '@',
  choice: '@',
  flag: '@',
  date: DAY,
  moment: `${DAY} hh:mm`,
  integer: '0',
};
const WIDTHS: Readonly<Record<LedgerKind, number>> = {
  text: 28,
  choice: 16,
  flag: 12,
  date: 18,
  moment: 24,
  integer: 12,
};

const columnOf = ({ label, kind }: LedgerHeader): ColumnDef => ({
  header: label,
  width: Math.max(WIDTHS[kind], label.length * 2 + 4),
  numFmt: FORMATS[kind],
});

/** @returns the bytes of the workbook; to destroy the stream ends the reading of rows too */
export async function ledgerStream(
  name: string,
  headers: readonly LedgerHeader[],
  rows: AsyncIterable<CellValue[]>,
): Promise<Readable> {
  const { writeXlsxStream } = await import('hucre');
  const columns = headers.map(columnOf);
  const stream = writeXlsxStream(rows, { name, columns, freezePane: { rows: 1 } });
  // Node's type of a web stream and the browser's differ in name only.
  return Readable.fromWeb(stream as ReadableStream);
}
