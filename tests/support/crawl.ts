/** Someone who follows every link of the panel, and what they meet there that no one may meet. */
import type { Page, Request } from 'playwright-core';
import { foreignWords, rawCodes, readable, scrollsSideways, SIZES } from './screens';

/** What is wrong with one screen; nothing where all is well. */
export interface Screen {
  readonly path: string;
  readonly english: readonly string[];
  readonly codes: readonly string[];
  /** Keys of translations that nobody has translated. */
  readonly keys: readonly string[];
  /** Requests that failed, as `404 GET /path`. */
  readonly failed: readonly string[];
  readonly console: readonly string[];
  /** At a phone's width. */
  readonly sideways: boolean;
}

/** Such as `content-manager.header.name`. */
const KEY = /\b[a-z][\w-]*(?:\.[a-z_][\w-]*)+\b/gi;
const FILE = /\.(?:png|jpg|pdf|xlsx|docx)$/;

/** The kind of screen behind an address: ids and questions left out. Of each kind one is visited. */
export const kindOf = (path: string): string =>
  path
    .replace(/\?.*$/, '')
    .replace(/\/[a-z0-9]{24}(?=\/|$)/g, '/:id')
    .replace(/\/\d+(?=\/|$)/g, '/:id');

/** Listens to a page: what is under way, what failed, what the console said. */
class Ear {
  readonly underWay = new Set<Request>();
  failed: string[] = [];
  console: string[] = [];

  constructor(page: Page) {
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    page.on('response', (response) => {
      if (response.status() < 400) return;
      const request = response.request();
      this.failed.push(
        `${String(response.status())} ${request.method()} ${new URL(response.url()).pathname}`,
      );
    });
    page.on('console', (message) => {
      // Told by `failed` with its address.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.console.push(message.text());
    });
    page.on('pageerror', (error) => this.console.push(String(error)));
  }
}

/** What can be seen and clicked. */
async function links(page: Page, origin: string): Promise<string[]> {
  const hrefs = await page.$$eval('a[href]', (all) =>
    all.filter((a) => a.checkVisibility()).map((a) => (a as HTMLAnchorElement).href),
  );
  return hrefs
    .filter((href) => href.startsWith(`${origin}/admin`))
    .map((href) => href.slice(origin.length).replace(/#.*$/, ''));
}

/** Follows a link without loading the panel anew. */
const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);

/** Waits until nothing loads any more and the screen has stopped changing. */
async function settle(page: Page, { underWay }: Ear): Promise<void> {
  let before = -1;
  let still = 0;
  for (let tries = 0; tries < 150 && still < 3; tries += 1) {
    const now = await page.evaluate(() => document.body.innerText.length);
    still = now === before && underWay.size === 0 ? still + 1 : 0;
    before = now;
    await page.waitForTimeout(70);
  }
}

async function look(page: Page, path: string, ear: Ear): Promise<Screen> {
  const text = await readable(page);
  await page.setViewportSize(SIZES.phone);
  const sideways = await scrollsSideways(page);
  await page.setViewportSize(SIZES.desktop);
  return {
    path,
    english: foreignWords(text),
    codes: rawCodes(text),
    keys: [...new Set(text.match(KEY) ?? [])].filter((key) => !FILE.test(key)),
    failed: [...ear.failed],
    console: [...ear.console],
    sideways,
  };
}

/**
 * Visits one screen of each kind that links lead to, from the home page on.
 * @param visit is called on each, settled
 */
export async function crawl(
  page: Page,
  origin: string,
  visit: (kind: string) => Promise<void> = () => Promise.resolve(),
): Promise<Screen[]> {
  const ear = new Ear(page);
  const queue = ['/admin'];
  const known = new Set(queue.map(kindOf));
  const screens: Screen[] = [];
  await page.goto(`${origin}/admin`);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    [ear.failed, ear.console] = [[], []];
    await follow(page, path);
    await settle(page, ear);
    screens.push(await look(page, path, ear));
    await visit(kindOf(path));
    for (const next of await links(page, origin)) {
      if (known.has(kindOf(next))) continue;
      known.add(kindOf(next));
      queue.push(next);
    }
  }
  return screens;
}
