/** Whatever is done to a row of the ledger, in whichever column: verification names the first entry that is wrong. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { entryHash } from '../../../src/ledger/hash';
import { append, lockInstance } from '../../../src/engine/process/ledger';
import { withTicket } from '../../../src/engine/database/ticket';
import { anchorLedger } from '../../../src/features/ledger/anchor-ledger';
import { anchorHash } from '../../../src/ledger/anchor';
import { exportLedger } from '../../../src/ledger/export';
import type { Finding } from '../../../src/ledger/finding';
import { merkleRoot } from '../../../src/ledger/merkle';
import { verifyLedger } from '../../../src/ledger/verify';
import { down, up } from '../../../database/migrations/2026.11.26T00.00.00.workflow-release-seals';
import { startApp, type App } from '../../support/server/app';
import { dropTriggers } from '../../support/database/drop-triggers';
import { DEMO_COUNCIL } from '../../support/council/office';
import { APP_DIR, temporaryFolder } from '../../support/server/paths';

type Value = string | number | null;
type Row = Record<string, Value>;

/** One sign of a text, another number, something where nothing was. */
function changed(value: Value, at: number): Value {
  if (value === null) return 'x';
  if (typeof value === 'number') return value + 5000;
  const place = Math.min(at, value.length - 1);
  return `${value.slice(0, place)}${value[place] === '0' ? '1' : '0'}${value.slice(place + 1)}`;
}

const middle = (value: Value): number => Math.floor(String(value).length / 2);

describe('a ledger that was tampered with', () => {
  let app: App;
  let knex: Knex;
  const folder = temporaryFolder();

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    knex = app.strapi.db.connection;
    await withTicket(app.strapi, async (trx) => {
      const { topic } = (await trx('workflow_instances').orderBy('topic').first()) as { topic: string };
      const notice = { sentOn: '2026-03-01', channel: '电话' };
      const events = [{ type: 'participants-notified', participants: ['p'], notice }] as const;
      const context = { command: 'c', actor: 'admin:1', at: new Date().toISOString(), facts: {} };
      await append(trx, await lockInstance(trx, topic), {
        events,
        context: { ...context, comment: '张三家中有事，改期再议' },
      });
    });
    await anchorLedger(app.strapi);
    await dropTriggers(knex);
    expect(await found()).toBeNull();
  });

  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const found = async (published?: readonly string[]): Promise<Finding | null> =>
    (await verifyLedger(knex, published)).finding;

  async function exported(): Promise<string[]> {
    const lines: string[] = [];
    await exportLedger(knex, null, (line) => void lines.push(line));
    return lines;
  }

  /** The auditor's one file. @returns what it says of an export, and the export */
  async function audit(...published: readonly string[]) {
    const lines = await exported();
    const file = path.join(folder, 'ledger.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const script = path.join(APP_DIR, 'scripts', 'verify-export.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, file, ...published], {
      encoding: 'utf8',
    });
    const number = Number(/line (\d+):/.exec(stderr)?.[1] ?? 0);
    const line = JSON.parse(lines[number - 1] ?? '{}') as { topic?: string; seq?: number; day?: string };
    return { status, stderr, line };
  }

  async function allOf(table: string): Promise<Row[]> {
    return (await knex(table).select()) as Row[];
  }

  /** Looks at the ledger while a table is another one, and puts it back. */
  async function whileIts<T>(table: string, rows: readonly Row[], look: () => Promise<T>): Promise<T> {
    const before = await allOf(table);
    const write = async (all: readonly Row[]) => {
      await knex(table).delete();
      await knex.batchInsert(table, [...all], 50);
    };
    try {
      await write(rows);
      return await look();
    } finally {
      await write(before);
    }
  }

  async function whileChanged<T>(
    table: string,
    row: Row,
    { column, value }: { readonly column: string; readonly value: Value },
    look: () => Promise<T>,
  ): Promise<T> {
    const rows = await allOf(table);
    const at = rows.findIndex((each) => JSON.stringify(each) === JSON.stringify(row));
    expect(at).toBeGreaterThanOrEqual(0);
    return whileIts(table, rows.with(at, { ...row, [column]: value }), look);
  }

  /** The second entry of a topic of which there are more. */
  async function entry(): Promise<Row> {
    const { topic } = (await knex('workflow_instances').orderBy('rev', 'desc').first()) as Row;
    return (await knex('workflow_events').where({ topic, seq: 2 }).first()) as Row;
  }

  /** What names a row, by table; and the columns that say nothing, with the reason. */
  const TABLES: Readonly<
    Record<
      string,
      {
        readonly row: () => Promise<Row>;
        readonly expected: (row: Row, change: Row) => Partial<Record<keyof Finding, unknown>>;
        readonly says?: Readonly<Record<string, string>>;
      }
    >
  > = {
    workflow_events: {
      row: entry,
      expected: (row, change) =>
        // A row that went to a topic of its own is found there, or missed here, whichever comes first.
        'topic' in change
          ? { topic: expect.stringMatching(`${row['topic']}|${change['topic']}`) }
          : { topic: row['topic'], seq: 2 },
    },
    workflow_instances: {
      row: async () => (await knex('workflow_instances').orderBy('topic').first()) as Row,
      expected: (row, change) => ({
        code: 'topic' in change ? 'INSTANCE_MISSING' : 'INSTANCE',
        topic: row['topic'],
      }),
      says: { lock_no: 'counts locks; it is no record of anything' },
    },
    workflow_facts: {
      row: async () => (await knex('workflow_facts').first()) as Row,
      expected: () => ({ code: 'FACTS', topic: expect.any(String), seq: expect.any(Number) }),
    },
    workflow_texts: {
      row: async () => (await knex('workflow_texts').first()) as Row,
      expected: () => ({ code: 'TEXT', topic: expect.any(String), seq: expect.any(Number) }),
    },
    workflow_contents: {
      row: async () => (await knex('workflow_contents').first()) as Row,
      expected: (row, change) => ({ code: 'CONTENT', at: change['hash'] ?? row['hash'] }),
    },
    workflow_releases: {
      row: async () =>
        (await knex('workflow_releases').where({ kind: 'process' }).orderBy('id').first()) as Row,
      expected: () => ({ code: expect.stringMatching(/^RELEASE/), at: expect.any(String) }),
    },
    workflow_anchors: {
      row: async () => (await knex('workflow_anchors').first()) as Row,
      expected: (row, change) => ({
        code: expect.stringMatching(/^ANCHOR/),
        at: change['day'] ?? row['day'],
      }),
    },
  };

  it.each(Object.entries(TABLES))('is named, whichever column of %s was changed', async (table, given) => {
    const { row: rowOf, expected, says = {} } = given;
    const columns = Object.keys(await knex(table).columnInfo());
    expect(columns.length).toBeGreaterThan(1);
    for (const column of columns) {
      const row = await rowOf();
      for (const at of new Set([0, middle(row[column] ?? null), 1_000_000])) {
        const value = changed(row[column] ?? null, at);
        const seen = await whileChanged(table, row, { column, value }, found);
        const wanted = column in says ? null : expect.objectContaining(expected(row, { [column]: value }));
        expect({ column, at, seen }).toEqual({ column, at, seen: wanted });
      }
    }
    expect(await found()).toBeNull();
  });

  it('is named to the entry, whichever byte of whichever entry was changed', async () => {
    const rows = await allOf('workflow_events');
    const columns = fc.constantFrom('command', 'type', 'body', 'prev_hash', 'hash');
    await fc.assert(
      fc.asyncProperty(fc.nat(rows.length - 1), columns, fc.nat(5000), async (n, column, at) => {
        const row = rows[n] as Row;
        const value = changed(row[column] ?? null, at % String(row[column]).length);
        const { topic, seq } = row;
        const where = { topic, seq };
        await knex('workflow_events')
          .where(where)
          .update({ [column]: value });
        const seen = await found();
        await knex('workflow_events')
          .where(where)
          .update({ [column]: row[column] });
        expect(seen).toMatchObject({ topic, seq });
      }),
      { numRuns: Number(process.env.TAMPERINGS ?? 40) },
    );
    expect(await found()).toBeNull();
  });

  it.each(['topic', 'seq', 'prev_hash', 'hash', 'body'])(
    'shows it to the auditor, who has nothing but the export, in column %s of an entry',
    async (column) => {
      const row = await entry();
      const value = changed(row[column] ?? null, middle(row[column] ?? null));
      const seen = await whileChanged('workflow_events', row, { column, value }, () => audit());
      expect(seen).toMatchObject({ status: 1, stderr: expect.stringContaining('✗') });
      // Of a number or a topic that is another one, the line at which the entry ought to be is the first bad one.
      if (column !== 'topic') expect(seen.line.topic).toBe(row['topic']);
      if (['prev_hash', 'hash', 'body'].includes(column)) expect(seen.line.seq).toBe(2);
    },
  );

  it.each(['day', 'topics', 'root', 'heads', 'prev_hash', 'hash', 'at'])(
    'shows it to the auditor in column %s of an anchor',
    async (column) => {
      const row = (await knex('workflow_anchors').first()) as Row;
      const value = changed(row[column] ?? null, middle(row[column] ?? null));
      const seen = await whileChanged('workflow_anchors', row, { column, value }, () => audit());
      expect(seen).toMatchObject({ status: 1, line: { day: column === 'day' ? value : row['day'] } });
    },
  );

  const both = async () => ({ seen: await found(), audited: await audit() });

  it('is named at the entry that was taken away', async () => {
    const { topic, seq } = await entry();
    const rows = (await allOf('workflow_events')).filter(
      (row) => row['topic'] !== topic || row['seq'] !== seq,
    );
    const { seen, audited } = await whileIts('workflow_events', rows, both);
    expect(seen).toMatchObject({ code: 'ENTRY_MISSING', topic, seq });
    expect(audited).toMatchObject({ status: 1, line: { topic, seq: 3 } });
  });

  it('is named at the entry that was slipped in', async () => {
    const { topic, body, prev_hash: prev, ...rest } = await entry();
    const moved = (await allOf('workflow_events')).map((row) =>
      row['topic'] === topic && Number(row['seq']) >= 2 ? { ...row, seq: Number(row['seq']) + 1 } : row,
    );
    const text = String(body).replace('"actor"', '"actor" ');
    const forged = {
      ...rest,
      topic,
      body: text,
      prev_hash: prev,
      hash: entryHash(String(prev), text),
    } as Row;
    // The one that was second has the same link and comes third.
    const rows = moved.map((row) =>
      row['prev_hash'] === prev ? { ...row, prev_hash: forged['hash'] ?? '' } : row,
    );
    const { seen, audited } = await whileIts('workflow_events', [...rows, forged], both);
    expect(seen).toMatchObject({ topic, seq: 2 });
    expect(audited.status).toBe(1);
    expect(audited.line.topic).toBe(topic);
  });

  it('is named at the first of two entries that changed places', async () => {
    const { topic } = await entry();
    const swap: Readonly<Record<number, number>> = { 2: 3, 3: 2 };
    const rows = (await allOf('workflow_events')).map((row) =>
      row['topic'] === topic ? { ...row, seq: swap[Number(row['seq'])] ?? row['seq'] ?? 0 } : row,
    );
    const { seen, audited } = await whileIts('workflow_events', rows, both);
    expect(seen).toMatchObject({ topic, seq: 2 });
    expect(audited).toMatchObject({ status: 1, line: { topic, seq: 2 } });
  });

  /** One entry says something else, and every hash after it is reckoned anew, the running row's too. */
  async function rechained() {
    const { topic } = await entry();
    const rows = await allOf('workflow_events');
    const own = rows
      .filter((row) => row['topic'] === topic)
      .sort((a, b) => Number(a['seq']) - Number(b['seq']));
    let head = String(own[0]?.['hash']);
    const made = own.slice(1).map((row) => {
      const body = String(row['body']).replace(/"actor":"[^"]*"/, '"actor":"somebody"');
      const next = { ...row, body, prev_hash: head, hash: entryHash(head, body) };
      head = next.hash;
      return next;
    });
    const others = rows.filter((row) => row['topic'] !== topic || row['seq'] === 1);
    const instances = (await allOf('workflow_instances')).map((row) =>
      row['topic'] === topic ? { ...row, head_hash: head } : row,
    );
    return { topic: String(topic), head, events: [...others, ...made], instances };
  }

  it('is named by the daily anchor when the chain was reckoned anew', async () => {
    const { topic, events, instances } = await rechained();
    const { seen, audited } = await whileIts('workflow_instances', instances, () =>
      whileIts('workflow_events', events, both),
    );
    expect(seen).toMatchObject({ code: 'ANCHOR_LOST', topic });
    expect(audited).toMatchObject({ status: 1, stderr: expect.stringContaining(topic) });
  });

  it('is named by the published anchor when the anchors were reckoned anew as well', async () => {
    const { topic, head, events, instances } = await rechained();
    const row = (await knex('workflow_anchors').first()) as Row;
    const heads = { ...(JSON.parse(String(row['heads'])) as Record<string, string>), [topic]: head };
    const forged = { ...row, heads: JSON.stringify(heads), root: merkleRoot(new Map(Object.entries(heads))) };
    const anchors = [{ ...forged, hash: anchorHash(forged as unknown as Parameters<typeof anchorHash>[0]) }];
    const noted = String(row['hash']);
    const look = async () => ({
      unnoted: await found(),
      seen: await found([noted]),
      audited: await audit(noted),
    });
    const { unnoted, seen, audited } = await whileIts('workflow_anchors', anchors, () =>
      whileIts('workflow_instances', instances, () => whileIts('workflow_events', events, look)),
    );
    // This is why an anchor is noted down outside: the database alone has no fault.
    expect(unnoted).toBeNull();
    expect(seen).toMatchObject({ code: 'ANCHOR_UNKNOWN', at: noted });
    expect(audited).toMatchObject({ status: 1, stderr: expect.stringContaining(noted) });
  });

  it('has none of that when an older database is given its seals', async () => {
    await down(knex);
    await up(knex);
    expect(await found()).toBeNull();
  });
});
