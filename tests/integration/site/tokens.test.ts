/** What a partner's token opens, which is what is open anyway; and that it is counted by itself. */
import type { Response } from 'supertest';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL } from '../../support/council/office';

let app: App;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
});
afterAll(() => app.stop());

type Type = 'read-only' | 'full-access' | 'custom';

// The service is registered under this name; its types are not published.
const tokens = () =>
  app.strapi.service('admin::api-token') as unknown as {
    create(token: object): Promise<{ id: number; accessKey: string }>;
    revoke(id: number): Promise<unknown>;
  };

const made = (type: Type, more: object = {}) =>
  tokens().create({
    name: `合作单位 ${type} ${String(Math.random())}`,
    type,
    lifespan: null,
    ...(type === 'custom' && { permissions: ['api::case.case.find'] }),
    ...more,
  });

const get = (
  path: string,
  key?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const request = app.request.get(path).set(headers);
  return Promise.resolve(key === undefined ? request : request.auth(key, { type: 'bearer' }));
};

const PATHS = ['rooms', 'signages', 'rules', 'flowcharts', 'annual-plans', 'topics', 'outcomes', 'cases'];
/** Where Strapi's own plugins would show files, accounts and settings. */
const DOORS = [
  'upload/files',
  'upload/files/1',
  'users',
  'users/1',
  'users/me',
  'users/count',
  'users-permissions/roles',
  'users-permissions/permissions',
  'i18n/locales',
  'areas',
  'participants',
  'opinions',
];

describe.each(['read-only', 'full-access'] as const)('a token of type %s', (type) => {
  it('reads what everybody reads, and nothing more', async () => {
    const { accessKey } = await made(type);
    for (const path of [...PATHS, 'search?q=充电', 'statistics', 'plan', 'openapi.json']) {
      const [partner, anybody] = [await get(`/api/${path}`, accessKey), await get(`/api/${path}`)];
      expect([path, partner.status, partner.body]).toEqual([path, 200, anybody.body]);
    }
    for (const query of ['status=draft', 'filters[proposer]=x', 'populate[createdBy]=*'])
      expect([query, (await get(`/api/topics?${query}`, accessKey)).status]).toEqual([query, 400]);
  });

  it.each(DOORS)('finds /api/%s closed', async (door) => {
    const { accessKey } = await made(type);
    for (const path of [`/api/${door}`, `/API/${door}`, `/Api/${door}/`])
      expect([path, (await get(path, accessKey)).status]).toEqual([path, 404]);
  });

  it('writes nothing', async () => {
    const { accessKey } = await made(type);
    const send = (method: 'post' | 'put' | 'delete', path: string) =>
      app.request[method](path)
        .auth(accessKey, { type: 'bearer' })
        .send({ data: { name: '闯入' } });
    expect((await send('post', '/api/rooms')).status).toBe(405);
    expect((await send('delete', '/api/rooms/x')).status).toBe(405);
    expect((await send('post', '/api/upload')).status).toBe(404);
    expect((await send('post', '/api/users')).status).toBe(404);
  });
});

describe('a token', () => {
  it('of one type of record is refused the others, in words', async () => {
    const { accessKey } = await made('custom');
    expect((await get('/api/cases', accessKey)).status).toBe(200);
    const { status, body } = await get('/api/rooms', accessKey);
    expect([status, body.type, body.detail]).toEqual([
      403,
      '/api/problems/not-allowed',
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
  });

  it('that was taken back, has run out or never was is refused', async () => {
    const { id, accessKey } = await made('read-only');
    expect((await get('/api/cases', accessKey)).status).toBe(200);
    await tokens().revoke(id);
    const answers = [await get('/api/cases', accessKey), await get('/api/cases', 'made-up')];
    expect(answers.map(({ status, body }) => [status, (body as { type: string }).type])).toEqual([
      [401, '/api/problems/not-authenticated'],
      [401, '/api/problems/not-authenticated'],
    ]);
  });

  it('is not sent again what its bearer has', async () => {
    const { accessKey } = await made('read-only');
    const { headers } = await get('/api/cases', accessKey);
    const again = await get('/api/cases', accessKey, { 'If-None-Match': String(headers['etag']) });
    expect(again.status).toBe(304);
  });
});

describe('who asks often', () => {
  const limit = (anybody: number, partner: number) => {
    app.strapi.config.set('site.requestsPerMinute', anybody);
    app.strapi.config.set('site.tokenRequestsPerMinute', partner);
  };
  afterEach(() => {
    limit(0, 0);
  });

  const statuses = async (count: number, key?: string) => {
    const found: number[] = [];
    for (let n = 0; n < count; n += 1) found.push((await get('/api/cases', key)).status);
    return found;
  };

  it('with a token is counted by the token, up to a limit of its own', async () => {
    const [{ accessKey }, { accessKey: other }] = [await made('read-only'), await made('read-only')];
    await statuses(1, accessKey);
    await statuses(1, other);
    limit(2, 5);
    expect(await statuses(3)).toEqual([200, 200, 429]);
    expect(await statuses(6, accessKey)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await statuses(1, other)).toEqual([200]);
    const { headers, body } = await get('/api/cases', accessKey);
    expect([Number(headers['retry-after']) > 0, body.type]).toEqual([
      true,
      '/api/problems/too-many-requests',
    ]);
  });

  it('with made-up tokens is counted by address', async () => {
    limit(3, 0);
    const found: number[] = [];
    for (let n = 0; n < 5; n += 1) found.push((await get('/api/cases', `made-up-${String(n)}`)).status);
    expect(found.slice(-1)).toEqual([429]);
    expect(found).not.toContain(200);
  });
});
