/** The document of the public interface, held against OpenAPI 3.1, the registered routes and real answers. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'supertest';
import { codeOfStatus, typeOfProblem } from '../../../src/site/contract/problems';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn } from '../../support/council/office';
import { readText } from '../../support/sources/project-files';
import { bracketed, Contract, faultsOf, type Described } from '../../support/public/openapi';

let app: App;
let contract: Contract;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  contract = await Contract.of(app);
});
afterAll(() => app.stop());

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  Promise.resolve(
    app.request
      .get(path)
      .set(headers)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          done(null, Buffer.concat(parts).toString());
        });
      }),
  );

const faults = (described: Described, { status, headers, body }: Response) =>
  contract.faultsOf(described, { status, type: headers['content-type'] ?? '', body: String(body) });

const EXAMPLES: Readonly<Record<string, string>> = {
  topicKind: 'annual',
  code: 'query-refused',
  room: 'zhadong',
  case: 'charging-points',
};

/** A real address for a documented one: of the first row that its list shows. */
async function addressOf({ path }: Described): Promise<string> {
  const [list] = /^\/api\/[a-z-]+/.exec(path) ?? [];
  const ids = path.includes('{documentId}') ? await rowsOf(list ?? '') : [];
  if (path.endsWith('/{oparlId}')) return oparlAddress(path.replace('/{oparlId}', ''));
  return path.replace(/\{(\w+)\}/g, (_, name: string) => EXAMPLES[name] ?? ids[0] ?? 'missing');
}

/** No person is public: that list has no address to try, and its own stands for it. */
async function oparlAddress(list: string): Promise<string> {
  const { data } = JSON.parse(String((await get(list)).body)) as { data: { id: string }[] };
  return data[0] ? new URL(data[0].id).pathname : list;
}

async function rowsOf(list: string): Promise<string[]> {
  const { data } = JSON.parse(String((await get(list)).body)) as { data: { documentId: string }[] };
  return data.map(({ documentId }) => documentId);
}

const each = () => contract.operations;

describe('the document', () => {
  it('is OpenAPI 3.1', () => {
    expect(faultsOf(contract.document)).toEqual([]);
    expect(contract.operations.length).toBeGreaterThan(25);
  });

  it('says everything in Chinese, and names every parameter', () => {
    for (const { path, operation, parameters } of [...each(), ...contract.forms]) {
      const { summary } = operation as unknown as { summary: string };
      expect([path, summary]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)]);
      for (const { name, description } of parameters as unknown as { name: string; description: string }[])
        expect([path, name, description]).toEqual([path, name, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });

  it('has a name for every operation, used once', () => {
    const names = [...each(), ...contract.forms].map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is kept in memory and not sent again to who has it', async () => {
    const { headers } = await get('/api/openapi.json');
    expect((await get('/api/openapi.json', { 'If-None-Match': String(headers['etag']) })).status).toBe(304);
  });
});

describe('the routes', () => {
  /** `/api/topics/:documentId/timeline` -> `/api/topics/{}/timeline`. */
  const plain = (path: string) => path.replace(/:\w+|\{\w+\}/g, '{}');
  const registered = () =>
    (app.strapi.server.listRoutes() as unknown as { path: string; methods: string[] }[])
      .filter(({ methods }) => methods.includes('GET'))
      .map(({ path }) => path);

  it('that are documented are registered', () => {
    const known = new Set(registered().map(plain));
    expect(each().flatMap(({ path }) => (known.has(plain(path)) ? [] : [path]))).toEqual([]);
  });

  it('that take what anybody sends are documented, and only those', () => {
    const routes = app.strapi.server.listRoutes() as unknown as { path: string; methods: string[] }[];
    const open = routes.filter(
      ({ methods, path }) => methods.includes('POST') && path.startsWith('/suggest'),
    );
    expect(contract.forms.map(({ path }) => path).sort()).toEqual(open.map(({ path }) => path).sort());
  });

  it('that answer anybody with anything but a page are documented', async () => {
    const known = new Set(each().map(({ path }) => plain(path)));
    const foreign = /^\/(admin|content-manager|upload|workflow|i18n|content-type-builder|uploads)\b|[(*]/;
    const open: string[] = [];
    for (const route of registered().filter((path) => !foreign.test(path) && !known.has(plain(path)))) {
      const { status, headers } = await get(route.replace(/:slug/, 'annual').replace(/:\w+/g, 'x'));
      const isPage = /^text\/(html|css)/.test(String(headers['content-type']));
      if (!isPage && ![401, 403, 404].includes(status)) open.push(`${route} ${status}`);
    }
    expect(open.filter((route) => !route.startsWith('/_health'))).toEqual([]);
  });
});

describe('a real answer', () => {
  it('is as documented, at every address', async () => {
    for (const described of each()) {
      const path = await addressOf(described);
      const response = await get(path);
      expect([path, response.status, faults(described, response)]).toEqual([path, 200, []]);
    }
  });

  it('is as documented for every row and every example', async () => {
    for (const described of each().filter(({ parameters }) =>
      parameters.some(({ name }) => name === 'filters'),
    )) {
      const { path, parameters } = described;
      const examples = parameters.flatMap(({ name, examples = {} }) =>
        Object.values(examples).map(({ value }) => bracketed(name, value).join('&')),
      );
      for (const query of ['pagination[pageSize]=100', ...examples]) {
        const response = await get(`${path}?${query}`);
        expect([path, query, response.status, faults(described, response)]).toEqual([path, query, 200, []]);
      }
      const found = JSON.parse(String((await get(`${path}?${String(examples[0])}`)).body)) as {
        data: unknown[];
      };
      expect([path, examples[0], found.data.length]).not.toEqual([path, examples[0], 0]);
    }
  });

  /** A request that this address refuses, and the status it is refused with. */
  async function refusalOf(described: Described): Promise<readonly [number, string] | undefined> {
    if (described.statuses.includes(400)) return [400, `${await addressOf(described)}?nonsense=1`];
    if (described.statuses.includes(404)) return [404, described.path.replace(/\{\w+\}/g, 'missing')];
    return undefined;
  }

  it('is as documented where it is a refusal, in the language of the reader, and says that it depends on it', async () => {
    for (const described of each()) {
      const refusal = await refusalOf(described);
      if (!refusal) continue;
      const [status, address] = refusal;
      const chinese = await get(address, { 'Accept-Language': 'zh-CN' });
      expect([address, chinese.status, faults(described, chinese)]).toEqual([address, status, []]);
      const english = await get(address, { 'Accept-Language': 'en' });
      const [one, other] = [chinese, english].map(({ body }) => JSON.parse(String(body)) as Problem);
      expect([address, one, other]).toEqual([
        address,
        expect.objectContaining({ title: CHINESE, detail: CHINESE, type: other?.type }),
        expect.objectContaining({ title: NOT_CHINESE, detail: NOT_CHINESE }),
      ]);
      expect(english.headers['vary']).toMatch(/Accept-Language/i);
      expect((await get(one?.type ?? '')).status).toBe(200);
    }
  });
});

describe('a form', () => {
  const send = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
    Promise.resolve(app.request.post(path).set('Content-Type', type).send(body));

  it('is answered with a page as documented, whatever is sent', async () => {
    const [suggest, lookup] = contract.forms;
    const sent: [Described | undefined, number, Response][] = [
      [suggest, 400, await send('/suggest', 'text=x')],
      [suggest, 404, await send('/suggest', 'topic=missing')],
      [suggest, 413, await send('/suggest', `text=${'x'.repeat(2_000_000)}`)],
      [suggest, 415, await send('/suggest', '{}', 'application/json')],
      [lookup, 404, await send('/suggest/lookup', 'number=1')],
    ];
    for (const [described, status, { status: got, headers, text }] of sent) {
      if (!described) throw new Error('There is no such form');
      const answer = { status: got, type: String(headers['content-type']), body: text };
      expect([described.path, got, contract.faultsOf(described, answer)]).toEqual([
        described.path,
        status,
        [],
      ]);
    }
  });
});

describe('a withdrawn case', () => {
  it('is 410 with its reason, in the language of the reader, until it is published again', async () => {
    const office = await signIn(app, 'office');
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    const described = each().find(({ path }) => path === '/api/cases/{documentId}');
    if (!described) throw new Error('Cases are not documented');
    await office.withdraw(id, '数字有误');
    const gone = await get(`/api/cases/${id}`);
    expect([gone.status, faults(described, gone)]).toEqual([410, []]);
    expect(JSON.parse(String(gone.body))).toMatchObject({
      type: '/api/problems/withdrawn',
      title: '已经撤回',
      detail: expect.stringContaining('撤下说明：数字有误') as string,
      error: { details: { reason: '数字有误' } },
    });
    const english = await get(`/api/cases/${id}`, { 'Accept-Language': 'en' });
    expect(JSON.parse(String(english.body))).toMatchObject({
      title: 'Withdrawn',
      detail: expect.stringContaining('was withdrawn on') as string,
    });
    expect((await get('/api/cases/missing')).status).toBe(404);
    await office.publish('case', id, {});
    expect((await get(`/api/cases/${id}`)).status).toBe(200);
  });
});

const CHINESE = expect.stringMatching(/\p{Script=Han}/u) as string;
const NOT_CHINESE = expect.not.stringMatching(/\p{Script=Han}/u) as string;

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

describe('docs/api.md', () => {
  const commands = [...readText('docs/api.md').matchAll(/`curl (?:-g )?'http:\/\/localhost:1337([^']+)'`/g)];

  it('has requests that are answered with something, just as they stand there', async () => {
    expect(commands.length).toBeGreaterThan(12);
    const [topic = ''] = await rowsOf('/api/topics');
    for (const [, path = ''] of commands) {
      const { status, body } = await get(path.replace('{documentId}', topic));
      const { data } = (path.startsWith('/api/') ? JSON.parse(String(body)) : { data: body }) as Found;
      expect([path, status, data.length]).not.toEqual([path, 200, 0]);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  it('names every kind of error that the interface answers a reader', () => {
    const named = new Set(readText('docs/api.md').match(/\/api\/problems\/[a-z-]+/g));
    for (const { statuses } of each())
      for (const status of statuses.filter((one) => one >= 400))
        expect([...named]).toContain(typeOfProblem(codeOfStatus(status)));
  });
});

interface Found {
  readonly data: { readonly length?: number };
}

describe('a conditional request', () => {
  it('is answered 304 by mark and by date, and HEAD as GET, at every address', async () => {
    for (const described of each()) await get(await addressOf(described));
    await sleep(2100);
    for (const described of each()) {
      const path = await addressOf(described);
      const { headers } = await get(path);
      const [etag, date] = [String(headers['etag']), String(headers['last-modified'])];
      const statuses = [
        (await get(path, { 'If-None-Match': etag })).status,
        (await get(path, { 'If-Modified-Since': date })).status,
        // The mark alone counts where both are sent.
        (await get(path, { 'If-None-Match': etag, 'If-Modified-Since': new Date(0).toUTCString() })).status,
        (await get(path, { 'If-None-Match': 'W/"other"', 'If-Modified-Since': date })).status,
        (await get(path, { 'If-Modified-Since': new Date(0).toUTCString() })).status,
      ];
      expect([path, ...statuses]).toEqual([path, 304, 304, 304, 200, 200]);
      const head = await app.request.head(path);
      expect([path, head.status, head.headers['etag']]).toEqual([path, 200, etag]);
    }
  });
});
