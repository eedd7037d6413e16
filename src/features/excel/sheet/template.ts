/** The workbook to fill in: headers, drop-down lists, and a sheet that says what goes where. */
import type { CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre';
import type { Column } from './column';
import { REQUIRED_MARK } from './read-table';

const CHOICES = '选项';
const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'B3362B' } },
  alignment: { vertical: 'center', wrapText: true },
};
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
export const DAY = 'yyyy"年"m"月"d"日"';

const YES_OR_NO = ['是', '否'];

const KIND_WORDS: Readonly<Record<Column['kind'], string>> = {
  text: '文字',
  choice: '从下拉选项中选',
  reference: '从下拉选项中选（系统中已登记的名称）',
  date: '日期，例如 2026年11月23日 或 2026-11-23',
  flag: '填“是”或“否”',
  integer: '整数',
};

const optionsOf = ({ kind, options }: Column): readonly string[] =>
  kind === 'flag' ? YES_OR_NO : [...(options?.keys() ?? [])];

/** Letters of a column: A, B … Z, AA. */
export function letters(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

const headed = (rows: readonly (readonly (string | null)[])[]): Map<string, { style: CellStyle }> =>
  new Map((rows[0] ?? []).map((_cell, place) => [`0,${place}`, { style: HEADER }]));

function validation(column: Column, place: number, { chosen, most }: { chosen: number; most: number }) {
  const options = optionsOf(column);
  if (options.length === 0) return [];
  const from = letters(chosen);
  const list: DataValidation = {
    type: 'list',
    formula1: `${CHOICES}!$${from}$2:$${from}$${options.length + 1}`,
    range: `${letters(place)}2:${letters(place)}${most + 1}`,
    allowBlank: !column.required,
    showErrorMessage: true,
    errorTitle: '不在选项中',
    errorMessage: `“${column.label}”只能从下拉选项中选。`,
  };
  return [list];
}

function formOf(name: string, columns: readonly Column[], most: number): WriteSheet {
  const headers = columns.map(({ label, required }) => label + (required ? REQUIRED_MARK : ''));
  const chosen = columns.filter((column) => optionsOf(column).length > 0);
  return {
    name,
    rows: [headers],
    cells: headed([headers]),
    columns: columns.map(({ kind, label }): ColumnDef => ({
      width: Math.max(14, label.length * 2 + 10),
      // As text, a telephone number keeps its zeros.
      style: { numFmt: kind === 'date' ? DAY : kind === 'integer' ? '0' : '@' },
    })),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, place) =>
      validation(column, place, { chosen: chosen.indexOf(column), most }),
    ),
  };
}

function guide(name: string, columns: readonly Column[], most: number): WriteSheet {
  const rows = [
    ['列', '是否必填', '怎样填写', '说明'],
    ...columns.map((column) => [
      column.label,
      column.required ? '必填' : '可以不填',
      KIND_WORDS[column.kind],
      column.help ?? '',
    ]),
    ['', '', '', ''],
    ['填写要求', '', '', `在“${name}”表中从第 2 行起填写，每行一条，一次至多 ${most} 行。`],
    ['', '', '', '不要改动第 1 行的列名，不要合并单元格，不要隐藏行。'],
    ['', '', '', '先在后台“数据导入”中检查，全部没有问题才会导入；有一行不对，整个文件都不导入。'],
  ];
  return {
    name: '填写说明',
    rows,
    cells: headed(rows),
    columns: [18, 12, 36, 70].map((width) => ({ width, style: WRAPPED })),
    freezePane: { rows: 1 },
  };
}

function choices(columns: readonly Column[]): WriteSheet {
  const chosen = columns.filter((column) => optionsOf(column).length > 0);
  const lists = chosen.map((column) => [column.label, ...optionsOf(column)]);
  const length = Math.max(1, ...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_row, at) => lists.map((list) => list[at] ?? null));
  return { name: CHOICES, rows, cells: headed(rows), columns: chosen.map(() => ({ width: 30 })) };
}

/** @param name of the sheet to fill in */
export async function writeTemplate(name: string, columns: readonly Column[], most: number): Promise<Buffer> {
  const { writeXlsx } = await import('hucre');
  const sheets = [formOf(name, columns, most), guide(name, columns, most), choices(columns)];
  return Buffer.from(await writeXlsx({ sheets }));
}
