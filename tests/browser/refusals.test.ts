/** What a refused write looks like at the panel: every reason with its clause and the way to its cure; nothing typed is lost. */
import type { Browser, Page } from 'playwright-core';
import { phraseBlocker, phraseRefusal } from '../../src/words/phrase';
import { zhHans } from '../../src/words/zh-hans';
import { everyRefusal } from '../factories/refusals';
import { graveFindings } from '../support/browser/axe';
import { openCouncil } from '../support/browser/browser';
import { closeRefusal, expectReasons, refusalDialog } from '../support/browser/refusal-dialog';
import type { RunningServer } from '../support/server/running-server';
import {
  enterPanel,
  expectChinese,
  openPage,
  openRow,
  readable,
  relate,
  scrollsSideways,
  shoot,
  type Size,
} from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

async function signedIn(size: Size, name: string): Promise<Page> {
  const page = await openPage(browser, size);
  await enterPanel(page, server, name);
  return page;
}

async function openNew(page: Page, type: string): Promise<void> {
  await page.goto(`${server.url}/admin/content-manager/collection-types/api::${type}.${type}/create`);
  await page.waitForLoadState('networkidle');
}

it.each<Size>(['desktop', 'phone'])(
  'every reason that there is shows its clause, its words and the way to its cure, at %s width',
  async (size) => {
    const blockers = everyRefusal();
    const reasons = blockers.map((blocker) => phraseBlocker(blocker, zhHans));
    const page = await signedIn(size, 'liaison-chengdong');
    // The answer is worded by the server's own code; only that all reasons come at once is made up.
    await page.route(/\/collection-types\/api::survey\.survey(?:\?|$)/, (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return route.fulfill({
        status: 409,
        json: {
          data: null,
          error: {
            status: 409,
            name: 'ConflictError',
            message: phraseRefusal('保存', blockers, zhHans),
            details: { blockers: reasons, topic: 'a'.repeat(24) },
          },
        },
      });
    });
    await openNew(page, 'survey');
    await page.locator('input[name=title]').fill('填了一半的调研');
    await relate(page, 'topic', '农贸市场周边停车难');
    await page.getByRole('button', { name: '保存' }).click();
    const dialog = await refusalDialog(page);
    await expectReasons(dialog, reasons);
    await shoot(page, 'refusal-all', size);
    expectChinese(await readable(page));
    expect(await scrollsSideways(page)).toBe(false);
    expect(await graveFindings(page)).toEqual([]);
    await closeRefusal(page, dialog);
    expect(await page.locator('input[name=title]').inputValue()).toBe('填了一半的调研');
  },
);

it('a survey before the approval is refused with its clause, and the way leads to the topic beside the form (二(三).4)', async () => {
  const page = await signedIn('desktop', 'liaison-chengdong');
  await openNew(page, 'survey');
  await page.locator('input[name=title]').fill('还不能开始的调研');
  await relate(page, 'topic', '镇文化站延长开放时间');
  await page.getByRole('button', { name: '保存' }).click();
  const dialog = await refusalDialog(page);
  expect(await dialog.innerText()).toContain('选题报同级党组织审定后');
  await shoot(page, 'refusal-survey', 'desktop');
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('link', { name: '打开议题（新窗口）' }).first().click();
  const topic = await opened;
  await topic.getByRole('heading', { level: 1 }).filter({ hasText: '镇文化站延长开放时间' }).waitFor();
  await dialog.getByRole('button', { name: '回到表单' }).click();
  expect(await page.locator('input[name=title]').inputValue()).toBe('还不能开始的调研');
});

it('a duty group of too few is refused with its clause (二(二).6), at phone width', async () => {
  const page = await signedIn('phone', 'liaison-qutang');
  await openNew(page, 'duty-group');
  await page.locator('input[name=name]').fill('一个人的小组（测试）');
  await relate(page, 'district', '曲塘镇');
  await page.getByLabel(/启用/).first().check({ force: true });
  await page.getByRole('button', { name: '保存' }).click();
  const dialog = await refusalDialog(page);
  await shoot(page, 'refusal-duty-group', 'phone');
  expect(await dialog.getByRole('listitem').count()).toBe(1);
});

it('the process panel leads from a reason to the form that cures it', async () => {
  const page = await signedIn('desktop', 'liaison-chengdong');
  await openRow(page, server, { type: 'topic', name: '农贸市场周边停车难' });
  await page.getByRole('link', { name: '登记调研' }).first().click();
  await page.waitForURL(/\/guided-entry\/survey\?topic=/);
  await page.getByText('农贸市场周边停车难').first().waitFor();
});
