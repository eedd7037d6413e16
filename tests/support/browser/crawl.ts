/** Visits every screen of the panel that links lead to, and gathers what no member of staff should meet there. */
import type { Page, Request } from 'playwright-core';
import type { RunningServer } from '../server/running-server';
import { foreignWords, rawCodes, readable } from './screens';

/** One screen and what is wrong with it. */
export interface Fault {
  readonly address: string;
  readonly fault: string;
}

/** Names of things that are called so in Chinese, too. */
const NAMES = new Set(['Excel', 'Node', 'Node.js', 'PostgreSQL', 'Strapi', 'Webhook', 'JSON', 'BPMN', 'SVG']);

/** A key that nobody translated, as the panel then shows it: `content-manager.actions.edit`. */
const KEY = /(?<![\w@.-])[a-zA-Z][\w-]*(?:\.[a-zA-Z][\w-]+){2,}(?![\w@.-])/g;
const ADDRESS = /\S+@\S+|https?:\/\/\S+/g;

const DOCUMENT = /\/[a-z0-9]{24}(?=\/|$)/g;
const NUMBER = /\/\d+(?=\/|$)/g;
/** As many screens of one kind as are looked at, and as many screens as the panel may have before this is no crawl. */
const OF_A_KIND = 1;
const QUIET_MS = 120;
const PATIENCE_MS = 20_000;

/** The kind of a screen: two rooms' forms are one kind. */
const kindOf = (address: string): string => address.replace(DOCUMENT, '/:id').replace(NUMBER, '/:number');

/** Watches requests and the console of one page. */
class Watch {
  readonly #page: Page;
  readonly #open = new Set<Request>();
  readonly #faults: string[] = [];
  #last = Date.now();

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      this.#open.add(request);
    });
    page.on('requestfinished', (request) => {
      this.#ended(request);
    });
    page.on('requestfailed', (request) => {
      this.#ended(request);
      // A page that is left lets its requests go.
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') this.#faults.push(`${request.url()} failed: ${why}`);
    });
    page.on('response', (response) => {
      const status = response.status();
      if (status >= 400) this.#faults.push(`${response.request().method()} ${response.url()} → ${status}`);
    });
    page.on('pageerror', (error) => this.#faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#faults.push(`console: ${message.text()}`);
    });
  }

  #ended(request: Request): void {
    this.#open.delete(request);
    this.#last = Date.now();
  }

  /** Waits until nothing has been asked for a moment and nothing is still being read. */
  async settled(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    this.#last = Date.now();
    while (Date.now() < deadline) {
      await this.#page.waitForTimeout(QUIET_MS / 2);
      const quiet = this.#open.size === 0 && Date.now() - this.#last >= QUIET_MS;
      if (quiet && (await this.#page.getByText('正在读取').count()) === 0) return;
    }
    this.#faults.push(`not settled within ${PATIENCE_MS / 1000} s`);
  }

  /** What happened since this was last asked. */
  take(): string[] {
    return this.#faults.splice(0);
  }
}

/** Addresses of the panel that can be clicked here, without what follows the `?`. */
function links(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]')).filter(
      (link) => link.origin === location.origin && link.checkVisibility(),
    );
    return [...new Set(seen.map(({ pathname }) => pathname))].filter((address) =>
      address.startsWith('/admin'),
    );
  });
}

/** Goes to a screen as a click on a link does, without loading the panel anew. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
}

/** Rows of a list are clicked, not linked: the address that the first one leads to. */
async function firstRow(page: Page, watch: Watch): Promise<string[]> {
  const list = new URL(page.url()).pathname;
  const cell = page.locator('main tbody tr').first().locator('td').nth(1);
  if ((await cell.count()) === 0) return [];
  await cell.click();
  await watch.settled();
  const { pathname } = new URL(page.url());
  return pathname === list ? [] : [pathname];
}

function wordFaults(text: string): string[] {
  const english = foreignWords(text).filter((word) => !NAMES.has(word));
  const keys = text.replace(ADDRESS, ' ').match(KEY) ?? [];
  const found: [string, readonly string[]][] = [
    ['English', english],
    ['raw codes', rawCodes(text)],
    ['untranslated keys', keys],
  ];
  return found
    .filter(([, words]) => words.length > 0)
    .map(([what, words]) => `${what}: ${[...new Set(words)].join(', ')}`);
}

export interface Crawl {
  /** Every screen seen, in the order of the visit. */
  readonly visited: readonly string[];
  readonly faults: readonly Fault[];
}

/** Looks at a screen once it has settled. What it gives counts as faults. */
export type Examine = (page: Page, address: string) => Promise<readonly string[]>;

/** From the home page on, wherever links lead somebody who is signed in. */
export async function crawl(page: Page, server: RunningServer, examine: Examine): Promise<Crawl> {
  const watch = new Watch(page);
  const queue = ['/admin'];
  const kinds = new Map<string, number>();
  const visited: string[] = [];
  const faults: Fault[] = [];
  await page.goto(`${server.url}/admin`);
  await page.locator('nav a[href]').first().waitFor();
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const kind = kindOf(address);
    const seen = kinds.get(kind) ?? 0;
    if (seen >= OF_A_KIND) continue;
    kinds.set(kind, seen + 1);
    await follow(page, address);
    await watch.settled();
    visited.push(address);
    const text = `${await page.title()}\n${await readable(page)}`;
    const found = [...wordFaults(text), ...(await examine(page, address))];
    queue.push(...(await links(page)), ...(await firstRow(page, watch)));
    faults.push(...[...found, ...watch.take()].map((fault) => ({ address, fault })));
  }
  return { visited, faults };
}
