import fc from 'fast-check';
import type { Column, ColumnKind } from '../../../../../src/features/excel/sheet/column';
import { readCell, textOf } from '../../../../../src/features/excel/sheet/read-cell';

const column = (kind: ColumnKind, more: Partial<Column> = {}): Column => ({
  field: 'field',
  label: '列',
  kind,
  required: false,
  ...more,
});
const LEVELS = new Map([
  ['镇级', 'town'],
  ['村级', 'village'],
]);

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: false }),
);
const anyKind = fc.constantFrom<ColumnKind>('text', 'choice', 'reference', 'date', 'flag', 'integer');
const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

const wide = (text: string) =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

describe('a cell', () => {
  it('gives a value of its kind or one fault, whatever stands in it', () => {
    fc.assert(
      fc.property(anyCell, anyKind, fc.boolean(), (cell, kind, required) => {
        const read = readCell(column(kind, { required, options: LEVELS }), cell);
        if ('fault' in read) return read.fault.length > 0;
        if (read.value === null) return !required && textOf(cell) === '';
        if (kind === 'flag') return typeof read.value === 'boolean';
        if (kind === 'integer') return Number.isInteger(read.value);
        if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(read.value));
        return kind === 'text' || ['town', 'village'].includes(String(read.value));
      }),
    );
  });

  it('reads a day the same however it is written', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, date_] = day.split('-').map(Number);
        const midnight = new Date(`${day}T00:00:00Z`);
        const written = [
          day,
          `${year}年${month}月${date_}日`,
          `${year}/${month}/${date_}`,
          ` ${wide(day)}　`,
          midnight,
        ];
        for (const cell of written) expect(readCell(column('date'), cell)).toEqual({ value: day });
      }),
    );
  });

  it('reads an integer as number, as text and at full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        for (const cell of [number, String(number), wide(String(number)), number.toLocaleString('en-US')]) {
          expect(readCell(column('integer'), cell)).toEqual({ value: number });
        }
      }),
    );
  });

  it.each(['2026-02-30', '2026年13月1日', '46349', '昨天', '2026'])('knows that %s is no day', (cell) => {
    expect(readCell(column('date'), cell)).toEqual({ fault: 'NOT_A_DATE', what: '' });
  });

  it('takes a word of a list in spite of spaces, and otherwise says what is allowed', () => {
    expect(readCell(column('choice', { options: LEVELS }), ' 村　级 ')).toEqual({ value: 'village' });
    expect(readCell(column('choice', { options: LEVELS }), 'village')).toEqual({
      fault: 'NOT_AN_OPTION',
      what: '镇级、村级',
    });
  });

  it('keeps the punctuation of a text, drops what nobody sees, and keeps a formula a text', () => {
    expect(readCell(column('text'), '\u200b 高新区（示范）\u00a0')).toEqual({ value: '高新区（示范）' });
    expect(readCell(column('text'), '=1+1')).toEqual({ value: '=1+1' });
    expect(readCell(column('text'), 13800000000)).toEqual({ value: '13800000000' });
    expect(readCell(column('text'), '#REF!')).toEqual({ fault: 'FORMULA_FAILED', what: '#REF!' });
    expect(readCell(column('text', { longest: 2 }), '三个字')).toEqual({ fault: 'TOO_LONG', what: '2' });
  });
});
