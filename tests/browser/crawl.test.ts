/**
 * Every screen of the panel that links lead to, as each role: Chinese words, no codes, no keys, no failed request, nothing
 * in the console, nothing to scroll to sideways on a phone, and no grave finding of axe.
 */
import type { Browser } from 'playwright-core';
import { graveFindings } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { crawl, type Screen } from '../support/crawl';
import { startServer, type RunningServer } from '../support/running-server';
import { enterPanel, openPage, shoot } from '../support/screens';

const PEOPLE = ['admin', 'office', 'committee', 'chairs', 'liaison-chengdong', 'party-chengdong', 'auditor'];

/** The name of a technique; and what the text editor measures its letters with, unseen. */
const NAMES = new Set(['Webhook', 'xxxxxxxxxx']);

/** The media library asks for settings that only an administrator may read. */
const DELIBERATE = new Set(['403 GET /upload/settings']);

/** Strapi's own screens whose markup is not ours: its media library and its carousel of pictures. */
const STOCK_FINDINGS = [
  /^label: <input type="file"/,
  /^aria-allowed-attr: <div [^>]*aria-roledescription="slide"/,
];

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Seen {
  readonly screens: readonly Screen[];
  readonly grave: readonly string[];
}

async function crawlAs(name: string): Promise<Seen> {
  const page = await openPage(browser, 'desktop');
  await enterPanel(page, server, name);
  const grave: string[] = [];
  const screens = await crawl(page, server.url, async (kind) => {
    await shoot(page, `crawl-${name}${kind.replace(/\W+/g, '-')}`, 'desktop');
    for (const finding of await graveFindings(page))
      if (!STOCK_FINDINGS.some((stock) => stock.test(finding))) grave.push(`${kind} ${finding}`);
  });
  await page.context().close();
  return { screens, grave };
}

/** What is wrong, by address; screens that are as they should be are left out. */
const faults = (screens: readonly Screen[]) =>
  screens
    .map(({ path, english, failed, codes, keys, console, sideways }) => ({
      path,
      words: [...english.filter((word) => !NAMES.has(word)), ...codes, ...keys],
      failed: failed.filter((request) => !DELIBERATE.has(request)),
      console,
      sideways,
    }))
    .filter(
      ({ words, failed, console, sideways }) => words.length + failed.length + console.length > 0 || sideways,
    );

describe('every screen of the panel that links lead to', () => {
  const seen = new Map<string, Seen>();

  beforeAll(async () => {
    const waiting = [...PEOPLE];
    const walk = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
        seen.set(name, await crawlAs(name));
    };
    await Promise.all([walk(), walk(), walk()]);
  }, 1_200_000);

  it.each(PEOPLE)('is in Chinese and without a fault for %s', (name) => {
    const { screens = [], grave = [] } = seen.get(name) ?? {};
    expect(screens.length).toBeGreaterThan(20);
    expect(faults(screens)).toEqual([]);
    expect(grave).toEqual([]);
  });
});
