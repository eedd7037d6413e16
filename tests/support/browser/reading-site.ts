/** Every kind of page that the public can come to, where it is, and how one comes there. */
import type { Page } from 'playwright-core';
import { registerPages } from '../../../src/site/pages/routes';
import type { HostPage } from './host-page';
import { idIn, type Clerk } from '../council/office';
import { daysFromToday, refs } from '../council/records';
import type { RunningServer } from '../server/running-server';

/** Addresses that are known only once the council is there. */
export interface Council {
  readonly url: string;
  /** A topic on which the public is asked, and one on which it is not. */
  readonly asked: string;
  readonly closed: string;
  readonly rule: string;
  readonly preview: string;
  /** Links that were good: the time of one is over, the draft behind the other is gone. */
  readonly expired: string;
  readonly gone: string;
  readonly host: HostPage;
  /** The same site where hardly anything may be asked: one page a minute, one suggestion an hour. */
  readonly busy: string;
}

export interface Kind {
  readonly name: string;
  /** What the router knows it by. */
  readonly route: string;
  readonly status: number;
  /** The frame of the site, a sheet for the wall, or a page of somebody else with ours in it. */
  readonly frame: 'site' | 'poster' | 'host';
  /** Latin words that belong on it. */
  readonly latin: RegExp;
  readonly open: (page: Page, council: Council) => Promise<number | undefined>;
}

type Address = string | ((council: Council) => string);
type More = Partial<Pick<Kind, 'status' | 'frame' | 'latin' | 'open'>>;

function kind(name: string, route: string, address: Address, more: More = {}): Kind {
  const open = async (page: Page, council: Council) => {
    const path = typeof address === 'string' ? address : address(council);
    // From another page, because a browser does not ask again for the page it has.
    await page.goto('about:blank');
    return (await page.goto(new URL(path, council.url).href))?.status();
  };
  return { name, route, status: 200, frame: 'site', latin: /(?!)/g, open, ...more };
}

/** Fills in a form of the suggestion box and sends it. @returns the status of the answer */
async function send(page: Page, button: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await page.waitForLoadState('load');
  return answer.status();
}

const NUMERALS = '零一二三四五六七八九';

/** Where no script has done the work, the sum stands there. */
async function solve(page: Page): Promise<void> {
  const [, one = '', other = ''] = /请算一算：(.)加(.)等于几/.exec(await page.content()) ?? [];
  const field = page.getByLabel(/请算一算/);
  await page.locator('#answer:visible, [data-status]:has-text("已通过验证")').first().waitFor();
  if (await field.isVisible()) await field.fill(String(NUMERALS.indexOf(one) + NUMERALS.indexOf(other)));
}

async function suggest(page: Page, { url }: Council): Promise<number> {
  await page.goto(`${url}/suggest`);
  await page.getByLabel('想商量什么事').fill('村口的公交站没有座椅，老人等车太累。');
  await page.getByLabel(/我已阅读并同意/).check();
  await solve(page);
  return send(page, '提交');
}

async function suggestNothing(page: Page, { url }: Council): Promise<number> {
  await page.goto(`${url}/suggest`);
  return send(page, '提交');
}

async function lookUp(page: Page, { url }: Council, receipt: string): Promise<number> {
  await page.goto(`${url}/suggest/lookup`);
  await page.getByLabel('受理号').fill(receipt);
  return send(page, '查询');
}

async function lookUpOwn(page: Page, council: Council): Promise<number> {
  await suggest(page, council);
  return lookUp(page, council, await page.locator('[data-receipt]').innerText());
}

/** Sends what the form of the page would not, from a page of the site that was altered: its cookies go along. */
async function post(
  page: Page,
  address: string,
  { text, encoding = 'application/x-www-form-urlencoded' }: { text: string; encoding?: string },
): Promise<number> {
  await page.goto(address);
  await page.setContent(
    `<form method="post" enctype="${encoding}" action="${address}">
      <textarea name="text">${text}</textarea><button>提交</button>
    </form>`,
  );
  return send(page, '提交');
}

/** Asks until the answer is that it is enough, and once more as a reader. */
async function postTooOften(page: Page, address: string): Promise<number> {
  const form = { text: '村口的公交站没有座椅。' };
  while ((await page.request.post(address, { form })).status() !== 429);
  return post(page, address, form);
}

async function askTooOften(page: Page, { busy }: Council): Promise<number | undefined> {
  await page.goto('about:blank');
  await page.request.get(`${busy}/topics`);
  return (await page.goto(`${busy}/topics`))?.status();
}

const RECEIPT = /(\w{4}-){3}\w{4}/g;
const CONSENT = /\d{4}-\d\d-\d\d-[0-9a-f]{8}/g;
const VERSION = /[0-9a-f]{8} 版|版本 [0-9a-f]{8}|\b(?:SVG|BPMN|PDF|A[134])\b/g;

export const KINDS: readonly Kind[] = [
  kind('home', '/', '/'),
  kind('cases', '/cases', '/cases'),
  kind('case', '/cases/:slug', '/cases/charging-points', { latin: /Read in English/g }),
  kind('case-english', '/cases/:slug', '/cases/charging-points-en', { latin: /[A-Za-z][A-Za-z-]+/g }),
  kind('case-withdrawn', '/cases/:slug', '/cases/withdrawn', { status: 410 }),
  kind('topics', '/topics', '/topics'),
  kind('topic-asked', '/topics/:documentId', ({ asked }) => `/topics/${asked}`),
  kind('topic-closed', '/topics/:documentId', ({ closed }) => `/topics/${closed}`),
  kind('sessions', '/sessions', '/sessions'),
  kind('rooms', '/rooms', '/rooms'),
  kind('rooms-of-towns', '/rooms', '/rooms?level=town'),
  kind('room', '/rooms/:slug', '/rooms/zhadong'),
  kind('flowcharts', '/flowcharts', '/flowcharts', { latin: VERSION }),
  kind('flowchart', '/flowcharts/:slug', '/flowcharts/annual?v=00000000', { latin: VERSION }),
  kind('poster', '/flowcharts/:slug/poster', '/flowcharts/annual/poster', {
    frame: 'poster',
    latin: VERSION,
  }),
  kind('plan', '/plan', '/plan'),
  kind('rules', '/rules', '/rules'),
  kind('rule', '/rules/:documentId', ({ rule }) => `/rules/${rule}`),
  kind(
    'rule-clause',
    '/rules/:documentId',
    ({ rule }) => `/rules/${rule}#c-${encodeURIComponent('二(五).3')}`,
  ),
  kind('search', '/search', '/search'),
  kind('search-found', '/search', '/search?q=充电'),
  kind('search-nothing', '/search', '/search?q=没有这样的事'),
  kind('statistics', '/statistics', '/statistics'),
  kind('participate', '/participate', '/participate'),
  kind('suggest', '/suggest', '/suggest', { latin: CONSENT }),
  kind('suggest-opinion', '/suggest', ({ asked }) => `/suggest?topic=${asked}`, { latin: CONSENT }),
  kind('suggest-not-asked', '/suggest', ({ closed }) => `/suggest?topic=${closed}`, { status: 409 }),
  kind('suggest-refused', '/suggest', '', { status: 400, latin: CONSENT, open: suggestNothing }),
  kind('suggest-too-large', '/suggest', '', {
    status: 413,
    open: (page, { url }) => post(page, `${url}/suggest`, { text: '灯'.repeat(60_000) }),
  }),
  kind('suggest-no-form', '/suggest', '', {
    status: 415,
    open: (page, { url }) => post(page, `${url}/suggest`, { text: '灯', encoding: 'multipart/form-data' }),
  }),
  kind('suggest-too-often', '/suggest', '', {
    status: 429,
    latin: CONSENT,
    open: (page, { busy }) => postTooOften(page, `${busy}/suggest`),
  }),
  kind('suggest-receipt', '/suggest', '', { status: 201, latin: RECEIPT, open: suggest }),
  kind('lookup', '/suggest/lookup', '/suggest/lookup'),
  kind('lookup-found', '/suggest/lookup', '', { open: lookUpOwn }),
  kind('lookup-unknown', '/suggest/lookup', '', {
    status: 404,
    latin: RECEIPT,
    open: (page, council) => lookUp(page, council, 'ACDE-FGHJ-KMNP-QRTW'),
  }),
  kind('lookup-too-often', '/suggest/lookup', '', {
    status: 429,
    open: (page, { busy }) => postTooOften(page, `${busy}/suggest/lookup`),
  }),
  kind('handbook', '/handbook', '/handbook', { latin: /网址\/admin/g }),
  kind('handbook-chapter', '/handbook/:name', '/handbook/office'),
  kind('preview', '/preview/cases/:documentId', ({ preview }) => preview),
  kind('preview-forged', '/preview/cases/:documentId', '/preview/cases/nothing', { status: 403 }),
  kind('preview-expired', '/preview/cases/:documentId', ({ expired }) => expired, { status: 410 }),
  kind('preview-of-nothing', '/preview/cases/:documentId', ({ gone }) => gone, { status: 404 }),
  kind('asked-too-often', '/topics', '', { status: 429, open: askTooOften }),
  kind('address-cut-short', '/rules/:documentId', '/%E0%A4%A', { status: 400 }),
  kind('not-found', '/rules/:documentId', '/rules/nowhere', { status: 404 }),
  kind('embedded', '/embed/cases.html', ({ host }) => host.url, { frame: 'host' }),
];

/** What the router answers with something that is no page: files for machines, pictures, styles. */
const FILES = /^\/oparl(?:\/|$)|\.(?:css|svg|xml|json|ics|txt)$|^\/handbook\/images\/:name$/;

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Addresses of pages, as the portal itself registers them. */
export function routesOfPages(): string[] {
  const routes: Route[] = [];
  // Nothing else of Strapi is asked for before the first request.
  const strapi = { server: { routes: (more: readonly Route[]) => routes.push(...more) } };
  registerPages(strapi as never);
  const pages = routes.filter(({ method, path }) => method === 'GET' && !FILES.test(path));
  return [...new Set(pages.map(({ path }) => path))].sort();
}

interface Listed {
  readonly documentId: string;
  readonly title: string;
  readonly slug?: string;
}

async function rowWith(office: Clerk, type: string, words: string): Promise<string> {
  const { results } = (await office.list(type)).body as { results: readonly Listed[] };
  const row = results.find(({ title, slug }) => title.includes(words) || slug === words);
  if (!row) throw new Error(`No ${type} with ${words}`);
  return row.documentId;
}

const expectDone = ({ status, body }: { status: number; body: unknown }): void => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
};

async function previewOf(office: Clerk, id: string): Promise<string> {
  const link = await office.send('post', `/workflow/cases/${id}/previews`, {});
  expectDone(link);
  return (link.body as { data: { path: string } }).data.path;
}

/** A site of the same council; its clerk at the office. */
export interface Site {
  readonly server: RunningServer;
  readonly office: Clerk;
}

/**
 * What the demo council has not: a case in English, one withdrawn, one not published, one deleted, a topic on which the
 * public is asked. The links to previews that the busy site makes are over at once.
 */
export async function prepareCouncil(
  { server, office }: Site,
  { busy, host }: { readonly busy: Site; readonly host: HostPage },
): Promise<Council> {
  const story = await rowWith(office, 'case', 'charging-points');
  const [closed, asked] = [
    await rowWith(office, 'topic', '集中充电点'),
    await rowWith(office, 'topic', '停车难'),
  ];
  const english = {
    title: 'Charging points that neighbours agreed on',
    slug: 'charging-points-en',
    summary: 'Residents met three times and settled where the charging points would stand.',
    body: '## What was done\n\nResidents, the property company and the street office sat down together.',
    topic: refs(closed),
  };
  const inEnglish = `/content-manager/collection-types/api::case.case/${story}`;
  expectDone(await office.send('put', `${inEnglish}?locale=en`, english));
  expectDone(await office.send('post', `${inEnglish}/actions/publish?locale=en`, {}));
  const draft = {
    summary: '居民商量出了办法，正在落实。',
    body: '## 正文\n\n经过和结果。',
    topic: refs(closed),
  };
  const write = async (title: string, slug: string) =>
    idIn(await office.create('case', { ...draft, title, slug }));
  const wrong = await write('有误的案例（示范）', 'withdrawn');
  expectDone(await office.publish('case', wrong, {}));
  expectDone(await office.withdraw(wrong, '一处地址有误，核对后重新发布。'));
  const preview = await previewOf(office, await write('将要发布的案例（示范）', 'next'));
  const given = await write('不写了的案例（示范）', 'given-up');
  const gone = await previewOf(office, given);
  expectDone(await office.remove('case', given));
  const expired = await previewOf(busy.office, await rowWith(busy.office, 'case', 'charging-points'));
  const days = { opinionsFrom: daysFromToday(-1), opinionsUntil: daysFromToday(20) };
  expectDone(await office.update('topic', asked, days));
  const rule = await rowWith(office, 'rule', '');
  const links = { preview, expired, gone };
  return { url: server.url, asked, closed, rule, ...links, host, busy: busy.server.url };
}
