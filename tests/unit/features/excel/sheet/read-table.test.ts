import { SHEET_FAULTS_EN, SHEET_FAULTS_ZH } from '../../../../../src/words/sheet-faults';
import type { Column } from '../../../../../src/features/excel/sheet/column';
import { openWorkbook } from '../../../../../src/features/excel/sheet/open-workbook';
import { planRows, type Known } from '../../../../../src/features/excel/sheet/plan';
import {
  readTable,
  type FileRefusal,
  type ReadRow,
} from '../../../../../src/features/excel/sheet/read-table';
import { letters } from '../../../../../src/features/excel/sheet/template';
import { workbook, type Cells } from '../../../../factories/workbooks';
import { bomb, packedBlanks, withOtherList } from '../../../../factories/archives';

const COLUMNS: readonly Column[] = [
  { field: 'name', label: '名称', kind: 'text', required: true },
  { field: 'number', label: '编号', kind: 'integer', required: false },
];

async function read(rows: readonly Cells[], more: Parameters<typeof workbook>[2] = {}, name = '名单') {
  const sheets = await openWorkbook(await workbook(name, rows, more));
  if ('fault' in sheets) throw new Error(sheets.fault);
  return readTable(sheets, { name: '名单', columns: COLUMNS, most: 3 });
}

const faultsOf = (rows: readonly ReadRow[]) =>
  rows.flatMap(({ number, faults }) => faults.map(({ column, code }) => [number, column, code]));

describe('a sheet', () => {
  it('is found by its headers, in any order and with the marks of the template', async () => {
    const table = await read(
      [
        ['编号', '名称（必填）'],
        [1, '甲'],
        [null, null],
        [3, '乙'],
      ],
      {},
      '随便什么',
    );
    expect(table).toMatchObject({
      rows: [
        { number: 2, values: { name: '甲', number: 1 } },
        { number: 4, values: { name: '乙', number: 3 } },
      ],
    });
  });

  it.each<[string, readonly Cells[], string]>([
    ['no headers', [['甲', '乙']], 'SHEET_NOT_FOUND'],
    [
      'a column twice',
      [
        ['名称', '名称'],
        ['甲', '乙'],
      ],
      'COLUMN_TWICE',
    ],
    [
      'a column missing',
      [
        ['编号', '编 号 二'],
        [1, 2],
      ],
      'COLUMN_MISSING',
    ],
    [
      'a column too many',
      [
        ['名称', '编号', '备注'],
        ['甲', 1, ''],
      ],
      'COLUMN_UNKNOWN',
    ],
    [
      'no rows',
      [
        ['名称', '编号'],
        [' ', null],
      ],
      'NO_ROWS',
    ],
    ['too many rows', [['名称'], ['甲'], ['乙'], ['丙'], ['丁']], 'TOO_MANY_ROWS'],
  ])('with %s is refused as a whole', async (_what, rows, fault) => {
    expect(await read(rows)).toMatchObject({ fault });
  });

  it('names hidden rows, merged cells and formulas without a result', async () => {
    const table = await read(
      [
        ['名称', '编号'],
        ['甲', 1],
        ['乙', null],
        [null, 3],
      ],
      {
        merges: [{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }],
        rowDefs: new Map([[1, { hidden: true }]]),
        cells: new Map([['3,0', { formula: 'A1&"x"' }]]),
      },
    );
    if ('fault' in table) throw new Error(table.fault);
    expect(faultsOf(table.rows)).toEqual([
      [2, null, 'ROW_HIDDEN'],
      [3, '名称', 'CELL_MERGED'],
      [3, '编号', 'CELL_MERGED'],
      [4, '名称', 'FORMULA_EMPTY'],
    ]);
  });
});

describe('a file', () => {
  const refusalOf = async (file: Buffer): Promise<string> => {
    const answer = await openWorkbook(file);
    return (answer as FileRefusal).fault;
  };

  it('that is none of ours is named for what it is', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    const real = await workbook('名单', [['名称'], ['甲']]);
    expect(await refusalOf(Buffer.alloc(0))).toBe('FILE_EMPTY');
    expect(await refusalOf(Buffer.from('名称,编号\n'))).toBe('FILE_IS_TEXT');
    expect(await refusalOf(compound)).toBe('FILE_IS_XLS');
    expect(await refusalOf(encrypted)).toBe('FILE_ENCRYPTED');
    expect(await refusalOf(real.subarray(0, 400))).toBe('FILE_UNREADABLE');
    expect(await refusalOf(Buffer.alloc(6 * 1024 * 1024))).toBe('FILE_TOO_LARGE');
  });

  it('that swells when it is unpacked is not unpacked, whether it says so or lies', async () => {
    const packed = packedBlanks(50);
    expect(await refusalOf(bomb(packed, 50))).toBe('FILE_SWELLS');
    expect(await refusalOf(bomb(packed, 0))).toBe('FILE_SWELLS');
    expect(await refusalOf(bomb(packed, 1))).toBe('FILE_UNREADABLE');
  });

  it('that holds two lists is judged by the one that would be unpacked', async () => {
    expect(await refusalOf(withOtherList(bomb(packedBlanks(50), 50)))).toBe('FILE_SWELLS');
  });
});

describe('a plan', () => {
  const row = (number: number, values: ReadRow['values']): ReadRow => ({ number, values, faults: [] });
  const known: Known[] = [
    { id: 'a', name: '甲', values: { name: '甲', number: 1, room: 'r1' } },
    { id: 'b', name: '乙', values: { name: '乙', number: 2, room: null } },
  ];
  const plan = (rows: readonly ReadRow[], update = false) =>
    planRows(rows, known, {
      keys: [['number'], ['name']],
      uniques: ['room'],
      labels: { name: '名称', number: '编号', room: '议事室' },
      update,
      title: 'name',
    }).map(({ id, faults }) => [id, ...faults.map(({ code, what }) => `${code} ${what}`)]);

  it('refuses what is there twice, in the file or already', () => {
    expect(plan([row(2, { name: '丙', number: 3 }), row(3, { name: ' 丙', number: 4 })])).toEqual([
      [null],
      [null, 'TWICE_IN_FILE 2'],
    ]);
    expect(plan([row(2, { name: '丁', number: 1 })])).toEqual([[null, 'ALREADY_THERE 编号“1”']]);
  });

  it('finds what to change by any key, and refuses where two keys name two records', () => {
    expect(plan([row(2, { name: '新名', number: 1 })], true)).toEqual([['a']]);
    expect(plan([row(2, { name: '乙', number: 1 })], true)).toEqual([[null, 'KEYS_DISAGREE “甲”、“乙”']]);
  });

  it('gives one thing to one record only', () => {
    expect(plan([row(2, { name: '丙', number: 3, room: 'r1' })])).toEqual([[null, 'TAKEN “甲”']]);
    expect(plan([row(2, { name: '甲', number: 1, room: 'r1' })], true)).toEqual([['a']]);
    const twice = [
      row(2, { name: '丙', number: 3, room: 'r2' }),
      row(3, { name: '丁', number: 4, room: 'r2' }),
    ];
    expect(plan(twice)).toEqual([[null], [null, 'TWICE_IN_FILE 2']]);
  });
});

it('letters of columns go on after Z', () => {
  expect([0, 25, 26, 27, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});

it('every fault has a sentence in both languages, the Chinese one in Chinese', () => {
  for (const part of ['file', 'cell'] as const) {
    for (const say of Object.values(SHEET_FAULTS_ZH[part])) expect(say('3')).toMatch(/\p{Script=Han}{2}/u);
    for (const say of Object.values(SHEET_FAULTS_EN[part]))
      expect(say('3')).toMatch(/^[^\p{Script=Han}]+|是/u);
  }
});
