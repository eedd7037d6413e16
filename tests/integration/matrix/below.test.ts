/** Below the documents: every governed type by every path, refused in words, and nothing is changed by it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { GATES } from '../../../src/features';
import { missingTriggers } from '../../../src/engine/triggers/install';
import { governedTypes } from '../../../src/engine/database/ticketed-only';
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { databaseRefusal } from '../../support/database/database-refusal';
import { DEMO_COUNCIL } from '../../support/council/office';
import { APP_DIR } from '../../support/server/paths';
import { zhHans } from '../../../src/words/zh-hans';
import { PATHS_BELOW, tableOf } from './paths-below';

const HOOKS = [
  'beforeCreate',
  'beforeCreateMany',
  'beforeUpdate',
  'beforeUpdateMany',
  'beforeDelete',
  'beforeDeleteMany',
] as const;
const REFUSAL = /正常入口|流程推进|须留存/;
const TYPES = readdirSync(path.join(APP_DIR, 'src', 'api'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `api::${name}.${name}`)
  .filter((uid) => GATES.has(uid));

interface JoinTable {
  readonly joinTable?: { readonly name: string };
}

describe('write paths below the documents', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
  });

  afterAll(async () => {
    await app.stop();
  });

  /** A row of the type; one that the demo council lacks is made with a ticket. */
  async function anyRow(uid: string): Promise<number> {
    const query = app.strapi.db.query(uid);
    const row = ((await query.findOne({ where: {} })) ??
      (await withTicket(app.strapi, () => query.create({ data: {} })))) as { id: number };
    return row.id;
  }

  const rowsIn = async (table: string): Promise<string> =>
    JSON.stringify(await app.strapi.db.connection(table).orderBy('id').select());

  it('lead to every governed type, and each is governed at all three levels', () => {
    const own = Object.keys(app.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
    expect([...GATES.keys()].sort()).toEqual(own.sort());
    expect(governedTypes(app.strapi).sort()).toEqual(own.sort());
    expect([...TYPES].sort()).toEqual(own.sort());
  });

  it.each(HOOKS)('meet the hook %s of every type, which asks for a ticket', async (hook) => {
    const params = { data: hook.endsWith('Many') ? [] : {} };
    for (const uid of TYPES) {
      const run = () => app.strapi.db.lifecycles.run(hook, uid, { params });
      await expect(run()).rejects.toThrow(zhHans.errors.WRITE_OUTSIDE_PROCESS);
      await expect(withTicket(app.strapi, run)).resolves.toBeDefined();
    }
  });

  it('are closed by triggers that are all there', async () => {
    expect(await missingTriggers(app.strapi)).toEqual([]);
  });

  it('do not include a remote transfer, which would switch the hooks off', () => {
    expect(app.strapi.config.get('server.transfer.remote.enabled')).toBe(false);
  });

  describe.each(TYPES)('%s', (uid) => {
    it.each(PATHS_BELOW)('is not written by $name', async ({ write }) => {
      const target = { app, uid, id: await anyRow(uid) };
      const before = await rowsIn(tableOf(target));
      expect(await databaseRefusal(write(target))).toMatch(REFUSAL);
      expect(await rowsIn(tableOf(target))).toBe(before);
    });

    it('keeps its relations and components, from whichever side', async () => {
      const attributes = Object.values(app.strapi.db.metadata.get(uid).attributes) as JoinTable[];
      for (const table of new Set(attributes.flatMap(({ joinTable }) => joinTable?.name ?? []))) {
        const row = (await app.strapi.db.connection(table).first()) as Record<string, unknown> | undefined;
        if (!row || table === 'files_related_mph') continue;
        const { id, ...copy } = row;
        const { connection } = app.strapi.db;
        const before = await rowsIn(table);
        expect(await databaseRefusal(connection(table).insert(copy))).toMatch(REFUSAL);
        expect(await databaseRefusal(connection(table).where({ id }).update(copy))).toMatch(REFUSAL);
        if (!JSON.stringify(row).includes('user_id'))
          expect(await databaseRefusal(connection(table).where({ id }).delete())).toMatch(REFUSAL);
        expect(await rowsIn(table)).toBe(before);
      }
    });
  });
});
