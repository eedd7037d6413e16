/** What a transaction asks first: PostgreSQL is asked it as the transaction begins, SQLite in its turn. */
import type { Knex } from 'knex';
import { lockInstance, lockOpening } from '../../../src/engine/process/ledger';
import { prepared } from '../../../src/engine/database/prepared';
import { lostRace } from '../../../src/engine/database/retry';
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { onPostgres } from '../../support/database/database';
import { DEMO_COUNCIL, rowNamed } from '../../support/council/office';
import { statementsDuring } from '../../support/database/statements';

describe('the opening of a transaction', () => {
  let app: App;
  let knex: Knex;
  let topic: string;
  let survey: string;

  const lockNo = async () => {
    const row = await knex<{ lock_no: number }>('workflow_instances').where('topic', topic).first('lock_no');
    return row?.lock_no ?? 0;
  };
  const lock = async (trx: Knex) => (await lockInstance(trx, topic))?.topic;

  const share = prepared<{ share: number }>('share of one', (trx, of = '') =>
    trx.select(trx.raw('1 / cast(? as integer) as share', [of])),
  );

  /** Which statements are sent on their own. */
  async function asked(work: () => Promise<unknown>, matching: RegExp): Promise<string[]> {
    return (await statementsDuring(knex, work)).filter((sql) => matching.test(sql));
  }

  /** A connection plans what it is asked; the pool hands out whichever is free. */
  async function onEveryConnection(work: () => Promise<unknown>): Promise<void> {
    await Promise.all(Array.from({ length: 10 }, work));
  }

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    knex = app.strapi.db.connection;
    topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
    survey = await rowNamed(app, 'survey', { topic: { documentId: topic } });
    await onEveryConnection(() => withTicket(app.strapi, lock));
  });

  afterAll(async () => {
    await app.stop();
  });

  it('takes the lock, and whoever asks for it is answered without another statement', async () => {
    const before = await lockNo();
    const statements = await asked(async () => {
      expect(await withTicket(app.strapi, lock, lockOpening(topic))).toBe(topic);
    }, /workflow_instances/);
    expect(statements).toHaveLength(onPostgres ? 0 : 1);
    expect(await lockNo()).toBe(before + 1);
  });

  it('answers once: whoever asks again asks the database', async () => {
    const before = await lockNo();
    const twice = async (trx: Knex) => [await lock(trx), await lock(trx)];
    expect(await withTicket(app.strapi, twice, lockOpening(topic))).toEqual([topic, topic]);
    expect(await lockNo()).toBe(before + 2);
  });

  it('answers that question and no other', async () => {
    const other = async (trx: Knex) => lockInstance(trx, 'nobody');
    expect(await withTicket(app.strapi, other, lockOpening(topic))).toBeNull();
  });

  it('answers in its own transaction and outside it nobody', async () => {
    await onEveryConnection(() => withTicket(app.strapi, (trx) => share(trx, 1)));
    // SQLite has one connection, and that is in the transaction.
    const outside = (trx: Knex) => share(onPostgres ? knex : trx, 1);
    const statements = await asked(() => withTicket(app.strapi, outside, share.opening(1)), /1 \/ cast/);
    expect(statements).toHaveLength(1);
  });

  it('takes the lock anew when the transaction is done again', async () => {
    const before = await lockNo();
    let tries = 0;
    const second = async (trx: Knex) => {
      tries += 1;
      if (tries === 1) throw lostRace('once');
      return lock(trx);
    };
    expect(await withTicket(app.strapi, second, lockOpening(topic))).toBe(topic);
    expect(tries).toBe(2);
    expect(await lockNo()).toBe(before + 1);
  });

  it('is not asked inside a transaction that has begun already', async () => {
    const before = await lockNo();
    await withTicket(app.strapi, () => withTicket(app.strapi, () => Promise.resolve(), lockOpening(topic)));
    expect(await lockNo()).toBe(before);
  });

  it('binds what is no plain word', async () => {
    const names = ["x'); DROP TABLE rules; --", 'x\0', '议题', ''];
    for (const name of names) {
      const none = (trx: Knex) => lockInstance(trx, name).catch((error: unknown) => error);
      const answer = await withTicket(app.strapi, none, lockOpening(name)).catch((error: unknown) => error);
      // PostgreSQL keeps no text with a zero in it, and says so.
      if (onPostgres && name.includes('\0')) expect(answer).toMatchObject({ code: '22021' });
      else expect(answer).toBeNull();
    }
    expect(await knex('rules').first()).toBeDefined();
  });

  describe('that PostgreSQL cannot answer', () => {
    beforeAll(() => onEveryConnection(() => withTicket(app.strapi, (trx) => share(trx, 1))));

    it('leaves a transaction that works', async () => {
      const retitle = (trx: Knex) =>
        trx('topics').where({ document_id: topic }).update({ proposer: '提出人' });
      expect(await withTicket(app.strapi, retitle, share.opening(0))).toBe(1);
      await onEveryConnection(async () => {
        expect(await withTicket(app.strapi, lock)).toBe(topic);
      });
    });

    it('is asked in its turn, and fails there', async () => {
      const answer = withTicket(app.strapi, (trx) => share(trx, 0), share.opening(0));
      // SQLite divides by zero and says that it does not know.
      if (onPostgres) await expect(answer).rejects.toMatchObject({ code: '22012' });
      else expect(await answer).toEqual([{ share: null }]);
      await onEveryConnection(async () => {
        expect(await withTicket(app.strapi, lock)).toBe(topic);
      });
    });
  });

  it('is the lock of the topic for whoever writes what hangs on it', async () => {
    const write = (title: string) => () =>
      app.strapi.documents('api::survey.survey').update({ documentId: survey, data: { title } });
    await onEveryConnection(write('入户走访'));
    const before = await lockNo();
    expect(await asked(write('入户走访（再）'), /workflow_instances/)).toHaveLength(onPostgres ? 0 : 1);
    expect(await lockNo()).toBe(before + 1);
  });
});
