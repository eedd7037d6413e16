/**
 * What a Strapi does as it comes, and this one does not. Each case asks the same of both, on the same rows: from a stock
 * Strapi the unwanted thing must be seen to come, or the case shows nothing about ours.
 */
import type { Knex } from 'knex';
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL } from '../../support/council/office';
import { startStock, type StockStrapi } from '../../support/public/stock';

/** Requests a minute that ours allows here; the cases before the last stay below it. */
const ALLOWED = 100;
const SLOW = 1000;

let app: App;
let stock: StockStrapi | undefined;

/** Words that no public answer may hold, and that every stock one would. */
async function plant(knex: Knex): Promise<void> {
  await knex('cases').whereNull('published_at').update({ summary: '未定稿的话' });
  await knex('topics').update({ proposer: '提出人某某' });
  await knex('rooms')
    .where({ slug: 'chengnan-school' })
    .update({ visibility: 'internal', address: '内部地址' });
}

beforeAll(async () => {
  stock = await startStock();
  await plant(stock.knex);
  app = await startApp({
    ...DEMO_COUNCIL,
    rateLimit: true,
    env: { SITE_REQUESTS_PER_MINUTE: String(ALLOWED) },
  });
  await withTicket(app.strapi, plant);
});
afterAll(async () => {
  await app.stop();
  await stock?.stop();
});

type Ask = (path: string, init?: RequestInit) => Promise<{ status: number; text: string; headers: Headers }>;
const asking =
  (url: string): Ask =>
  async (path, init) => {
    const send = () => fetch(`${url}${path}`, { signal: AbortSignal.timeout(5 * SLOW), ...init });
    // A connection kept from before may have been closed by the server in the meantime; the next one is new.
    const answer = await send().catch((error: unknown) => {
      if ((error as Error).name !== 'TypeError') throw error;
      return send();
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

/** Does the unwanted thing happen here? */
type Probe = (ask: Ask) => Promise<boolean>;
const answers =
  (path: string, what: string): Probe =>
  async (ask) => {
    const { status, text } = await ask(path);
    return status === 200 && text.includes(what);
  };
/** One letter after the other, by whether anything is found. */
const guesses =
  (right: string, wrong: string): Probe =>
  async (ask) => {
    const found = async (path: string) => {
      const { status, text } = await ask(path);
      return status === 200 && (JSON.parse(text) as { data: unknown[] }).data.length > 0;
    };
    return (await found(right)) && !(await found(wrong));
  };
const isSlow: (path: string) => Probe = (path) => async (ask) => {
  const begun = performance.now();
  const status = await ask(path).then(
    (answer) => answer.status,
    () => 'gave up',
  );
  return status !== 400 && performance.now() - begun > SLOW;
};

const AFAR = 'https://afar.example';
const NEWCOMER = JSON.stringify({ username: 'newcomer', email: 'newcomer@afar.example', password: 'abc123' });
const deep = (levels: number) => `/api/areas?populate${'[parent][populate]'.repeat(levels)}[0]=parent`;
const joins = (many: number) =>
  Array.from({ length: many }, (_, n) => `filters[$and][${n}][clauses][text][$notNull]=true`).join('&');

const PROBES: readonly (readonly [string, Probe])[] = [
  ['shows drafts in a list', answers('/api/cases?status=draft', '未定稿的话')],
  [
    'shows a draft by its id',
    async (ask) => {
      const [row] = (JSON.parse((await ask('/api/cases')).text) as { data: { documentId: string }[] }).data;
      return answers(`/api/cases/${row?.documentId ?? ''}?status=draft`, '未定稿的话')(ask);
    },
  ],
  [
    'finds records by private words',
    answers(`/api/topics?_q=${encodeURIComponent('提出人某某')}`, '"title"'),
  ],
  [
    'lets words of a hidden record be guessed through a relation',
    guesses(
      `/api/topics?filters[room][address][$startsWith]=${encodeURIComponent('内部')}`,
      `/api/topics?filters[room][address][$startsWith]=${encodeURIComponent('外部')}`,
    ),
  ],
  ['shows a record that is not public', answers('/api/rooms', '内部地址')],
  ['shows it behind one that is', answers('/api/topics?populate=room', '内部地址')],
  ['follows relations of relations as deep as one likes', answers(deep(9), '"data"')],
  ['joins as often as one likes', answers(`/api/rules?fields=title&${joins(2)}`, '"data"')],
  [
    'lets pages of every other site read, with cookies',
    async (ask) => {
      const { headers } = await ask('/api/cases', { headers: { Origin: AFAR } });
      const shared = headers.get('access-control-allow-origin') === AFAR;
      return shared && headers.get('access-control-allow-credentials') === 'true';
    },
  ],
  [
    'makes an account for whoever asks, with a password of six letters',
    async (ask) => {
      const headers = { 'Content-Type': 'application/json' };
      const { status } = await ask('/api/auth/local/register', { method: 'POST', headers, body: NEWCOMER });
      return status === 200;
    },
  ],
  ['says what it is made with', async (ask) => (await ask('/api/cases')).headers.has('x-powered-by')],
  [
    'answers one client as often as it asks',
    async (ask) => {
      const patient = { signal: AbortSignal.timeout(60 * SLOW) };
      const all = Array.from({ length: ALLOWED + 20 }, () => ask('/api/cases?fields=title', patient));
      return (await Promise.all(all)).every(({ status }) => status === 200);
    },
  ],
  // The last: the one who does it may never come back.
  ['is kept busy by one question', isSlow(`/api/rules?fields=title&${joins(6)}`)],
];

describe.each(PROBES)('%s', (_, probe) => {
  it('as it comes', async () => {
    expect(await probe(asking(stock?.url ?? ''))).toBe(true);
  });

  it('not here', async () => {
    expect(await probe(asking(app.url))).toBe(false);
  });
});
