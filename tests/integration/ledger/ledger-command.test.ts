/** Whoever goes round gates and triggers with raw SQL is named by verification, and an export proves it elsewhere. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { append, lockInstance } from '../../../src/engine/process/ledger';
import { withTicket } from '../../../src/engine/database/ticket';
import { anchorLedger } from '../../../src/features/ledger/anchor-ledger';
import { anchorHash } from '../../../src/ledger/anchor';
import { exportLedger } from '../../../src/ledger/export';
import { replayLedger } from '../../../src/ledger/replay';
import type { AnchorRow } from '../../../src/ledger/rows';
import { verifyLedger } from '../../../src/ledger/verify';
import { startApp, type App } from '../../support/server/app';
import { dropTriggers } from '../../support/database/drop-triggers';
import { DEMO_COUNCIL } from '../../support/council/office';
import { APP_DIR, temporaryFolder } from '../../support/server/paths';
import { abreast } from '../../support/database/rival';

/** The demo council gives no reasons; this entry does. */
async function writeReasons(trx: Knex): Promise<void> {
  const topic =
    (await trx<{ topic: string }>('workflow_instances').orderBy('topic').first('topic'))?.topic ?? '';
  const notice = { sentOn: '2026-03-01', channel: '电话' };
  const context = { command: 'reasons', actor: 'admin:1', at: new Date().toISOString(), facts: {} };
  await append(trx, await lockInstance(trx, topic), {
    events: [{ type: 'participants-notified', participants: ['p'], notice }],
    context: { ...context, comment: '张三家中有事，改期再议' },
  });
}

/** What goes on while the calendar stands still. */
const TIMERS = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
  ...(['setTimeout', 'clearTimeout'] as const),
];

type Row = Record<string, string | number | null>;

describe('verification of the demo council', () => {
  let app: App;
  let knex: Knex;
  let onPostgres: boolean;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    knex = app.strapi.db.connection;
    onPostgres = app.strapi.db.dialect.client === 'postgres';
    await withTicket(app.strapi, writeReasons);
    await anchorLedger(app.strapi);
    await dropTriggers(knex);
  });

  afterAll(async () => {
    await app.stop();
  });

  const found = async (published?: readonly string[]) => (await verifyLedger(knex, published)).finding;

  async function rowOf(table: string, where: object = {}): Promise<Row> {
    return (await knex(table).where(where).first()) as Row;
  }

  /** Changes a row for as long as something is looked at. */
  async function whileChanged<T>(
    { table, key, row }: { table: string; key: string; row: Row },
    change: Row,
    look: () => Promise<T>,
  ): Promise<T> {
    await knex(table)
      .where({ ...row })
      .update(change);
    try {
      return await look();
    } finally {
      await knex(table)
        .where({ ...row, ...change })
        .update(row);
      expect(
        await knex(table)
          .where({ [key]: row[key] ?? null })
          .first(key),
      ).toBeDefined();
    }
  }

  async function exported(topic: string | null = null): Promise<string[]> {
    const lines: string[] = [];
    await exportLedger(knex, topic, (line) => {
      lines.push(line);
    });
    return lines;
  }

  it('finds everything as it was written, and says how much there is', async () => {
    const { finding, counts } = await verifyLedger(knex);
    expect(finding).toBeNull();
    expect(counts).toMatchObject({ topics: 6, erased: 0, anchors: 1 });
    const [{ entries }] = (await knex('workflow_events').count({ entries: '*' })) as [
      { entries: number | string },
    ];
    expect(counts.entries).toBe(Number(entries));
    expect(counts.facts).toBeGreaterThan(10);
    expect(counts.texts).toBeGreaterThan(0);
    expect(counts.releases).toBeGreaterThan(1);
  });

  it('names the content a body was shown when it was altered, and lets it be erased', async () => {
    const kept = await rowOf('workflow_contents');
    const target = { table: 'workflow_contents', key: 'hash', row: kept };
    expect(await whileChanged(target, { body: '{"title":"别的"}' }, found)).toMatchObject({
      code: 'CONTENT',
      at: kept['hash'],
    });
    await knex('workflow_contents').where({ hash: kept['hash'] }).delete();
    expect(await found()).toBeNull();
    await knex('workflow_contents').insert(kept);
  });

  it('names a topic that shows another stage, or is gone', async () => {
    const row = await rowOf(
      'topics',
      await knex('workflow_instances').whereNot('stage', 'closed').first({ document_id: 'topic' }),
    );
    const target = {
      table: 'topics',
      key: 'id',
      row: { id: row['id'] ?? null, stage: row['stage'] ?? null },
    };
    const topic = row['document_id'];
    expect(await whileChanged(target, { stage: 'closed' }, found)).toMatchObject({
      code: 'TOPIC_STAGE',
      topic,
    });
    const gone = { ...target, row: { id: row['id'] ?? null, document_id: topic ?? null } };
    expect(await whileChanged(gone, { document_id: 'another' }, found)).toMatchObject({
      code: 'TOPIC_MISSING',
    });
    expect(await found()).toBeNull();
  });

  /** Takes rows away for as long as something is looked at. */
  async function without<T>(table: string, where: object, look: () => Promise<T>): Promise<T> {
    const rows = (await knex(table).where(where)) as Row[];
    await knex(table).where(where).delete();
    try {
      return await look();
    } finally {
      await knex(table).insert(rows);
    }
  }

  it('names what was deleted: the last entry, the facts, the running row, the release, the chain', async () => {
    const { topic, rev, release } = (await knex('workflow_instances').orderBy('rev', 'desc').first()) as Row;
    const entry = { topic, seq: rev };
    expect(await without('workflow_events', entry, found)).toMatchObject({ code: 'ENTRY_MISSING', ...entry });
    const body = JSON.parse(String((await rowOf('workflow_events', { topic, seq: 1 }))['body'])) as {
      facts: string;
    };
    expect(await without('workflow_facts', { hash: body.facts }, found)).toMatchObject({
      code: 'FACTS_MISSING',
    });
    expect(await without('workflow_instances', { topic }, found)).toMatchObject({
      code: 'INSTANCE_MISSING',
      topic,
    });
    expect(await without('workflow_releases', { hash: release }, found)).toMatchObject({
      code: 'RELEASE_SEAL',
    });
    expect(await without('workflow_releases', {}, found)).toMatchObject({ code: 'RELEASE_MISSING' });
    expect(await without('workflow_events', { topic }, found)).toMatchObject({
      code: 'CHAIN_MISSING',
      topic,
    });
    const all = await without('workflow_events', { topic }, () =>
      without('workflow_instances', { topic }, found),
    );
    expect(all).toMatchObject({ code: 'TOPIC_STAGE', topic });
    expect(await found()).toBeNull();
  });

  it('counts a text that was lawfully erased and finds nothing wrong', async () => {
    const { hash } = await rowOf('workflow_texts');
    const verdict = await without('workflow_texts', { hash }, () => verifyLedger(knex));
    expect(verdict.finding).toBeNull();
    expect(verdict.counts.erased).toBeGreaterThan(0);
  });

  it('anchors once a day, however many nodes do it in the same moment', async () => {
    const row = await rowOf('workflow_anchors');
    await knex('workflow_anchors').delete();
    jest.useFakeTimers({ now: Date.parse(String(row['at'])), doNotFake: [...TIMERS] });
    const made = await abreast(app, () => anchorLedger(app.strapi), { table: 'workflow_anchors', times: 3 });
    jest.useRealTimers();
    expect(made.filter((anchor) => anchor !== null)).toHaveLength(1);
    expect(await anchorLedger(app.strapi)).toBeNull();
    expect(await knex('workflow_anchors')).toHaveLength(1);
    expect((await rowOf('workflow_anchors'))['root']).toBe(row['root']);
  });

  it('misses an anchored entry, a published anchor, and a topic of which nothing is left', async () => {
    // The type of a raw row is looser than what the table holds.
    const row = (await rowOf('workflow_anchors')) as unknown as AnchorRow;
    expect(await found([row.hash])).toBeNull();
    expect(await found(['f'.repeat(64)])).toMatchObject({ code: 'ANCHOR_UNKNOWN' });
    const { topic } = await rowOf('workflow_instances');
    const heads = { ...(JSON.parse(row.heads) as Record<string, string>) };
    const forged = async (changed: Record<string, string>) => {
      const { merkleRoot } = await import('../../../src/ledger/merkle');
      const { canonicalJson } = await import('../../../src/domain/canonical-json');
      const all = new Map(Object.entries(changed));
      const made = { ...row, topics: all.size, root: merkleRoot(all), heads: canonicalJson(changed) };
      return { ...made, hash: anchorHash(made) };
    };
    const target = { table: 'workflow_anchors', key: 'day', row: { ...row } };
    const other = { ...(await forged({ ...heads, [String(topic)]: 'e'.repeat(64) })) };
    expect(await whileChanged(target, other, found)).toMatchObject({ code: 'ANCHOR_LOST', topic });
    const more = { ...(await forged({ ...heads, vanished: 'e'.repeat(64) })) };
    expect(await whileChanged(target, more, found)).toMatchObject({ code: 'ANCHOR_LOST', topic: 'vanished' });
  });

  describe('an export', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'ledger.jsonl');

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    function audit(lines: readonly string[], ...published: readonly string[]) {
      writeFileSync(file, `${lines.join('\n')}\n`);
      const script = path.join(APP_DIR, 'scripts', 'verify-export.mjs');
      return spawnSync(process.execPath, [script, file, ...published], { encoding: 'utf8' });
    }

    it('is verified by the auditor’s file alone, as a whole and for one topic', async () => {
      const { hash } = await rowOf('workflow_anchors');
      const { topic } = await rowOf('workflow_instances');
      for (const lines of [await exported(), await exported(String(topic))]) {
        const { status, stdout } = audit(lines, String(hash));
        expect(stdout).toContain(`${lines.length - 2} 条`);
        expect(status).toBe(0);
      }
    });

    it('holds no words that people wrote', async () => {
      const text = (await exported()).join('\n');
      const texts = (await knex('workflow_texts').pluck('text')) as string[];
      expect(texts.filter((each) => text.includes(each))).toEqual([]);
    });

    it('shows its first bad line: changed, missing, moved or invented', async () => {
      const lines = await exported();
      const topicOf = (line = '{}') => (JSON.parse(line) as { topic?: string }).topic;
      // An entry that another of its topic follows: the last of a topic is missed only by the anchor.
      const at = lines.findIndex(
        (line, index) =>
          index > 0 && topicOf(line) !== undefined && topicOf(line) === topicOf(lines[index + 1]),
      );
      const line = lines[at] ?? '';
      const tampered: (readonly [readonly string[], number])[] = [
        [lines.with(at, line.replace('actor', 'actOr')), at + 1],
        [lines.with(at, `${line} `), at + 1],
        [lines.with(at, line.slice(0, -1)), at + 1],
        [lines.toSpliced(at, 1), at + 1],
        [lines.with(at, lines[at + 1] ?? '').with(at + 1, line), at + 1],
        [lines.with(-1, (lines.at(-1) ?? '').replace(/"root":"./, '"root":"x')), lines.length],
        [lines.slice(0, -1), lines.length],
        [lines.with(0, (lines[0] ?? '').replace('/1', '/2')), 1],
      ];
      for (const [given, number] of tampered) {
        const { status, stderr } = audit(given);
        expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(`line ${number}:`) });
      }
      expect(audit(lines, 'f'.repeat(64)).stderr).toContain('公布的锚');
    });
  });

  it('replays each topic in words', async () => {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    expect(await replayLedger(knex, null, write)).toBe(6);
    expect(lines.join('\n')).not.toContain('✗');
    const { topic, stage, rev } = await rowOf('workflow_instances');
    lines.length = 0;
    expect(await replayLedger(knex, String(topic), write)).toBe(1);
    expect(lines).toHaveLength(1 + 2 * Number(rev));
    expect(lines.at(-1)).toContain(`（${String(stage)}）`);
  });

  it('runs from the command line on the database alone', async () => {
    if (onPostgres) return;
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [path.join(APP_DIR, 'scripts', 'ledger.mjs'), ...args], {
        encoding: 'utf8',
        env: process.env,
      });
    const verified = run('verify');
    expect({ status: verified.status, stderr: verified.stderr }).toEqual({ status: 0, stderr: '' });
    expect(verified.stdout).toContain('台账完整');
    expect(run('export').stdout.trim().split('\n')).toEqual(await exported());
    expect(run('replay').stdout).toContain('立项');
    expect(run('replay', '--topic', 'nobody').status).toBe(1);
    expect(run('burn').status).toBe(2);
    const row = await rowOf('workflow_events', { seq: 2 });
    const change = { type: 'changed' };
    const seen = await whileChanged({ table: 'workflow_events', key: 'hash', row }, change, () =>
      Promise.resolve(run('verify')),
    );
    expect(seen.status).toBe(1);
    expect(seen.stderr).toContain(`议题 ${String(row['topic'])}，第 2 条，type`);
  });
});
