/** As each role, every screen of the panel that links lead to: Chinese throughout, nothing fails, our own for everybody. */
import type { Browser, Page } from 'playwright-core';
import { graveFindings } from '../support/browser/axe';
import { openCouncil } from '../support/browser/browser';
import { crawl } from '../support/browser/crawl';
import type { RunningServer } from '../support/server/running-server';
import { enterPanel, openPage, scrollsSideways, SIZES } from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

/** Screens that are ours. */
const OURS =
  /^\/admin\/?$|^\/admin\/(?:approvals|screening|guided-entry|room-profile|flowchart-editor|imports|ledgers|refusal-counts)(?:\/|$)/;

/** What axe finds, and whether a phone would have to scroll sideways. */
async function examine(page: Page, address: string): Promise<string[]> {
  if (!OURS.test(address)) return [];
  const grave = await graveFindings(page);
  await page.setViewportSize(SIZES.phone);
  await page.waitForTimeout(100);
  const wide = await scrollsSideways(page);
  await page.setViewportSize(SIZES.desktop);
  return [...grave, ...(wide ? ['scrolls sideways on a phone'] : [])];
}

/** Some seventy screens a role. */
const PATIENCE_MS = 600_000;

/** The widest of the roles that stand for others; all seven by hand: `CRAWL_ALL=1 npm test -- browser --testPathPatterns crawl`. */
const BROADEST = ['liaison-chengdong', 'office'];

const ROLES = [
  ['liaison-chengdong', 40],
  ['office', 45],
  ['committee', 40],
  ['chairs', 30],
  ['party-chengdong', 25],
  ['auditor', 40],
  ['admin', 60],
] as const;

it.each(ROLES.filter(([name]) => process.env.CRAWL_ALL !== undefined || BROADEST.includes(name)))(
  '%s meets no English, no code, no error and no failed request on any screen',
  async (name, atLeast) => {
    const page = await openPage(browser, 'desktop');
    await enterPanel(page, server, name);
    const { visited, faults } = await crawl(page, server, examine);
    await page.context().close();
    expect(faults).toEqual([]);
    expect(visited.length).toBeGreaterThanOrEqual(atLeast);
  },
  PATIENCE_MS,
);
