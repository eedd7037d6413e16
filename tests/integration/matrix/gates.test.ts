/** The matrix: every forbidden write by every door that could carry it. Refused for its reason, and nothing is changed. */
import { startApp, type App } from '../../support/server/app';
import { databaseRefusal } from '../../support/database/database-refusal';
import { DEMO_COUNCIL } from '../../support/council/office';
import { DOORS, doorsOf, entityService, type Attempt, type Door } from './doors';
import { FORBIDDEN } from './forbidden';
import type { Reason, Situation } from './forbidden/row';
import { grantEverything, Scene } from './scene';

/** Services whose many overloads do not matter here. */
type Service = Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>;

interface Relation {
  readonly joinTable?: { readonly name: string };
  readonly mappedBy?: string;
  readonly inversedBy?: string;
}

/** How the refusal of a row looks in an answer. */
function marksOf(reason: Reason): readonly string[] {
  if ('code' in reason) return [`"code":"${reason.code}"`];
  if ('missing' in reason) return [`"path":["${reason.missing}"]`];
  return [`"policy":"${reason.policy}"`, `"clause":"${reason.clause}"`];
}

function cited(reason: Reason): string {
  if ('code' in reason) return reason.code;
  return 'missing' in reason ? `missing ${reason.missing}` : reason.clause;
}

/** What became of one attempt: the words of the table when all is well, and otherwise what was answered. */
function outcome(answer: string, { instead }: Door, reason: Reason): string {
  if (instead?.answer.test(answer)) return instead.why;
  const reached = !instead || instead.sometimes;
  return reached && marksOf(reason).every((mark) => answer.includes(mark)) ? cited(reason) : answer;
}

describe('path × gate', () => {
  let app: App;
  let scene: Scene;
  let key: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    scene = new Scene(app);
    await grantEverything(app);
    const tokens = app.strapi.service('admin::api-token') as unknown as Service;
    const given = { name: '矩阵', description: '', type: 'full-access', lifespan: null };
    ({ accessKey: key } = (await tokens['create']?.(given)) as { accessKey: string });
  });

  afterAll(async () => {
    await app.stop();
  });

  const relationsOf = (uid: string) =>
    Object.values(app.strapi.db.metadata.get(uid).attributes) as readonly Relation[];

  /** Every row of a type with its relations, and what the engine wrote; locks aside. */
  async function state(uid: string): Promise<string> {
    const { connection, metadata } = app.strapi.db;
    const joined = relationsOf(uid).flatMap(({ joinTable }) => joinTable?.name ?? []);
    const own = new Set([metadata.get(uid).tableName, ...joined, 'workflow_instances']);
    const tables = await Promise.all([...own].map((table) => connection(table).select()));
    const counts = await Promise.all(
      ['workflow_events', 'suggestion_events', 'workflow_outbox', 'files'].map((table) =>
        connection(table).count(),
      ),
    );
    return JSON.stringify([tables, counts], (name, value: unknown) => (name === 'lock_no' ? null : value));
  }

  async function rowId(uid: string, { documentId }: Situation): Promise<number> {
    const where = documentId === undefined ? {} : { documentId };
    const row = (await app.strapi.db.query(uid).findOne({ where })) as { id: number } | null;
    return row?.id ?? 0;
  }

  describe.each(FORBIDDEN.map((row) => [`${row.type}: ${row.what} (${cited(row.reason)})`, row] as const))(
    '%s',
    (_, row) => {
      const uid = `api::${row.type}.${row.type}`;
      let situation: Situation;
      let attempt: Attempt;

      beforeAll(async () => {
        const by = await scene.writer(row.by ?? 'office');
        situation = await row.situation(scene);
        const { documentId = '', data = {} } = situation;
        attempt = { app, by, uid, key, documentId, data, id: await rowId(uid, situation) };
      });

      afterAll(() => situation.undo?.());

      it.each(row.acts)('refuses to %s, by every door', async (act) => {
        const before = await state(uid);
        const answers: [string, string][] = [];
        for (const door of doorsOf(act)) {
          // A gate drops from the input what it does not take.
          const answer = await door.write({ ...attempt, data: structuredClone(attempt.data) });
          const name = `${door.group} ${door.name}`;
          answers.push([name, outcome(answer, door, row.reason)]);
          if (!door.instead && (await state(uid)) !== before) answers.push([name, 'has changed something']);
        }
        const allowed = (door: Door) =>
          answers.filter(
            ([name, answer]) => name === `${door.group} ${door.name}` && answer === cited(row.reason),
          );
        const expected = doorsOf(act).map((door): [string, string] => [
          `${door.group} ${door.name}`,
          door.instead && !(door.instead.sometimes && allowed(door).length > 0)
            ? door.instead.why
            : cited(row.reason),
        ]);
        expect(answers).toEqual(expected);
        expect(await state(uid)).toBe(before);
      });
    },
  );

  it('is no matter of the token: whoever has it is let in', async () => {
    expect((await app.request.get('/api/topics').auth(key, { type: 'bearer' })).status).toBe(200);
  });

  describe('the doors are all there are', () => {
    const names = (group: string) =>
      new Set(DOORS.filter((door) => door.group === group).map(({ name }) => name.split(' ')[0]));

    it('in the panel: every route of the content manager that writes', () => {
      const routes = app.strapi.plugin('content-manager').routes as unknown as {
        admin: { routes: readonly { method: string; path: string }[] };
      };
      const writing = routes.admin.routes
        .filter(({ method, path }) => method !== 'GET' && path.startsWith('/collection-types/'))
        .map(({ method, path }) => `${method} ${path.replace('/collection-types', '')}`)
        .filter((route) => !route.endsWith('bulkFindForValidation'));
      const known = DOORS.filter(({ group }) => group === '后台').map(({ name }) => name);
      expect(writing.filter((route) => !known.includes(route))).toEqual([]);
    });

    it('and there is no single type, which would have other routes', () => {
      const types = app.strapi.contentTypes as unknown as Readonly<Record<string, { readonly kind: string }>>;
      const single = Object.keys(types).filter((uid) => types[uid]?.kind === 'singleType');
      expect(single.filter((uid) => uid.startsWith('api::'))).toEqual([]);
    });

    const WRITES = /^(?:create|update|delete|clone|publish|unpublish|discard|insert|attach)/;

    it('but one that writes components past every gate, which the triggers refuse', async () => {
      const survey = await app.strapi.db.query('api::survey.survey').findOne({ where: {} });
      const service = app.strapi.documents('api::survey.survey') as unknown as Service;
      const visits = [{ on: '2026-01-01', kind: 'visit', place: '村部', people: 1 }];
      const before = await app.strapi.db.connection('surveys_cmps').select();
      const call = service['updateComponents']?.(survey, { visits }) ?? Promise.resolve();
      expect(await databaseRefusal(call)).toMatch('正常入口');
      expect(await app.strapi.db.connection('surveys_cmps').select()).toEqual(before);
    });

    it('of the Document Service and of the entity service: every method that writes', () => {
      const methods = Object.keys(app.strapi.documents('api::case.case'));
      expect(methods.filter((name) => WRITES.test(name) && name !== 'updateComponents').sort()).toEqual(
        [...names('Document Service')].sort(),
      );
      const entity = Object.keys(entityService(app));
      expect(entity.filter((name) => WRITES.test(name)).sort()).toEqual([...names('entityService')].sort());
    });

    it('and no type has a relation that is set from its other side', () => {
      const own = Object.keys(app.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
      const twoSided = own.flatMap(relationsOf).filter(({ mappedBy, inversedBy }) => mappedBy ?? inversedBy);
      expect(twoSided).toEqual([]);
    });
  });
});
