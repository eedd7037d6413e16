/**
 * Every kind of page that the public reads: in Chinese, described, by keyboard, by screen reader, at the width of a
 * telephone, in large type, without a script.
 */
import type { Browser, Page } from 'playwright-core';
import supertest from 'supertest';
import { graveFindings } from '../support/browser/axe';
import { launchBrowser } from '../support/browser/browser';
import { startHostPage, type HostPage } from '../support/browser/host-page';
import { keyboardFaults, skipsHead } from '../support/browser/keyboard';
import { signIn } from '../support/council/office';
import {
  KINDS,
  prepareCouncil,
  routesOfPages,
  type Council,
  type Kind,
  type Site,
} from '../support/browser/reading-site';
import { startServer, type RunningServer } from '../support/server/running-server';
import {
  expectChinese,
  readable,
  scrollsSideways,
  shoot,
  SIZES,
  type Size,
} from '../support/browser/screens';

const servers: RunningServer[] = [];
let browser: Browser | undefined;
let host: HostPage | undefined;
let council: Council;
let desktop: Page;
/** Without scripts. */
let phone: Page;
let large: Page;
/** What is wrong in the eyes of the browser itself: a policy that is broken, a file that is not there. */
const complaints: string[] = [];

/** Everything that can stand at the foot of a page. */
const FOOTER = {
  SITE_SPONSOR: '政协海安市委员会办公室',
  SITE_CONTACT: '0513-00000000（示范）',
  SITE_CODE: '3206210000',
  SITE_ICP: '苏ICP备00000000号',
  SITE_POLICE_RECORD: '苏公网安备32062100000000号',
};

/** What one visitor may ask for, and for how long a preview is shown. */
const QUIET = { SITE_REQUESTS_PER_MINUTE: '0', SUGGESTION_PER_HOUR: '0' };
const BUSY = { SITE_REQUESTS_PER_MINUTE: '1', SUGGESTION_PER_HOUR: '1', SITE_PREVIEW_MINUTES: '0' };

async function startSite(env: Readonly<Record<string, string>>): Promise<Site> {
  const server = await startServer({ demo: true, env: { ...FOOTER, ...env } });
  servers.push(server);
  return { server, office: await signIn({ request: supertest.agent(server.url) }, 'office') };
}

beforeAll(async () => {
  host = await startHostPage();
  const site = await startSite({ ...QUIET, CORS_ORIGINS: host.url });
  const { url } = site.server;
  host.embed(url);
  council = await prepareCouncil(site, { busy: await startSite(BUSY), host });
  browser = await launchBrowser();
  desktop = await newPage(browser, 'desktop', true);
  phone = await newPage(browser, 'phone', false);
  large = await newPage(browser, 'phone', false);
  await large.goto(`${url}/?type=large`);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.stop()));
  await host?.stop();
});

async function newPage(opened: Browser, size: Size, javaScriptEnabled: boolean): Promise<Page> {
  const context = await opened.newContext({
    viewport: SIZES[size],
    javaScriptEnabled,
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  return page;
}

/** Opens a page of this kind and sees that it is one. */
async function open(page: Page, kind: Kind): Promise<void> {
  complaints.length = 0;
  expect(await kind.open(page, council)).toBe(kind.status);
  if (kind.frame === 'host')
    await page
      .getByRole('link', { name: /协商案例|查看全部/ })
      .first()
      .waitFor();
  // A browser says of every page that is not there that a resource could not be loaded.
  const others = complaints.filter(
    (text) => kind.status === 200 || !text.includes(`status of ${kind.status}`),
  );
  expect(others).toEqual([]);
}

/** What the reader sees, without the Latin words that belong there. */
const words = async (page: Page, { latin }: Kind): Promise<string> =>
  (await readable(page)).replace(latin, '').replace('苏ICP备', '');

const described = (page: Page) =>
  page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
  }));

/** Letters as they are drawn, the smallest of the page, in pixels of a style sheet. */
const smallestType = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sizes = Array.from(document.querySelectorAll<HTMLElement>('body *'))
      .filter((element) => !(element instanceof SVGElement) && element.checkVisibility())
      .filter((element) =>
        Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .map((element) => parseFloat(getComputedStyle(element).fontSize));
    return Math.min(...sizes);
  });

/** What its own box cuts off, or shows only to who moves it sideways. Pictures keep their shape and are moved in their frame. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('main *'))
      .filter((element) => {
        const { overflowX, clipPath } = getComputedStyle(element);
        if (overflowX === 'visible' || clipPath !== 'none' || element.matches('.chart-frame, .map-frame'))
          return false;
        return element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

it('are all looked at here: a page of the router without a row is missed', () => {
  expect([...new Set(KINDS.map(({ route }) => route))].sort()).toEqual(routesOfPages());
});

const titles = new Map<string, string>();

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  it('reads in Chinese, says what it is, and axe finds nothing grave', async () => {
    await open(desktop, kind);
    await shoot(desktop, `portal-${name}`, 'desktop');
    expectChinese(await words(desktop, kind));
    expect(await scrollsSideways(desktop)).toBe(false);
    const { title, description, ...page } = await described(desktop);
    expect(page).toEqual({ language: 'zh-Hans', headings: 1, mains: kind.frame === 'host' ? 0 : 1 });
    if (kind.frame !== 'host') {
      expect(title).toMatch(/有事好商量/);
      expect(description).toMatch(/\S{6}/);
      expect(titles.get(title) ?? kind.route).toBe(kind.route);
      titles.set(title, kind.route);
    }
    expect(await graveFindings(desktop)).toEqual([]);
  });

  it('is walked through by keyboard alone, and every place shows that one is there', async () => {
    expect(await keyboardFaults(desktop)).toEqual([]);
    // A poster has four links before its sheets and none on them; the host's head is the host's.
    if (kind.frame === 'site') expect(await skipsHead(desktop)).toBe(true);
  });

  it('reads the same on a telephone without scripts, and nothing is to be moved sideways', async () => {
    await open(phone, kind);
    await shoot(phone, `portal-${name}`, 'phone');
    expectChinese(await words(phone, kind));
    expect({ sideways: await scrollsSideways(phone), cutOff: await cutOff(phone) }).toEqual({
      sideways: false,
      cutOff: [],
    });
    const headings = (page: Page) => page.locator('h1, h2, h3').allInnerTexts();
    if (kind.frame === 'site') expect(await headings(phone)).toEqual(await headings(desktop));
  });

  if (kind.frame === 'site') {
    it('stays whole in large type', async () => {
      await open(large, kind);
      await shoot(large, `portal-${name}-large`, 'phone');
      expect({ sideways: await scrollsSideways(large), cutOff: await cutOff(large) }).toEqual({
        sideways: false,
        cutOff: [],
      });
      expect(await smallestType(large)).toBeGreaterThanOrEqual(20);
      expect(await smallestType(large)).toBeGreaterThan(await smallestType(phone));
    });
  }
});
