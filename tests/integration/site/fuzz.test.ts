/**
 * Sends requests made up from the document of the public interface: no failure, no private word, no stall, no status or
 * body that is not documented. `FUZZ_REQUESTS` says how many (100,000 by hand, about a quarter of an hour).
 */
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { startApp, type App } from '../../support/server/app';
import { onPostgres } from '../../support/database/database';
import { DEMO_COUNCIL } from '../../support/council/office';
import { Contract, type Described } from '../../support/public/openapi';
import { publicCouncil, type PublicCouncil } from '../../support/public/public-council';
import { anyPosted, anyRequest, type Made, type NamesFor } from '../../support/public/requests';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? (onPostgres ? 400 : 800));
/** A tenth of it goes to the forms. */
const FORMS = Math.ceil(REQUESTS / 10);
const SECOND = 1000;
/** `publicCouncil` writes it into everything that is not public. */
const CANARY = '秘密';
/** What an allowed query may run into all the same: the document says these limits in words. */
const LIMITS = ['TOO_MANY_CONDITIONS', 'TOO_MANY_RELATED', 'FILTER_TOO_DEEP'];

let app: App;
let contract: Contract;
let council: PublicCouncil;
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  // Every answer is computed anew: a stall must not hide behind one that is kept.
  app = await startApp({ ...DEMO_COUNCIL, env: { SITE_CACHED_ANSWERS: '0' } });
  council = await publicCouncil(app.strapi);
  contract = await Contract.of(app);
});
afterAll(async () => {
  agent.destroy();
  await app.stop();
});

interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly took: number;
}

function unpack(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0) return '';
  const plain =
    encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
  return plain.toString();
}

type Sent = Pick<Made, 'method' | 'path' | 'query' | 'headers'> & { readonly body?: string };

/** Not by `fetch`, which mends what is sent. */
function send({ method, path, query, headers, body }: Sent): Promise<Got> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const target = `${path}${query === '' ? '' : `?${query}`}`;
    const { hostname, port } = new URL(app.url);
    request({ agent, hostname, port, method, path: target, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: unpack(Buffer.concat(parts), response.headers['content-encoding']),
          took: performance.now() - started,
        });
      });
    })
      .on('error', reject)
      .end(body);
  });
}

async function namesOf(): Promise<NamesFor> {
  const ids = new Map<string, string[]>();
  for (const { path } of contract.operations.filter(({ path }) => !path.includes('{'))) {
    const { body } = await app.request.get(path);
    const { data } = body as { data?: { documentId?: string }[] };
    if (Array.isArray(data)) ids.set(path, data.flatMap(({ documentId }) => documentId ?? []).slice(0, 5));
  }
  const hidden = council.hidden.map(([, id]) => id);
  const known: Readonly<Record<string, readonly string[]>> = {
    topicKind: ['annual', 'ad-hoc'],
    code: ['query-refused', 'not-found'],
  };
  return ({ path }: Described, name) => {
    const [list = ''] = /^\/api\/[a-z-]+/.exec(path) ?? [];
    return known[name] ?? [...(ids.get(list) ?? []), ...hidden];
  };
}

/** Another method than these reads nothing and writes nothing. */
const isRead = ({ method }: Made): boolean => method === 'GET' || method === 'HEAD';

function faultsOf(made: Made, got: Got): unknown[] {
  const leak = got.status < 400 && got.body.includes(CANARY) ? ['a private word'] : [];
  return [...leak, ...statusFaults(made, got)];
}

function statusFaults(made: Made, got: Got): unknown[] {
  const { described, path, method, allowed } = made;
  const among = (known: readonly number[]) => (known.includes(got.status) ? [] : [got.status]);
  if (!isRead(made)) return among([200, 204, 403, 404, 405]);
  // A broken name may not even reach the address it was meant for.
  if (!allowed && path !== described.path && [400, 404].includes(got.status)) return [];
  if (method === 'HEAD') return among(described.statuses);
  return [...contract.faultsOf(described, got), ...(allowed ? refusedFor(got) : [])];
}

/** Why a request that the document allows was refused, when it was. */
function refusedFor({ status, body }: Got): unknown[] {
  if (status !== 400) return [];
  const { error } = JSON.parse(body) as { error: { message: string; details?: { code?: string } } };
  return LIMITS.includes(error.details?.code ?? '') ? [] : [error.message];
}

/** How many times longer than alone anything takes just now, because others are at work on the same machine. */
function crowding(): number {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const spent = () => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1000;
  };
  while (spent() < 20);
  return Math.max(1, (performance.now() - started) / spent());
}

/** A busy machine makes anything wait; what is slow itself is slow again, and slower than the machine is busy. */
async function sendSteadily(made: Sent): Promise<Got> {
  let got = await send(made);
  for (let again = 0; got.took > SECOND && again < 2; again += 1) got = await send(made);
  return got.took > SECOND ? { ...got, took: got.took / crowding() } : got;
}

it(
  `${String(REQUESTS)} requests, allowed and not, are answered as documented`,
  async () => {
    const statuses = new Map<string, number>();
    let slowest = 0;
    await fc.assert(
      fc.asyncProperty(anyRequest(contract, await namesOf()), async (made) => {
        const got = await sendSteadily(made);
        slowest = Math.max(slowest, got.took);
        const kind = `${made.allowed ? 'allowed' : 'hostile'} ${String(got.status)}`;
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
        expect(got.status).toBeLessThan(500);
        expect(got.took).toBeLessThan(SECOND);
        expect(faultsOf(made, got)).toEqual([]);
      }),
      { numRuns: REQUESTS },
    );
    const told = [...statuses].sort().map(([kind, count]) => `${kind}: ${count}`);
    process.stderr.write(`fuzz: ${told.join(', ')}; slowest ${Math.round(slowest)} ms\n`);
    // Both kinds were there, and most of what is allowed was answered.
    expect(statuses.get('allowed 200') ?? 0).toBeGreaterThan(REQUESTS / 12);
    expect(statuses.get('hostile 400') ?? 0).toBeGreaterThan(REQUESTS / 12);
  },
  60_000 + REQUESTS * 60,
);

it(
  `${String(FORMS)} forms, well filled in and not, are answered with pages as documented`,
  async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(anyPosted(contract), async ({ described, headers, body }) => {
        const got = await sendSteadily({ method: 'POST', path: described.path, query: '', headers, body });
        statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1);
        expect(got.status).toBeLessThan(500);
        expect(got.took).toBeLessThan(SECOND);
        expect(got.body).not.toContain(CANARY);
        expect(contract.faultsOf(described, got)).toEqual([]);
      }),
      { numRuns: FORMS },
    );
    process.stderr.write(`fuzz: forms ${[...statuses].sort().join('; ')}\n`);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(FORMS / 20);
    expect(await app.strapi.documents('api::suggestion.suggestion').count({})).toBe(0);
  },
  60_000 + FORMS * 60,
);

it('the private words are really there to be found', async () => {
  const rows = await app.strapi.db.connection('topics').where('proposer', CANARY).count({ count: '*' });
  expect(Number((rows as [{ count: number | string }])[0].count)).toBeGreaterThan(0);
});
