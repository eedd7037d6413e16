/** Finished answers on a real server: what is sent, what is not sent again, and what is never kept. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { statementsDuring } from '../../support/database/statements';

let app: App;
let office: Clerk;
const CASES = '/api/cases';

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  office = await signIn(app, 'office');
});
afterAll(() => app.stop());

const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${app.url}${path}`, { headers });

/** Not by `fetch`: whatever has a condition it sends with `Cache-Control: no-cache`, and wants everything again. */
const conditional = (path: string, headers: Readonly<Record<string, string>>) =>
  app.request.get(path).set(headers).buffer(true);

/** What comes over the line, before anybody unpacks it. */
async function raw(path: string, encoding: string) {
  const request = get(`${app.url}${path}`, { headers: { 'accept-encoding': encoding } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { headers: response.headers, bytes: Buffer.concat(parts) };
}

/** How often the database was asked for cases while something was done. */
async function readingsDuring(work: () => Promise<unknown>): Promise<number> {
  const asked = await statementsDuring(app.strapi.db.connection, work);
  return asked.filter((sql) => /from [`"](public[`"]\.[`"])?cases[`"]/.test(sql)).length;
}

describe('how many there are', () => {
  /** How often all rooms were counted while something was done. */
  async function countsDuring(work: () => Promise<unknown>): Promise<number> {
    const asked = await statementsDuring(app.strapi.db.connection, work);
    return asked.filter((sql) => /select count\(.*from [`"](public[`"]\.[`"])?rooms[`"]/.test(sql)).length;
  }
  const totalOf = async (start: number): Promise<number> => {
    const answer = await read(`/api/rooms?pagination[start]=${start}&pagination[limit]=1`);
    return ((await answer.json()) as { meta: { pagination: { total: number } } }).meta.pagination.total;
  };

  it('is counted once for all pages of a list, and anew when something was written', async () => {
    const totals: number[] = [];
    const first = await countsDuring(async () => {
      for (const start of [0, 1, 2, 3]) totals.push(await totalOf(start));
    });
    expect([first, new Set(totals).size]).toEqual([1, 1]);

    const id = await rowNamed(app, 'room', { slug: 'zhadong' });
    await office.update('room', id, { visibility: 'internal' });
    await sleep(300);
    expect(await totalOf(4)).toBe((totals[0] ?? 0) - 1);
    await office.update('room', id, { visibility: 'public' });
    await sleep(300);
    expect(await totalOf(0)).toBe(totals[0]);
  });

  it('is counted for whoever is signed in as it is at that moment', async () => {
    const asked = { filters: {}, status: 'published' } as const;
    const count = () => app.strapi.documents('api::room.room').count(asked);
    expect(await countsDuring(async () => [await count(), await count()])).toBe(2);
  });
});

describe('an answer', () => {
  it.each([CASES, '/cases', '/feed.xml', '/sitemap.xml'])(
    '%s is not sent again to who has it',
    async (path) => {
      const first = await conditional(path, {});
      const etag = String(first.headers['etag']);
      expect([first.status, etag]).toEqual([200, expect.stringMatching(/^W\/"/) as string]);
      const again = await conditional(path, { 'If-None-Match': etag });
      expect([again.status, again.text]).toEqual([304, '']);
      expect((await conditional(path, { 'If-None-Match': 'W/"other"' })).status).toBe(200);
    },
  );

  it('carries the time of the last change once that second is over, and 304 afterwards', async () => {
    await sleep(2100);
    const since = (await read(CASES)).headers.get('last-modified') ?? '';
    expect(Date.parse(since)).toBeLessThan(Date.now());
    expect((await conditional(CASES, { 'If-Modified-Since': since })).status).toBe(304);
    const before = new Date(Date.parse(since) - 1000).toUTCString();
    expect((await conditional(CASES, { 'If-Modified-Since': before })).status).toBe(200);
  });

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('is packed as %s, and says that it depends on that', async (encoding, unpack) => {
    const { headers, bytes } = await raw('/cases', encoding);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringContaining('Accept-Encoding') as string,
    });
    expect(unpack(bytes).toString()).toBe(
      await (await read('/cases', { 'accept-encoding': 'identity' })).text(),
    );
  });

  it('has the same headers and no body for HEAD', async () => {
    const whole = await read(CASES);
    const head = await fetch(`${app.url}${CASES}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([
      200,
      whole.headers.get('etag'),
      '',
    ]);
  });
});

describe('the memory of answers', () => {
  it('saves the work, and is emptied by the write that changes the answer', async () => {
    await read(CASES);
    expect(await readingsDuring(() => read(CASES))).toBe(0);
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    await office.update('case', id, { summary: '改过的摘要' });
    await office.publish('case', id, {});
    expect(
      await readingsDuring(async () => {
        expect(await (await read(CASES)).text()).toContain('改过的摘要');
      }),
    ).toBeGreaterThan(0);
  });

  it('holds nothing for who has signed in, and nothing of the administration', async () => {
    const token = { authorization: 'Bearer wrong' };
    expect((await read(CASES, token)).status).toBe(401);
    expect((await read(CASES)).status).toBe(200);
    expect((await read('/content-manager/collection-types/api::case.case')).status).toBe(401);
    expect((await office.list('case')).status).toBe(200);
    expect((await read('/content-manager/collection-types/api::case.case')).status).toBe(401);
  });
});

describe('security headers', () => {
  it.each([CASES, '/feed.xml', '/api/nothing', '/_health'])('of %s let no other host in', async (path) => {
    const policy = (await read(path)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/(^|;)connect-src 'self'(;|$)/);
    expect(policy).toMatch(/(^|;)img-src 'self' data: blob:(;|$)/);
    expect(policy).not.toMatch(/https:|strapi\.io/);
  });
});

describe('an answer that was sent a moment ago', () => {
  /** How often Koa had a request in its hands while something was done. */
  async function throughKoa(work: () => Promise<unknown>): Promise<number> {
    const seen = jest.spyOn(app.strapi.server.app, 'createContext');
    await work();
    const { length } = seen.mock.calls;
    seen.mockRestore();
    return length;
  }
  const OF_THE_MOMENT = ['date', 'last-modified'];
  type Asked = Readonly<Record<string, string>>;
  const whole = async (path: string, asked: Asked) => {
    const answer = await read(path, asked);
    const headers: string[] = [];
    answer.headers.forEach((value, name) => {
      if (!OF_THE_MOMENT.includes(name)) headers.push(`${name}: ${value}`);
    });
    return { status: answer.status, headers, text: await answer.text() };
  };

  it.each([
    [CASES, {}],
    [CASES, { 'accept-encoding': 'gzip', 'accept-language': 'en' }],
    ['/cases', { 'accept-encoding': 'br' }],
    ['/cases', { cookie: 'type=large' }],
    ['/feed.xml', {}],
  ])('is sent again as it was, past everything else: %s %j', async (path, headers) => {
    const first = await whole(path, headers);
    const again: unknown[] = [];
    const koa = await throughKoa(async () => {
      for (let n = 0; n < 5; n += 1) again.push(await whole(path, headers));
    });
    expect(again).toEqual(again.map(() => first));
    // One of them may have been the one to look for changes.
    expect(koa).toBeLessThan(5);
  });

  it('is 304 to who has it, and another for who asks in another way', async () => {
    const { headers } = await conditional(CASES, {});
    const condition = { 'If-None-Match': String(headers['etag']) };
    const koa = await throughKoa(async () => {
      const again = await conditional(CASES, condition);
      expect([again.status, again.text, again.headers['content-type']]).toEqual([304, '', undefined]);
      expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    });
    expect(koa).toBeLessThan(2);
    const others: Asked[] = [
      { Origin: 'https://a.example' },
      { Authorization: 'Bearer x' },
      { Range: 'bytes=0-9' },
    ];
    for (const other of others) expect(await throughKoa(() => read(CASES, other))).toBe(1);
    expect(await throughKoa(() => app.request.head(CASES))).toBe(1);
  });

  it('is gone with the write that changes it', async () => {
    const area = await rowNamed(app, 'area', { code: 'chengdong' });
    await whole(CASES, {});
    await office.update('area', area, {});
    expect(await throughKoa(() => whole(CASES, {}))).toBe(1);
  });
});

describe('who asks too often', () => {
  afterAll(() => {
    app.strapi.config.set('site.requestsPerMinute', 0);
  });

  it('is told when to come back, in Chinese, as a page and as a problem', async () => {
    app.strapi.config.set('site.requestsPerMinute', 2);
    const answers = [await read(CASES), await read(CASES), await read(CASES), await read('/cases')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
    const [, , problem, page] = answers;
    expect(Number(problem?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problem?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await problem?.json()).toMatchObject({
      status: 429,
      detail: expect.stringContaining('访问过于频繁') as string,
    });
    expect(await page?.text()).toContain('访问过于频繁');
  });
});
