/** What only SQL can reach: the database itself refuses, on SQLite and on PostgreSQL. */
import type { Knex } from 'knex';
import { withTicket } from '../../../src/engine/database/ticket';
import { installTriggers, missingTriggers } from '../../../src/engine/triggers/install';
import { startApp, type App } from '../../support/server/app';
import { databaseRefusal } from '../../support/database/database-refusal';
import { DEMO_COUNCIL, rowNamed } from '../../support/council/office';
import { statementsDuring } from '../../support/database/statements';

describe('triggers', () => {
  let app: App;
  let knex: Knex;
  let topic: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    knex = app.strapi.db.connection;
    topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
  });

  afterAll(async () => {
    await app.stop();
  });

  const stageOf = () =>
    knex<{ stage: string; document_id: string }>('topics').where({ document_id: topic }).first('stage');

  it('are all there after a start, and again after being dropped', async () => {
    expect(await missingTriggers(app.strapi)).toEqual([]);
    const onPostgres = app.strapi.db.dialect.client === 'postgres';
    const name = onPostgres ? 'hsl_topics_stage ON topics' : 'hsl_topics_stage';
    await knex.raw(`DROP TRIGGER ${name}`);
    expect(await missingTriggers(app.strapi)).toEqual(['hsl_topics_stage']);
    await installTriggers(app.strapi);
    expect(await missingTriggers(app.strapi)).toEqual([]);
  });

  it.each([
    ['knex', () => knex('topics').where({ document_id: topic }).update({ stage: 'closed' })],
    [
      'the query builder',
      () =>
        app.strapi.db
          .queryBuilder('api::topic.topic')
          .where({ documentId: topic })
          .update({ stage: 'closed' })
          .execute(),
    ],
  ])('refuse a stage written by %s (三(二).3)', async (_, write) => {
    expect(await databaseRefusal(write())).toContain('议题阶段只能由流程推进');
    expect(await stageOf()).toEqual({ stage: 'surveying' });
  });

  describe('and a ticket', () => {
    const retitle = (trx: Knex) => trx('topics').where({ document_id: topic }).update({ title: '停车难' });
    const inTransaction = (work: (trx: Knex) => Promise<unknown>) =>
      app.strapi.db.transaction(({ trx }) => work(trx as Knex));

    it('let it write in a transaction of its own, and nobody in the next one', async () => {
      expect(await withTicket(app.strapi, retitle)).toBe(1);
      // Whichever connection of the pool it is.
      for (let n = 0; n < 12; n += 1) {
        expect(await databaseRefusal(inTransaction(retitle))).toContain('正常入口');
        expect(await databaseRefusal(retitle(knex))).toContain('正常入口');
      }
    });

    it('let it write in a transaction that began without it, and not before', async () => {
      expect(await inTransaction(() => withTicket(app.strapi, retitle))).toBe(1);
      const tooEarly = inTransaction(async (trx) => {
        await retitle(trx);
        await withTicket(app.strapi, retitle);
      });
      expect(await databaseRefusal(tooEarly)).toContain('正常入口');
    });

    it('are shown it without being asked anything more', async () => {
      const asked = await statementsDuring(knex, () => withTicket(app.strapi, retitle));
      expect(asked.filter((sql) => !/^(?:BEGIN|COMMIT)/.test(sql))).toEqual([
        expect.stringMatching(/^update .topics/),
      ]);
    });
  });

  it('refuse a topic that is born at a stage, deleted, or given another identity', async () => {
    expect(
      await databaseRefusal(knex('topics').insert({ document_id: 'x', title: 'x', stage: 'closed' })),
    ).toContain('流程');
    expect(await databaseRefusal(knex('topics').where({ document_id: topic }).delete())).toContain('须留存');
    const renamed = knex('topics').where({ document_id: topic }).update({ document_id: 'other' });
    expect(await databaseRefusal(renamed)).toContain('须留存');
  });

  it.each(['workflow_events', 'workflow_releases', 'workflow_facts'])('keep %s as written', async (table) => {
    expect(await databaseRefusal(knex(table).update({ body: '{}' }))).toContain('只能追加');
    expect(await databaseRefusal(knex(table).delete())).toContain('只能追加');
  });

  it('refuse an entry that does not continue its chain', async () => {
    const last = (await knex('workflow_events').where({ topic }).orderBy('seq', 'desc').first()) as {
      seq: number;
      hash: string;
    };
    const entry = { topic, command: 'c', type: 'moved', body: '{}', hash: 'h'.repeat(64) };
    const skipping = { ...entry, seq: last.seq + 2, prev_hash: last.hash };
    expect(await databaseRefusal(knex('workflow_events').insert(skipping))).toContain('接在前一条之后');
    const forking = { ...entry, seq: last.seq + 1, prev_hash: 'f'.repeat(64) };
    expect(await databaseRefusal(knex('workflow_events').insert(forking))).toContain('接在前一条之后');
  });

  it('refuse a running row that moves without its ledger', async () => {
    const row = knex('workflow_instances').where({ topic });
    expect(await databaseRefusal(row.clone().update({ stage: 'closed' }))).toContain('随台账变化');
    expect(await databaseRefusal(row.clone().update({ rev: 99 }))).toContain('随台账变化');
    expect(await databaseRefusal(row.clone().update({ state: '{}' }))).toContain('随台账变化');
    expect(await databaseRefusal(row.clone().update({ topic: 'nobody' }))).toContain('随台账变化');
    expect(await databaseRefusal(row.clone().update({ release: 'r' }))).toContain('随台账变化');
    expect(await databaseRefusal(row.clone().update({ head_hash: 'f'.repeat(64) }))).toContain('随台账变化');
    expect(await databaseRefusal(row.clone().delete())).toContain('随台账变化');
    const made = {
      topic: 'nobody',
      release: 'r',
      stage: 'closed',
      rev: 1,
      state: '{}',
      head_hash: 'h'.repeat(64),
    };
    expect(await databaseRefusal(knex('workflow_instances').insert(made))).toContain('随台账变化');
  });

  it('leave the lock and a lawful erasure alone', async () => {
    expect(await knex('workflow_instances').where({ topic }).increment('lock_no', 1)).toBe(1);
    await expect(knex('workflow_texts').delete()).resolves.toEqual(expect.any(Number));
  });
});
