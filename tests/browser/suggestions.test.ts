/** A suggestion from a telephone to a topic: sent by a resident, screened by the office, and looked up again. */
import type { Browser, Page } from 'playwright-core';
import { openCouncil } from '../support/browser/browser';
import type { RunningServer } from '../support/server/running-server';
import {
  enterPanel,
  expectChinese,
  openPage,
  readable,
  scrollsSideways,
  shoot,
  SIZES,
} from '../support/browser/screens';

const TEXT = '城东农贸市场东门每天早上都堵，㐂䶮𠮷三家店门口堆货🙂，救护车进不来。希望商量一下错时卸货。';
const COPY = '农贸市场东门早间拥堵，店铺门口堆货，影响救护车通行，希望商量错时卸货。';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

/** Words of the page, without the receipt, which is letters by its nature. */
async function expectReadable(page: Page): Promise<void> {
  expectChinese((await readable(page)).replace(/(\w{4}-){3}\w{4}|\d{4}-\d\d-\d\d-[0-9a-f]{8}/g, ''));
}

async function seen(page: Page, name: string, size: keyof typeof SIZES): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  await shoot(page, `suggest-${name}`, size);
  expect(await scrollsSideways(page)).toBe(false);
  await expectReadable(page);
}

let receipt = '';

it('is sent from a telephone, by keyboard, and what is refused comes back whole', async () => {
  const page = await openPage(browser, 'phone');
  await page.goto(`${server.url}/participate`);
  await page.getByRole('link', { name: '提建议' }).click();
  await seen(page, 'form', 'phone');
  await page.getByLabel('想商量什么事').fill(TEXT);
  await page.keyboard.press('Tab');
  await page.getByLabel('所在区镇').selectOption({ label: '城东镇' });
  await page.keyboard.press('Tab');
  await page.keyboard.type('1381234');
  await page.getByText('已通过验证').waitFor();
  await page.getByRole('button', { name: '提交' }).press('Enter');
  await page.getByRole('alert').waitFor();
  await seen(page, 'refused', 'phone');
  expect(await page.getByLabel('想商量什么事').inputValue()).toBe(TEXT);
  expect(await page.locator('#wrong').evaluate((wrong) => wrong === document.activeElement)).toBe(true);
  await page.getByLabel('手机号码').fill('13812341234');
  await page.getByLabel(/我已阅读并同意/).check();
  await page.getByRole('button', { name: '提交' }).click();
  receipt = (await page.locator('[data-receipt]').innerText()).trim();
  await seen(page, 'receipt', 'phone');
});

it('can be sent without a script, by a sum, in large type', async () => {
  const context = await browser.newContext({
    viewport: SIZES.phone,
    javaScriptEnabled: false,
    locale: 'en-US',
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/suggest?type=large`);
  await seen(page, 'form-large-without-script', 'phone');
  const [, one = '', other = ''] = /请算一算：(.)加(.)等于几/.exec(await page.content()) ?? [];
  await page.getByLabel('想商量什么事').fill('村口的公交站没有座椅，老人等车太累。');
  await page.getByLabel(/我已阅读并同意/).check();
  await page
    .getByLabel(/请算一算/)
    .fill(String('零一二三四五六七八九'.indexOf(one) + '零一二三四五六七八九'.indexOf(other)));
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('[data-receipt]').waitFor();
  await context.close();
});

it('waits in the queue of the office, which reads it, calls back for a reason, edits it and makes a topic', async () => {
  const page = await openPage(browser, 'desktop');
  await enterPanel(page, server, 'office');
  await page.getByRole('link', { name: '待筛选' }).click();
  await page.getByText('电话 138****1234').waitFor();
  await seen(page, 'queue', 'phone');
  await seen(page, 'queue', 'desktop');
  await page.getByRole('button', { name: /查看“城东农贸市场/ }).click();
  await page.getByText(TEXT).waitFor();
  await page.getByRole('button', { name: '查看完整号码' }).click();
  await page.getByRole('button', { name: '记录理由并查看' }).click();
  await page.getByText('没有写明理由').first().waitFor();
  await page.getByLabel(/查看的理由/).fill('核实堵在哪个门');
  await page.getByRole('button', { name: '记录理由并查看' }).click();
  await page.getByText('13812341234').waitFor();
  await page.getByText('办理记录').click();
  await page.getByText('查看电话号码：核实堵在哪个门').waitFor();

  await page.getByRole('button', { name: '从原文开始整理' }).click();
  const copy = page.getByLabel('公开文字');
  await copy.fill(`${TEXT} 联系电话 13812341234`);
  await page.getByRole('button', { name: '确定公开' }).click();
  await page.getByText('公开文字中有电话').first().waitFor();
  await seen(page, 'release-refused', 'desktop');
  await copy.fill(COPY);
  await page.getByRole('radio', { name: '转为议题' }).click();
  await page.getByRole('button', { name: '确定转为议题' }).click();
  await page.getByText('请选择协商议事室。').waitFor();
  await page.getByLabel(/议题名称/).fill('农贸市场东门错时卸货（群众提出）');
  await page.getByRole('combobox', { name: /协商议事室/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: /选题方向/ }).click();
  await page.getByRole('option', { name: '民生改善实事' }).click();
  await seen(page, 'forward', 'desktop');
  await seen(page, 'forward', 'phone');
  await page.setViewportSize(SIZES.desktop);
  await page.getByRole('button', { name: '确定转为议题' }).click();
  await page.getByRole('heading', { name: '已转为议题' }).waitFor();
  await seen(page, 'forwarded', 'desktop');
  await page.getByRole('link', { name: '农贸市场东门错时卸货（群众提出）' }).click();
  await page.getByRole('heading', { level: 1, name: /农贸市场东门错时卸货/ }).waitFor();
});

it('tells whoever holds the number what came of it', async () => {
  const page = await openPage(browser, 'phone');
  await page.goto(`${server.url}/suggest/lookup`);
  await page.getByLabel('受理号').fill('ACDE-FGHJ-KMNP-QRTW');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('没有查到').waitFor();
  await seen(page, 'lookup-unknown', 'phone');
  await page.getByLabel('受理号').fill(receipt.toLowerCase());
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '已经转为协商议题' }).waitFor();
  await seen(page, 'lookup', 'phone');
  expect(await readable(page)).not.toMatch(/救护车|138/);
  await page.goto(`${server.url}/participate`);
  await page.getByText(COPY).waitFor();
  await seen(page, 'participate', 'desktop');
});
