import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/canonical-json';
import { verifyChain } from '../../../src/ledger/chain';
import { EVENT_COLUMNS, INSTANCE_COLUMNS, type EventRow, type InstanceRow } from '../../../src/ledger/rows';
import { ledgerOf, rechain } from '../../factories/ledger';

const TOPIC = 'topic-a';
const MAX = 12;

/** A ledger and one of its rows. */
const ledgerAndRow = fc
  .integer({ min: 1, max: MAX })
  .chain((entries) => fc.record({ entries: fc.constant(entries), at: fc.nat({ max: entries - 1 }) }));

/** The same text with one byte changed, which stays a character of its own. */
function flip(value: string | number, where: number): string | number {
  if (typeof value === 'number') return value + 1 + (where % 7);
  const index = where % value.length;
  const code = value.charCodeAt(index);
  return value.slice(0, index) + String.fromCharCode(code ^ 1) + value.slice(index + 1);
}

const rowsWith = (rows: readonly EventRow[], at: number, row: EventRow) => rows.with(at, row);

describe('a chain', () => {
  it('is fine as it was written', () => {
    for (let entries = 1; entries <= MAX; entries += 1) {
      const { rows, instance } = ledgerOf(TOPIC, entries);
      expect(verifyChain(TOPIC, rows, instance)).toBeNull();
    }
  });

  it('names the entry in which a byte of any column is flipped', () => {
    const column = fc.constantFrom(...EVENT_COLUMNS);
    fc.assert(
      fc.property(ledgerAndRow, column, fc.nat(), ({ entries, at }, name, where) => {
        const { rows, instance } = ledgerOf(TOPIC, entries);
        const row = rows[at] as EventRow;
        const tampered = rowsWith(rows, at, { ...row, [name]: flip(row[name], where) });
        expect(verifyChain(TOPIC, tampered, instance)).toMatchObject({ topic: TOPIC, seq: at + 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('names the column of the running row in which a byte is flipped', () => {
    const column = fc.constantFrom(...INSTANCE_COLUMNS.filter((name) => name !== 'topic'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX }), column, fc.nat(), (entries, name, where) => {
        const { rows, instance } = ledgerOf(TOPIC, entries);
        const tampered: InstanceRow = { ...instance, [name]: flip(instance[name], where) };
        expect(verifyChain(TOPIC, rows, tampered)).toEqual({
          code: 'INSTANCE',
          topic: TOPIC,
          seq: entries,
          at: name,
        });
      }),
    );
  });

  it('names the entry that was deleted', () => {
    fc.assert(
      fc.property(ledgerAndRow, ({ entries, at }) => {
        const { rows, instance } = ledgerOf(TOPIC, entries);
        const found = verifyChain(TOPIC, rows.toSpliced(at, 1), instance);
        if (entries === 1) expect(found).toMatchObject({ code: 'CHAIN_MISSING', topic: TOPIC });
        else expect(found).toMatchObject({ code: 'ENTRY_MISSING', seq: at + 1 });
      }),
    );
  });

  it('names the entry that was inserted, whatever number it is given', () => {
    fc.assert(
      fc.property(ledgerAndRow, fc.boolean(), ({ entries, at }, renumbered) => {
        const { rows, instance } = ledgerOf(TOPIC, entries);
        const inserted = rows[at] as EventRow;
        const after = rows.slice(at).map((row) => ({ ...row, seq: row.seq + 1 }));
        const tampered = [...rows.slice(0, at), inserted, ...(renumbered ? after : rows.slice(at))];
        expect(verifyChain(TOPIC, tampered, instance)).toMatchObject({
          topic: TOPIC,
          seq: renumbered ? at + 2 : at + 1,
        });
      }),
    );
  });

  it('names the first of two entries that changed places', () => {
    const two = fc.tuple(fc.nat({ max: MAX - 1 }), fc.nat({ max: MAX - 1 })).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(two, fc.boolean(), ([a, b], renumbered) => {
        const { rows, instance } = ledgerOf(TOPIC, MAX);
        const [first, second] = [rows[a] as EventRow, rows[b] as EventRow];
        const swapped = renumbered
          ? rows.with(a, { ...second, seq: first.seq }).with(b, { ...first, seq: second.seq })
          : rows.with(a, second).with(b, first);
        expect(verifyChain(TOPIC, swapped, instance)).toMatchObject({ topic: TOPIC, seq: a + 1 });
      }),
    );
  });

  it('is found re-chained by the running row, which an anchor fixes in turn', () => {
    fc.assert(
      fc.property(ledgerAndRow, ({ entries, at }) => {
        const { rows, instance } = ledgerOf(TOPIC, entries);
        const row = rows[at] as EventRow;
        const body = canonicalJson({ ...(JSON.parse(row.body) as object), actor: 'admin:9' });
        const found = verifyChain(TOPIC, rechain(rows.with(at, { ...row, body }), at), instance);
        expect(found).toEqual({ code: 'INSTANCE', topic: TOPIC, seq: entries, at: 'head_hash' });
      }),
    );
  });

  it.each([
    ['says something that is no event', { type: 'vanished' }],
    ['opens the topic a second time', { type: 'opened', topic: TOPIC, release: 'r', stage: 's0' }],
    ['moves it from where it does not stand', { type: 'moved', from: 'elsewhere', to: 's1' }],
    ['takes a step back that was not taken', { type: 'recalled', from: 's1', to: 's0' }],
    ['lacks what its kind has', { type: 'participants-notified' }],
  ])('names a re-chained entry that %s', (_, event) => {
    const { rows, instance } = ledgerOf(TOPIC, 4);
    const row = rows[1] as EventRow;
    const body = canonicalJson({ ...(JSON.parse(row.body) as object), event });
    const tampered = rechain(rows.with(1, { ...row, type: event.type, body }), 1);
    expect(verifyChain(TOPIC, tampered, instance)).toMatchObject({ code: 'EVENT', seq: 2 });
  });

  it.each([
    ['has a space', (body: string) => body.replace(':', ': ')],
    [
      'has its keys in another order',
      (body: string) => body.replace(/^\{("actor":[^,]+),(.*)\}$/, '{$2,$1}'),
    ],
    ['says a thing twice', (body: string) => body.replace('{', '{"actor":"admin:1",')],
    ['is no JSON', () => 'null,'],
    ['is nothing', () => 'null'],
  ])('names a re-chained entry whose body %s', (_, change) => {
    const { rows, instance } = ledgerOf(TOPIC, 4);
    const row = rows[2] as EventRow;
    const tampered = rechain(rows.with(2, { ...row, body: change(row.body) }), 2);
    expect(verifyChain(TOPIC, tampered, instance)).toMatchObject({ code: 'BODY', seq: 3 });
  });

  it('needs a running row, and the other way round', () => {
    const { rows, instance } = ledgerOf(TOPIC, 3);
    expect(verifyChain(TOPIC, rows, undefined)).toMatchObject({ code: 'INSTANCE_MISSING' });
    expect(verifyChain(TOPIC, [], instance)).toMatchObject({ code: 'CHAIN_MISSING' });
  });
});
