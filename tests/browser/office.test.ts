/** What the office does at the panel besides drawing: seen, at desktop and phone width. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { startServer, type RunningServer } from '../support/running-server';
import {
  enterPanel,
  openPage,
  openRow,
  readable,
  scrollsSideways,
  shoot,
  type Size,
} from '../support/screens';

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

const CASE = { type: 'case', name: '充电' };

async function openActions(page: Page, size: Size): Promise<void> {
  if (size === 'phone') await page.getByRole('button', { name: '展开更多操作' }).click();
  await page.getByRole('button', { name: '更多操作' }).last().click();
}

it.each<Size>(['desktop', 'phone'])(
  'withdraws a case at %s width with its reason, which its address then shows (二(五).12)',
  async (size) => {
    const page = await openPage(browser, size);
    await enterPanel(page, server, 'office');
    await openRow(page, server, CASE);
    await openActions(page, size);
    await page.getByRole('menuitem', { name: '撤下' }).click();
    const dialog = page.getByRole('dialog', { name: '撤下案例' });
    await dialog.getByRole('button', { name: '确定撤下' }).click();
    await dialog.getByText('请写明撤下的原因。').waitFor();
    await dialog.getByLabel(/撤下的原因/).fill('一处地址有误，改正后再发布');
    await shoot(page, 'case-withdrawal', size);
    expect(await scrollsSideways(page)).toBe(false);
    await dialog.getByRole('button', { name: '确定撤下' }).click();
    await page.getByText('案例已撤下').first().waitFor();

    const shown = await openPage(browser, size);
    const answer = await shown.goto(`${server.url}/cases/charging-points`);
    expect(answer?.status()).toBe(410);
    await shoot(shown, 'case-withdrawn', size);
    expect(await readable(shown)).toContain('一处地址有误，改正后再发布');

    await openRow(page, server, CASE);
    if (size === 'phone') await page.getByRole('button', { name: '展开更多操作' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('已发布').first().waitFor();
    expect((await shown.goto(`${server.url}/cases/charging-points`))?.status()).toBe(200);
  },
);
