import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { readXlsx } from 'hucre';
import { ledgerCell } from '../../../../../src/features/excel/sheet/register-cells';
import { ledgerStream } from '../../../../../src/features/excel/sheet/write-register';

describe('a cell of a ledger', () => {
  it('is a word for a code, a day for a day, Beijing time for a moment, and never a code', () => {
    expect(ledgerCell('choice', 'town', { town: '镇级' })).toBe('镇级');
    expect(ledgerCell('choice', 'unknown', { town: '镇级' })).toBe('');
    expect(ledgerCell('date', '2026-11-23')).toEqual(new Date('2026-11-23T00:00:00Z'));
    expect(ledgerCell('moment', '2026-11-23T16:30:00.000Z')).toEqual(new Date('2026-11-24T00:30:00Z'));
    expect(ledgerCell('flag', false)).toBe('否');
    expect(ledgerCell('integer', 12)).toBe(12);
    expect(ledgerCell('text', null)).toBeNull();
    expect(ledgerCell('text', 'a\u0000b')).toBe('ab');
    expect(ledgerCell('text', '长'.repeat(40_000))).toHaveLength(32_767);
  });
});

const TOO_FAR = 50_000;

/** A count once it stands still, however busy the machine is, or once it has gone too far. */
async function standing(count: () => number): Promise<number> {
  let before = -1;
  while (count() !== before && count() < TOO_FAR) {
    before = count();
    await sleep(500);
  }
  return count();
}

describe('a ledger', () => {
  const HEADERS = [{ label: '名称', kind: 'text' }] as const;

  it('keeps what looks like a formula a text', async () => {
    const titles = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|calc'];
    async function* rows() {
      for (const title of titles) yield await Promise.resolve([ledgerCell('text', title)]);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of await ledgerStream('台账', HEADERS, rows())) chunks.push(chunk as Buffer);
    const { sheets } = await readXlsx(Buffer.concat(chunks));
    expect(sheets[0]?.rows.flat()).toEqual(['名称', ...titles]);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
  });

  it('is read no further than somebody takes it, and not at all once nobody does', async () => {
    let read = 0;
    let ended = false;
    async function* rows() {
      try {
        for (;;) {
          read += 1;
          yield await Promise.resolve([ledgerCell('text', `第 ${read} 行 ${Math.sin(read)}`)]);
        }
      } finally {
        ended = true;
      }
    }
    const stream = await ledgerStream('台账', HEADERS, rows());
    await once(stream, 'readable');
    const taken = await standing(() => read);
    expect(taken).toBeLessThan(TOO_FAR);
    stream.destroy();
    expect(await standing(() => read)).toBeLessThan(taken + 5000);
    expect(ended).toBe(true);
  });
});
