/** What a first start leaves behind, and what a second one adds: nothing. */
import { DISTRICT_TYPES, ROLE_MATRIX } from '../../../src/strapi/roles/role-matrix';
import { ensureFirstAdministrator } from '../../../src/strapi/roles/accounts';
import { ensureDemoCouncil } from '../../../src/council';
import { startApp, type App } from '../../support/server/app';
import { TEST_PASSWORD } from '../../support/server/environment';
import { DEMO_COUNCIL } from '../../support/council/office';

const TYPES = [
  'area',
  'organization',
  'member',
  'room',
  'signage',
  'rule',
  'flowchart',
  'topic',
  'case',
] as const;
const countAll = async (app: App) =>
  Object.fromEntries(
    await Promise.all(
      TYPES.map(async (type) => [type, await app.strapi.db.query(`api::${type}.${type}`).count()]),
    ),
  ) as Record<(typeof TYPES)[number], number>;

describe('a first start', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ ...DEMO_COUNCIL, firstStart: true });
  });

  afterAll(async () => {
    await app.stop();
  });

  it('loads the council as far as the plan names it', async () => {
    const rooms = await app.strapi.db.query('api::room.room').findMany({ where: { pilot: true } });
    expect((rooms as { level: string }[]).map(({ level }) => level).sort()).toEqual([
      'enterprise-institution',
      'enterprise-institution',
      'town',
      'village',
      'village',
    ]);
    expect(await app.strapi.db.query('api::legacy-venue.legacy-venue').count()).toBe(22);
    const rule = (await app.strapi.db
      .query('api::rule.rule')
      .findOne({ where: {}, populate: { clauses: true } })) as {
      clauses: unknown[];
    };
    expect(rule.clauses).toHaveLength(73);
  });

  it('has topics waiting at several stages and one published case', async () => {
    const topics = (await app.strapi.db.query('api::topic.topic').findMany({})) as { stage: string }[];
    expect(topics.map(({ stage }) => stage).sort()).toEqual([
      'closed',
      'drafted',
      'submitted',
      'submitted',
      'surveyed',
      'surveying',
    ]);
    const { body } = (await app.request.get('/api/cases').expect(200)) as { body: { data: object[] } };
    expect(body.data).toMatchObject([{ room: { slug: 'zhadong' }, topic: {}, outcome: {} }]);
  });

  it('says of every invented topic and outcome that it is invented', async () => {
    for (const type of ['topic', 'survey', 'session', 'outcome', 'case'] as const) {
      const rows = (await app.strapi.db.query(`api::${type}.${type}`).findMany({})) as { title: string }[];
      expect(rows.map(({ title }) => title).filter((title) => !title.includes('示范'))).toEqual([]);
    }
  });

  it('gives each role of the matrix an account that can sign in', async () => {
    const users = (await app.strapi.db.query('admin::user').findMany({ populate: { roles: true } })) as {
      email: string;
      roles: { code: string }[];
    }[];
    const roles = new Set(users.flatMap((user) => user.roles.map(({ code }) => code)));
    expect([...roles].sort()).toEqual([
      'auditor',
      'chairs-meeting',
      'committee',
      'liaison',
      'office',
      'party-organization',
      'strapi-super-admin',
    ]);
    for (const { email } of users) {
      await app.request.post('/admin/login').send({ email, password: TEST_PASSWORD }).expect(200);
    }
  });

  it('gives each role the rights that docs/roles.md lists, and no other', async () => {
    const EXPLORER = 'plugin::content-manager.explorer.';
    const line = (verb: string, type: string, own: boolean) =>
      `${verb} ${type}${own ? ' of its district' : ''}`;
    for (const [code, { grants, districtOnly, actions }] of Object.entries(ROLE_MATRIX)) {
      const rows = (await app.strapi.db
        .query('admin::permission')
        .findMany({ where: { role: { code } } })) as {
        action: string;
        subject: string | null;
        conditions: string[];
      }[];
      const held = rows.map(({ action, subject, conditions }) =>
        subject === null
          ? action
          : line(action.replace(EXPLORER, ''), subject.replace(/.*\./, ''), conditions.length > 0),
      );
      const listed = grants.flatMap(({ types, verbs }) =>
        types.flatMap((type) =>
          verbs.map((verb) =>
            line(verb, type, districtOnly && DISTRICT_TYPES.has(type) && verb !== 'create'),
          ),
        ),
      );
      expect(held.sort()).toEqual([...listed, ...actions].sort());
    }
  });

  it('is not repeated by a second one', async () => {
    const before = await countAll(app);
    expect(await ensureFirstAdministrator(app.strapi)).toBeNull();
    expect(await ensureDemoCouncil(app.strapi)).toBeNull();
    expect(await countAll(app)).toEqual(before);
  });
});

describe('a first start with DEMO=false', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ demo: false });
  });

  afterAll(async () => {
    await app.stop();
  });

  it('leaves the council empty, with one administrator', async () => {
    expect(new Set(Object.values(await countAll(app)))).toEqual(new Set([0]));
    expect(await app.strapi.db.query('admin::user').count()).toBe(1);
  });

  it('三(二).3: opens no topic while no flowchart is in force', async () => {
    const district = await app.strapi.documents('api::area.area').create({
      data: { name: '某镇', code: 'mou', level: 'district' },
    });
    const room = await app.strapi.documents('api::room.room').create({
      data: {
        name: '某室',
        slug: 'mou',
        level: 'town',
        visibility: 'internal',
        district: district.documentId,
      },
    });
    const topic = app.strapi.documents('api::topic.topic').create({
      data: {
        title: '没有流程图的议题',
        kind: 'annual',
        room: room.documentId,
        themeCategory: 'livelihood',
        source: 'member',
        summary: '概要',
        publicity: 'open',
      },
    });
    await expect(topic).rejects.toThrow('三(二).3');
    expect(await app.strapi.db.query('api::topic.topic').count()).toBe(0);
  });
});
