/** What this project bends in Strapi (src/strapi/README.md), where no other suite would notice that it has come undone. */
import { adminLogin } from '../../support/server/admin';
import { startApp, type App } from '../../support/server/app';
import { Clerk, DEMO_COUNCIL, rowNamed, signIn } from '../../support/council/office';
import { onPostgres } from '../../support/database/database';
import { statementsDuring } from '../../support/database/statements';

/** A connection of better-sqlite3, and the pool of knex that lends it, as far as they are looked at here. */
interface Connection {
  prepare(sql: string): object;
}
interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

interface Field {
  readonly label: string;
  readonly value: string;
}
interface Sections {
  readonly collectionTypes: {
    readonly subjects: readonly {
      readonly uid: string;
      readonly label: string;
      readonly properties: readonly { readonly value: string; readonly children?: readonly Field[] }[];
    }[];
    readonly actions: readonly { readonly label: string }[];
  };
  readonly plugins: readonly { readonly displayName: string; readonly subCategory: string }[];
}

interface Layout {
  readonly metadatas: Readonly<Record<string, { readonly list: { readonly label: string } }>>;
  readonly layouts: { readonly list: readonly string[]; readonly edit: object };
}

const CHINESE = /\p{Script=Han}/u;
const ROOM = '/content-manager/content-types/api::room.room/configuration';

describe('Strapi, as it is bent here', () => {
  let app: App;
  let admin: Clerk;
  let office: Clerk;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    admin = new Clerk(app, await adminLogin(app));
    office = await signIn(app, 'office');
  });

  afterAll(() => app.stop());

  /** The statements of a list that match this. */
  async function askedByList(type: string, matching: RegExp): Promise<string[]> {
    const asked = await statementsDuring(app.strapi.db.connection, async () => {
      expect((await office.list(type)).status).toBe(200);
    });
    return asked.filter((sql) => matching.test(sql));
  }
  const dataOf = async <Data>(clerk: Clerk, path: string): Promise<Data> => {
    const { body, status } = await clerk.send('get', path);
    expect([path, status]).toEqual([path, 200]);
    return (body as { data: Data }).data;
  };

  it('looks for no other versions in the list of a type without drafts', async () => {
    // Of each row shown Strapi asks whether there is a published one.
    const versions = (type: string) => new RegExp(`from \\S*\\b${type}s\\b.*document_id\\S* in \\(`);
    expect(await askedByList('case', versions('case'))).not.toEqual([]);
    expect(await askedByList('room', versions('room'))).toEqual([]);
  });

  it('reads no pictures for a list until a column shows them, and then at once', async () => {
    const { contentType } = await dataOf<{ contentType: Layout }>(admin, ROOM);
    const { layouts } = contentType;
    const withColumns = (list: readonly string[]) =>
      admin.send('put', ROOM, { layouts: { ...layouts, list } });
    const pictures = () => askedByList('room', /files_related_mph/);
    expect(layouts.list).not.toContain('photos');
    expect(await pictures()).toEqual([]);
    expect((await withColumns([...layouts.list, 'photos'])).status).toBe(200);
    expect(await pictures()).not.toEqual([]);
    expect((await withColumns(layouts.list)).status).toBe(200);
    expect(await pictures()).toEqual([]);
  });

  it('labels lists and forms in Chinese', async () => {
    const { contentType } = await dataOf<{ contentType: Layout }>(admin, ROOM);
    const labels = Object.entries(contentType.metadatas).map(([name, { list }]) => [name, list.label]);
    const others = labels.filter(([, label = '']) => !CHINESE.test(label));
    expect(others.filter(([name]) => name !== 'id' && name !== 'documentId')).toEqual([]);
  });

  it('says in Chinese what is wrong with a layout, which it refuses in bare sentences', async () => {
    const { body, status } = await admin.send('put', ROOM, { layouts: { edit: [], list: ['nothing'] } });
    const { errors } = (body as { error: { details: { errors: string[] } } }).error.details;
    expect([status, errors]).toEqual([400, [expect.stringMatching(CHINESE)]]);
  });

  it('words types, fields and rights in Chinese on the form of a role', async () => {
    const { sections } = await dataOf<{ sections: Sections }>(admin, '/admin/permissions');
    const { subjects, actions } = sections.collectionTypes;
    const ours = subjects.filter(({ uid }) => uid.startsWith('api::'));
    const fields = ours.flatMap(({ properties }) =>
      properties.flatMap(({ value, children = [] }) => (value === 'fields' ? children : [])),
    );
    expect([ours.length > 15, fields.length > 100]).toEqual([true, true]);
    const words = [
      ...[...ours, ...actions, ...fields].map(({ label }) => label),
      ...sections.plugins.flatMap(({ displayName, subCategory }) => [displayName, subCategory]),
    ];
    expect(words.filter((word) => !CHINESE.test(word))).toEqual([]);
  });

  it('speaks Chinese first, and English beside it', async () => {
    const { body } = await admin.send('get', '/i18n/locales');
    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'zh-Hans', name: '简体中文', isDefault: true }),
        expect.objectContaining({ code: 'en', name: 'English', isDefault: false }),
      ]),
    );
  });

  it.each([
    '/upload/settings',
    '/admin/ai-feature-config',
    '/i18n/ai-localization-jobs/collection-types/api::case.case/abc',
  ])('answers everybody who is signed in what the panel asks: %s', async (path) => {
    expect((await office.send('get', path)).status).toBe(200);
    expect((await app.request.get(path)).status).toBe(401);
  });

  it('shows the name on the card of an account to whoever is signed in', async () => {
    const name = '曲塘镇联络员（示范）';
    const account = (await app.strapi.db.query('admin::user').findOne({ where: { firstname: name } })) as {
      documentId: string;
    } | null;
    const card = `/content-manager/collection-types/admin::user/${account?.documentId ?? ''}`;
    expect(await dataOf(office, card)).toMatchObject({ firstname: name });
    expect((await app.request.get(card)).status).toBe(401);
  });

  // PostgreSQL keeps its plans by name.
  (onPostgres ? it.skip : it)('compiles on SQLite what it asks twice once', async () => {
    const { connection } = app.strapi.db;
    const pool = connection.client as Pool;
    const lent = await pool.acquireConnection();
    const compiled = jest.spyOn(lent, 'prepare');
    await pool.releaseConnection(lent);
    const ask = () => connection('rooms').where({ slug: 'zhadong' }).select('name');
    await ask();
    await ask();
    const [first, second] = compiled.mock.results.map(({ value }) => value as object);
    compiled.mockRestore();
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(await rowNamed(app, 'room', { slug: 'zhadong' })).toBeDefined();
  });
});
