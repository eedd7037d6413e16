/** PUBLIC_FAST_PATH only decides which way a response takes: with it and without it, every answer is the same. */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL } from '../../support/council/office';

type Headers = Readonly<Record<string, string>>;

const ASKED: readonly (readonly [path: string, headers: Headers])[] = [
  ['/api/cases', {}],
  ['/api/cases', { 'accept-encoding': 'gzip', 'accept-language': 'en' }],
  ['/api/cases', { 'if-none-match': 'W/"other"' }],
  ['/api/cases', { origin: 'https://a.example' }],
  ['/api/cases?page=1', {}],
  ['/api/rooms?pagination[start]=1&pagination[limit]=2', {}],
  ['/cases', { 'accept-encoding': 'br' }],
  ['/cases', { cookie: 'type=large' }],
  ['/feed.xml', {}],
  ['/rooms/nowhere', { accept: 'text/html' }],
  ['/oparl', {}],
];

/** Not of the answer but of the moment. */
const OF_THE_MOMENT = ['date', 'last-modified', 'x-response-time'];

interface Recorded {
  readonly answers: readonly unknown[];
  /** How many of the requests Koa had in its hands. */
  readonly throughKoa: number;
}

async function answerOf(app: App, path: string, headers: Headers): Promise<unknown> {
  const response = await fetch(`${app.url}${path}`, { headers });
  const kept: string[] = [];
  response.headers.forEach((value, name) => {
    if (!OF_THE_MOMENT.includes(name)) kept.push(`${name}: ${value}`);
  });
  return { path, status: response.status, headers: kept, text: await response.text() };
}

/** Everything three times in a row, so that the second and third may take the fast path. */
async function record(fastPath: boolean): Promise<Recorded> {
  const env = { PUBLIC_FAST_PATH: String(fastPath), PUBLIC_URL: 'https://council.example' };
  const app = await startApp({ ...DEMO_COUNCIL, env });
  const seen = jest.spyOn(app.strapi.server.app, 'createContext');
  const answers: unknown[] = [];
  for (const [path, headers] of ASKED)
    for (let time = 0; time < 3; time += 1) answers.push(await answerOf(app, path, headers));
  const throughKoa = seen.mock.calls.length;
  await app.stop();
  return { answers, throughKoa };
}

it('answers the same with the fast path and without it', async () => {
  const without = await record(false);
  const withIt = await record(true);
  expect(without.throughKoa).toBe(without.answers.length);
  expect(withIt.throughKoa).toBeLessThan(withIt.answers.length);
  expect(withIt.answers).toEqual(without.answers);
});
