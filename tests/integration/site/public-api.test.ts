/** What the public can read over REST, and everything it cannot. */
import type { Core } from '@strapi/strapi';
import { setPublicAccess } from '../../../src/site/access';
import { startApp, type App } from '../../support/server/app';
import { publicCouncil, type PublicCouncil } from '../../support/public/public-council';

const TYPES = ['rooms', 'signages', 'rules', 'flowcharts', 'topics', 'sessions', 'outcomes', 'cases'];
const QUICK = 500;

let app: App;
let council: PublicCouncil;

beforeAll(async () => {
  app = await startApp();
  council = await publicCouncil(app.strapi);
});
afterAll(() => app.stop());

interface Body {
  readonly data: readonly Record<string, unknown>[];
  readonly error: { readonly message: string; readonly details: { readonly path: string } };
}

const get = (path: string) => app.request.get(`/api/${path}`);

async function list(path: string): Promise<Body['data']> {
  const { body } = await get(path).expect(200);
  return (body as Body).data;
}

const titles = async (path: string) =>
  (await list(path)).map((row) => row['title'] ?? row['name'] ?? row['serial']);

async function refused(path: string): Promise<Body['error']> {
  const started = performance.now();
  const { body } = await get(path).expect(400);
  expect(performance.now() - started).toBeLessThan(QUICK);
  expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
  return (body as Body).error;
}

describe('the public rows', () => {
  it('are public rooms, hung signs, rules in force or retired, flowcharts in use', async () => {
    expect(await titles('rooms')).toEqual(['公开议事室', '另一公开议事室']);
    expect(await titles('signages')).toEqual(['S-1']);
    expect(await titles('rules')).toEqual(['现行制度', '旧制度']);
    expect(await titles('flowcharts')).toEqual(['现行流程']);
  });

  it('are open topics with a phase in public rooms, and their reported outcomes', async () => {
    expect(await titles('topics')).toEqual(['公开的议题']);
    expect(await titles('outcomes')).toEqual(['已报送的成果']);
    expect(await titles('sessions')).toEqual(['公开的协商']);
  });

  it('are published cases whose topic is not sealed', async () => {
    expect(await titles('cases')).toEqual(['公开案例', '限定议题的案例']);
  });

  it('answer 404 one by one where the list leaves them out', async () => {
    for (const [type, id] of council.hidden) {
      const { body } = await get(`${type}/${id}`).expect(404);
      expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
    }
    await get('rooms/%00').expect(404);
    await get('rooms/%E0%A4%A').expect(404);
  });

  it('answer one by one where the list shows them', async () => {
    for (const type of TYPES) {
      const [first] = await list(type);
      const { body } = await get(`${type}/${String(first?.['documentId'])}`).expect(200);
      expect((body as { data: unknown }).data).toEqual(first);
    }
  });
});

describe('relations', () => {
  it('come with a case by default', async () => {
    const [row] = await list('cases');
    expect(row).toMatchObject({
      room: { name: '公开议事室', district: { name: '城东镇' } },
      topic: { title: '公开的议题' },
      outcome: { title: '已报送的成果' },
      cover: null,
    });
  });

  it('hide a row that is not public itself', async () => {
    const [, row] = await list('cases');
    expect(row).toMatchObject({ title: '限定议题的案例', room: null, topic: null, outcome: null });
    const [room, other] = await list('rooms');
    expect(room).toMatchObject({ rule: { title: '现行制度' }, flowchart: { title: '现行流程' }, photos: [] });
    expect(other).toMatchObject({ rule: null, flowchart: null });
  });

  it('show the text of a rule without what the software makes of it', async () => {
    const [rule] = await list('rules');
    expect(rule?.['clauses']).toEqual([
      { id: expect.any(Number), number: '二(五).3', text: '不调研不协商。' },
    ]);
  });
});

describe('private things', () => {
  it('are in no answer', async () => {
    const answers = await Promise.all(
      TYPES.map(async (type) => JSON.stringify(await list(`${type}?populate=*`))),
    );
    const secret = /秘密|districtCode|proposer|createdBy|updatedBy|staff|bindings|stageLabel|note|password/;
    for (const answer of answers) expect(answer).not.toMatch(secret);
  });

  it.each([
    'topics?filters[proposer][$contains]=x',
    'topics?filters[room][districtCode]=x',
    'topics?filters[createdBy][email][$contains]=@',
    'topics?filters[leadCommittee][staff][email][$contains]=@',
    'topics?sort=proposer',
    'topics?sort=createdBy.email',
    'topics?fields=proposer',
    'topics?fields[0]=districtCode',
    'topics?populate=createdBy',
    'topics?populate=leadCommittee.staff',
    'topics?populate[leadCommittee][populate]=staff',
    'rooms?populate=responsibleCommittee',
    'cases?populate=localizations',
    'topics?_q=x',
  ])('cannot be asked for: %s', async (path) => {
    await refused(path);
  });

  it('do not answer through a row that is hidden', async () => {
    const room = 'filters[room][slug]=internal';
    expect(await titles(`cases?${room}`)).toEqual([]);
    expect(await titles(`cases?${room.replace('=', '[$ne]=')}`)).toEqual(['公开案例']);
    const not = 'filters[$not][room][slug]';
    expect(await titles(`cases?${not}=internal`)).toEqual(await titles(`cases?${not}=nowhere`));
    expect(await titles(`cases?filters[topic][documentId]=${council.limitedTopic}`)).toEqual([]);
  });
});

describe('drafts', () => {
  it.each([
    'status=draft',
    'status[]=draft',
    'status=',
    'publicationFilter=draft',
    'hasPublishedVersion=false',
  ])('cannot be asked for by %s', async (query) => {
    for (const path of [`cases?${query}`, `cases/${council.publishedCase}?${query}`]) await refused(path);
  });

  it('stay hidden behind a later version of a published case', async () => {
    const { body } = await get(`cases/${council.publishedCase}?status=published`).expect(200);
    expect(body).toMatchObject({ data: { title: '公开案例', summary: '摘要' } });
    expect(await titles('cases?filters[summary][$contains]=修改中')).toEqual([]);
  });

  it('do not answer through a relation from the other side', async () => {
    await refused('topics?filters[cases][title][$contains]=a');
    await refused('outcomes?populate=cases');
  });
});

describe('queries that cost too much', () => {
  it('are refused at once: populate six levels deep', async () => {
    const deep = ['topic', 'cases', 'topic', 'cases', 'topic', 'cases'];
    await refused(`cases?populate${deep.map((name) => `[${name}]`).join('[populate]')}=*`);
    await refused(`cases?populate=${deep.join('.')}`);
    await refused(`cases?populate[room]${'[populate][district]'.repeat(6)}=*`);
  });

  it('are refused at once: a filter over twelve joins', async () => {
    const joins = Array.from({ length: 12 }, (_, index) => `filters[$and][${index}][room][slug]=a`);
    expect((await refused(`cases?${joins.join('&')}`)).message).toBe('按关联内容筛选的条件最多3个。');
    await refused(`cases?filters${'[topic][room]'.repeat(6)}[slug]=a`);
  });

  it('are answered with the most a query may ask', async () => {
    const joins = [0, 1, 2].map((index) => `filters[$or][${index}][topic][kind]=annual`);
    const texts = [3, 4, 5, 6, 7, 8].map((index) => `filters[$or][${index}][title][$containsi]=公开`);
    const query = [...joins, ...texts, 'filters[$or][9][$not][slug][$in][]=a', 'sort=title,createdAt:desc'];
    expect(await titles(`cases?${query.join('&')}`)).toHaveLength(2);
  });

  it.each([
    'pageSize]=101',
    'pageSize]=0',
    'pageSize]=-1',
    'pageSize]=x',
    'limit]=-1',
    'limit]=1000',
    'page]=0',
  ])('are refused: pagination[%s', async (page) => {
    await refused(`topics?pagination[${page}`);
  });
});

describe('odd queries', () => {
  it.each([
    '',
    'filters',
    'filters=',
    'filters[]=x',
    'filters[$and]=x',
    'filters[$and][0]=x',
    'filters[title][0][0]=x',
    'filters[title][$in][a][b]=x',
    'filters[__proto__][x]=1',
    'filters[constructor][prototype][x]=1',
    'filters[title]=%00',
    'filters[title]=%E0%A4%A',
    'filters[title][$eq]=%F0%9F%98%80',
    `filters[title]=${'x'.repeat(5000)}`,
    `filters${'[$and][0]'.repeat(30)}[title]=x`,
    'filters[createdAt][$gt]=2024-13-45',
    'filters[title][$between]=a',
    'populate[]=',
    'populate[__proto__]=1',
    'populate[room]=false',
    'populate[0][room]=x',
    'populate=toString',
    'sort[]=',
    'sort[title]=',
    'sort[__proto__]=x',
    'fields[a]=b',
    'fields[]=',
    'pagination',
    'pagination[page]=99999999999999999999',
    'pagination[page][]=1',
    'locale=en',
    '[]=1&[a]=2&=3&&a[b=1',
    '%00=1',
    'a=1&'.repeat(1500),
  ])('never bring the server down: ?%s', async (query) => {
    const { status } = await get(`topics?${query}`);
    expect([200, 400]).toContain(status);
    const one = await get(`topics/${council.openTopic}?${query}`);
    expect([200, 400]).toContain(one.status);
  });

  it('are answered in the language of the reader', async () => {
    const { message, details } = await refused('topics?filters[stage]=x');
    expect(message).toMatch(/^不能按“filters\.stage”筛选。可用：/);
    expect(details).toMatchObject({ path: 'filters.stage' });
    const { body } = await get('topics?filters[stage]=x')
      .set('Accept-Language', 'en-GB,en;q=0.9')
      .expect(400);
    expect((body as Body).error.message).toMatch(/^"filters\.stage" cannot be filtered by\./);
  });
});

describe('what a website asks', () => {
  it.each([
    ['rooms?filters[district][code]=chengdong&filters[level]=town', ['公开议事室']],
    ['rooms?filters[pilot]=true', ['公开议事室']],
    [
      'rooms?filters[establishedOn][$between][0]=2019-01-01&filters[establishedOn][$between][1]=2020-01-01',
      ['公开议事室'],
    ],
    ['rooms?filters[establishedOn][$null]=true', ['另一公开议事室']],
    ['rooms?filters[establishedOn][$null]=false', ['公开议事室']],
    ['rooms?sort=name:desc&pagination[pageSize]=1', ['另一公开议事室']],
    ['topics?filters[publicPhase][$in][]=deliberating&filters[createdAt][$gt]=2020-01-01', ['公开的议题']],
    ['topics?filters[room][slug]=open', ['公开的议题']],
    ['cases?filters[slug]=open-case&fields=title&populate=', ['公开案例']],
    ['cases?locale=en', ['An open case']],
  ])('is answered: %s', async (path, expected) => {
    expect(await titles(path)).toEqual(expected);
  });

  it('is paged and counted', async () => {
    const { body } = await get('rooms?pagination[page]=2&pagination[pageSize]=1').expect(200);
    expect(body).toMatchObject({
      data: [{ name: '另一公开议事室' }],
      meta: { pagination: { page: 2, pageSize: 1, pageCount: 2, total: 2 } },
    });
  });

  it('is answered alike to a token, whatever the token may read', async () => {
    // The service is registered under this name; its types are not published.
    const tokens = app.strapi.service('admin::api-token') as unknown as {
      create(token: object): Promise<{ accessKey: string }>;
    };
    const { accessKey } = await tokens.create({
      name: '网站',
      type: 'custom',
      lifespan: null,
      permissions: ['api::case.case.find'],
    });
    const { body } = await get('cases').auth(accessKey, { type: 'bearer' }).expect(200);
    expect((body as Body).data).toEqual(await list('cases'));
    await get('cases?status=draft').auth(accessKey, { type: 'bearer' }).expect(400);
    await get('rooms').auth(accessKey, { type: 'bearer' }).expect(403);
  });
});

describe('writing', () => {
  it.each(TYPES)('is not possible for %s', async (type) => {
    const data = { data: { title: '闯入', name: '闯入' } };
    await app.request.post(`/api/${type}`).send(data).expect(405);
    for (const method of ['put', 'patch', 'delete'] as const) {
      await app.request[method](`/api/${type}/x`).send(data).expect(405);
    }
  });

  it('is not possible by an account of one’s own', async () => {
    const account = { username: 'x', email: 'x@example.org', password: 'Abcdef-123456' };
    await app.request.post('/api/auth/local/register').send(account).expect(404);
    await app.request.post('/api/auth/local').send({ identifier: 'x', password: 'x' }).expect(404);
    expect(await settings(app.strapi)).toMatchObject({ allow_register: false });
  });
});

const settings = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'users-permissions' }).get({ key: 'advanced' });

describe('other doors', () => {
  it.each([
    'areas',
    'organizations',
    'members',
    'participants',
    'opinions',
    'surveys',
    'users',
    'upload/files',
  ])('are closed: /api/%s', async (path) => {
    const { status } = await get(path);
    expect([403, 404]).toContain(status);
  });

  it('are closed again at every start, and left alone when they are closed', async () => {
    const { db } = app.strapi;
    const permissions = db.query('plugin::users-permissions.permission');
    const before = (await permissions.findMany({})) as { id: number }[];
    expect(before).toHaveLength(18);

    const role = (await db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } })) as {
      id: number;
    };
    await permissions.create({ data: { action: 'api::case.case.find', role: role.id } });
    await permissions.create({ data: { action: 'plugin::users-permissions.auth.register', role: role.id } });
    await setPublicAccess(app.strapi);
    expect(await permissions.findMany({})).toEqual(before);
  });

  it('have no keys that nobody asked for', async () => {
    const names = (await app.strapi.db.query('admin::api-token').findMany({})) as { name: string }[];
    expect(names.map(({ name }) => name).filter((name) => /^(Read Only|Full Access)$/.test(name))).toEqual(
      [],
    );
  });
});
