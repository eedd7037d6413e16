/** The forbidden writes of the matrix, refused by the server and read in the panel by whoever tried them. */
import type { Browser, Page } from 'playwright-core';
import { doorsOf, type Door } from '../integration/matrix/doors';
import { FORBIDDEN } from '../integration/matrix/forbidden';
import type { Forbidden } from '../integration/matrix/forbidden/row';
import { grantEverything, Scene } from '../integration/matrix/scene';
import { startApp, type App } from '../support/server/app';
import { launchBrowser } from '../support/browser/browser';
import { DEMO_COUNCIL } from '../support/council/office';
import {
  closeRefusal,
  expectReasons,
  refusalDialog,
  type ShownReason,
} from '../support/browser/refusal-dialog';
import { enterPanel, expectChinese, openPage, readable } from '../support/browser/screens';

interface Answer {
  readonly error: {
    readonly status: number;
    readonly message: string;
    readonly details?: { readonly blockers?: readonly ShownReason[] };
  };
}

const SAVE = /\/collection-types\/api::survey\.survey(?:\?|$)/;
const TYPED = '填了一半的调研';

/** The first way by which the panel sends such a write; for a few Strapi offers none. */
const doorOf = ({ acts }: Forbidden): Door | undefined =>
  acts.flatMap(doorsOf).find(({ group, instead }) => group === '后台' && !instead);

/** Each reason of each gate once: rows that differ in the type alone are refused in the same words. */
const ROWS = [
  ...new Map(
    FORBIDDEN.flatMap((row) => {
      const door = doorOf(row);
      const name = `${row.type}: ${row.what}`;
      return door ? [[`${row.gate} ${JSON.stringify(row.reason)}`, { row, door, name }] as const] : [];
    }),
  ).values(),
];

let app: App;
let scene: Scene;
let browser: Browser;
let page: Page;
/** What the server said of the write that was tried last: the form's own save is answered with it. */
let said = '';

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  scene = new Scene(app);
  await grantEverything(app);
  browser = await launchBrowser();
  page = await openPage(browser, 'desktop');
  await page.route(SAVE, (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const { error } = JSON.parse(said) as Answer;
    return route.fulfill({ status: error.status, contentType: 'application/json', body: said });
  });
  await enterPanel(page, { url: app.url }, 'office');
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::survey.survey/create`);
  await page.waitForLoadState('networkidle');
  await page.locator('input[name=title]').fill(TYPED);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function refusalOf(row: Forbidden, door: Door): Promise<string> {
  const { documentId = '', data = {}, undo } = await row.situation(scene);
  const by = await scene.writer(row.by ?? 'office');
  const uid = `api::${row.type}.${row.type}`;
  const answer = await door.write({ app, by, uid, documentId, data, id: 0, key: '' });
  await undo?.();
  return answer;
}

it('the panel has a door for all but the drafts that it does not offer to discard', () => {
  const without = FORBIDDEN.filter((row) => !doorOf(row));
  expect(without.map(({ acts }) => acts)).toEqual([['discard']]);
});

it.each(ROWS)('$name: the panel says why, and keeps what was typed', async ({ row, door }) => {
  said = await refusalOf(row, door);
  const { error } = JSON.parse(said) as Answer;
  await page.getByRole('button', { name: '保存' }).click();
  if (error.details?.blockers) {
    const dialog = await refusalDialog(page);
    await expectReasons(dialog, error.details.blockers);
    expectChinese(await readable(page));
    await closeRefusal(page, dialog);
  } else {
    const notice = page.getByRole('alert').filter({ hasText: error.message }).first();
    await notice.waitFor();
    expectChinese(await readable(page));
    await notice.waitFor({ state: 'hidden' });
  }
  expect(await page.locator('input[name=title]').inputValue()).toBe(TYPED);
});
