/** What the office does at the panel besides drawing: seen, at desktop and phone width. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { startHostPage, type HostPage } from '../support/browser/host-page';
import { SECRET, startReceiver, type Receiver } from '../support/public/receiver';
import { startServer, type RunningServer } from '../support/server/running-server';
import {
  enterPanel,
  openPage,
  openRow,
  readable,
  scrollsSideways,
  shoot,
  type Size,
} from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;
let host: HostPage;
let receiver: Receiver;

beforeAll(async () => {
  [host, receiver] = await Promise.all([startHostPage(), startReceiver()]);
  const env = {
    CORS_ORIGINS: host.url,
    WEBHOOK_URLS: receiver.url,
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_ALLOW_PRIVATE: 'true',
    WEBHOOK_ATTEMPTS: '1',
  };
  server = await startServer({ demo: true, env });
  host.embed(server.url);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await Promise.all([host.stop(), receiver.stop()]);
});

const CASE = { type: 'case', name: '充电' };

/** The menu beside the buttons of the form, at every width. */
async function openActions(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多条目操作' }).click();
}

it.each<Size>(['desktop', 'phone'])(
  'withdraws a case at %s width with its reason, which its address then shows (二(五).12)',
  async (size) => {
    const page = await openPage(browser, size);
    await enterPanel(page, server, 'office');
    await openRow(page, server, CASE);
    await openActions(page);
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
    const published = page.waitForResponse((response) => response.url().includes('/actions/publish'));
    await page.getByRole('button', { name: '发布', exact: true }).click();
    expect((await published).status()).toBe(200);
    if (size === 'phone') await page.getByRole('button', { name: '展开更多操作' }).click();
    await page.getByText('已送达').first().waitFor();
    await shoot(page, 'case-told', size);
    expect((await shown.goto(`${server.url}/cases/charging-points`))?.status()).toBe(200);
  },
);

it.each<Size>(['desktop', 'phone'])(
  'shows what a case will look like before it is published, at %s width',
  async (size) => {
    const page = await openPage(browser, size);
    await enterPanel(page, server, 'office');
    await openRow(page, server, CASE);
    if (size === 'phone') await page.getByRole('button', { name: '展开更多操作' }).click();
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: '在网站上预览' }).click();
    const shown = await opened;
    await shown.getByText('预览，未发布').waitFor();
    await shoot(shown, 'case-preview', size);
    expect(await scrollsSideways(shown)).toBe(false);
    await page.getByText('有效至').waitFor();
    await shoot(page, 'case-panel', size);
  },
);

it('shows what was not told, and why, and tells it again', async () => {
  receiver.answers.push(503);
  const page = await openPage(browser, 'desktop');
  await enterPanel(page, server, 'office');
  await openRow(page, server, CASE);
  await page.locator('textarea[name=summary]').fill('公共充电点建在哪里，大家商量着定。');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('对方答复 503').waitFor();
  await shoot(page, 'case-not-told', 'desktop');
  await page.getByRole('button', { name: '重新发送' }).click();
  await page.getByText('对方答复 503').waitFor({ state: 'detached' });
});

it.each<Size>(['desktop', 'phone'])(
  'shows the newest cases on another website under its own strict policy, at %s width',
  async (size) => {
    const page = await openPage(browser, size);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(host.url);
    const column = page.getByRole('region', { name: '有事好商量 · 协商案例' });
    const link = column.getByRole('link', { name: /充电/ }).first();
    await link.waitFor();
    await shoot(page, 'embedded', size);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await link.getAttribute('href')).toMatch(/^http.*\/cases\/charging-points$/);
    // The style is there although the host allows none, and stays inside.
    expect(await column.getByRole('list').evaluate((list) => getComputedStyle(list).listStyleType)).toBe(
      'none',
    );
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  },
);

it('answers the markup of the column to websites that were named, and leaves others to themselves', async () => {
  const read = (origin: string) => fetch(`${server.url}/embed/cases.html?count=1`, { headers: { origin } });
  const named = await read(host.url);
  expect(named.headers.get('access-control-allow-origin')).toBe(host.url);
  expect(named.headers.get('x-robots-tag')).toBe('noindex');
  const markup = await named.text();
  expect(markup.match(/<li>/g)).toHaveLength(1);
  expect(markup).toMatch(/href="https?:\/\/[^"]+\/cases\/charging-points"/);
  expect((await read('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
});
