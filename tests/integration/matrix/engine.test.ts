/** The tables of the engine under SQL: refused by a trigger, or named by the self-check at its next run. */
import { append, lockInstance } from '../../../src/engine/process/ledger';
import { checkIntegrity } from '../../../src/engine/process/integrity';
import { withTicket } from '../../../src/engine/database/ticket';
import { anchorLedger } from '../../../src/features/ledger/anchor-ledger';
import { startApp, type App } from '../../support/server/app';
import { databaseRefusal } from '../../support/database/database-refusal';
import { DEMO_COUNCIL, rowNamed } from '../../support/council/office';
import { suggest } from '../../support/public/suggestion-form';
import { ENGINE_WRITES } from './engine';

describe('SQL × the tables of the engine', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    const topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
    const notice = { sentOn: '2026-03-01', channel: '电话' };
    const events = [{ type: 'participants-notified', participants: ['p'], notice }] as const;
    const context = {
      command: 'c',
      actor: 'admin:1',
      at: new Date().toISOString(),
      facts: {},
      comment: '一句话',
    };
    await withTicket(app.strapi, async (trx) =>
      append(trx, await lockInstance(trx, topic), { events, context }),
    );
    await anchorLedger(app.strapi);
    expect((await suggest(app, { text: '希望商量装路灯的办法，晚上太暗。' })).status).toBe(201);
    expect(await checkIntegrity(app.strapi)).toBeNull();
  });

  afterAll(async () => {
    await app.stop();
  });

  const rowsIn = (table: string) => app.strapi.db.connection(table).select();

  it.each(ENGINE_WRITES.filter(({ refused }) => refused))(
    '$table, $what: refused by a trigger ($refused)',
    async ({ table, refused, write }) => {
      const before = await rowsIn(table);
      if (table !== 'suggestion_contacts') expect(before).not.toEqual([]);
      expect(await databaseRefusal(write(app.strapi.db.connection))).toMatch(refused as RegExp);
      expect(await rowsIn(table)).toEqual(before);
    },
  );

  it.each(ENGINE_WRITES.filter(({ refused }) => !refused))(
    '$table, $what: named by the self-check',
    async ({ table, write }) => {
      const before = (await rowsIn(table)) as readonly { hash: string }[];
      expect(before).not.toEqual([]);
      await write(app.strapi.db.connection);
      expect(await checkIntegrity(app.strapi)).toMatch(new RegExp(before.map(({ hash }) => hash).join('|')));
      for (const { hash, ...row } of before)
        await app.strapi.db.connection(table).where({ hash }).update(row);
      expect(await checkIntegrity(app.strapi)).toBeNull();
    },
  );
});
