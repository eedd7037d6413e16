/** Excel at the panel: a file is tried, mended and imported, a ledger exported, at desktop and phone width. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import type { Browser, Page } from 'playwright-core';
import { roomRows, workbook } from '../factories/workbooks';
import { openCouncil } from '../support/browser/browser';
import type { RunningServer } from '../support/server/running-server';
import {
  enterPanel,
  expectChinese,
  openPage,
  readable,
  scrollsSideways,
  shoot,
  type Size,
} from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

async function expectReadable(page: Page): Promise<void> {
  // What the sheet itself says: the ending of a file, an address of a room.
  expectChinese((await readable(page)).replaceAll(/\S+\.xlsx|\btest-room-\d+|Excel/g, ' '));
  expect(await scrollsSideways(page)).toBe(false);
}

const offer = (page: Page, file: Buffer) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: '议事室名单.xlsx', mimeType: 'application/octet-stream', buffer: file });

it.each<Size>(['desktop', 'phone'])(
  'a clerk at %s width reads every error of a file, mends it, and imports it',
  async (size) => {
    const page = await openPage(browser, size);
    await enterPanel(page, server, 'office');
    await page.goto(`${server.url}/admin/imports`);
    await page.getByRole('heading', { name: '数据导入' }).waitFor();
    await page.getByRole('combobox').click();
    await page.getByRole('option', { name: '协商议事室' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载模板' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('协商议事室导入模板.xlsx');
    await shoot(page, 'import-form', size);
    await expectReadable(page);

    const own = roomRows(12, (row) =>
      row.with(0, `${size}${String(row[0])}`).with(1, `${size}-${String(row[1])}`),
    );
    await offer(page, Buffer.from('名称,层级'));
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByRole('alert').filter({ hasText: '这不是 Excel 文件' }).waitFor();

    const spoilt = own.map((row, at) => (at === 3 ? row.with(2, '省级').with(5, '昨天') : [...row]));
    await offer(page, await workbook('协商议事室', spoilt));
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByText('有 1 行不对，没有导入任何内容').waitFor();
    await page.getByText('“层级”：只能填：镇级、村级、企事业单位。').waitFor();
    await shoot(page, 'import-refused', size);
    expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);

    await offer(page, await workbook('协商议事室', own));
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByText('检查通过：将新增 12 条').waitFor();
    await shoot(page, 'import-tried', size);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('已导入：新增 12 条').waitFor();
    await shoot(page, 'import-done', size);
  },
);

it.each<Size>(['desktop', 'phone'])(
  'a committee clerk at %s width goes from the list of topics to its ledger and exports it narrowed',
  async (size) => {
    const page = await openPage(browser, size);
    await enterPanel(page, server, 'committee');
    await page.goto(`${server.url}/admin/content-manager/collection-types/api::topic.topic`);
    await page.getByRole('link', { name: '导出台账' }).click();
    await page.getByRole('heading', { name: '台账导出' }).waitFor();
    await page.getByRole('combobox', { name: '所属区镇' }).click();
    await page.getByRole('option', { name: '高新区' }).click();
    await shoot(page, 'ledger-form', size);
    await expectReadable(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('协商议题台账.xlsx');
    const { sheets } = await readXlsx(readFileSync(await download.path()));
    const [headers = [], ...rows] = sheets[0]?.rows ?? [];
    const district = headers.indexOf('所属区镇');
    expect(new Set(rows.map((row) => row[district]))).toEqual(new Set(['高新区']));
    await page.getByText(`已导出 ${rows.length} 条。`).waitFor();
    await page.getByRole('combobox', { name: '议题阶段' }).click();
    await shoot(page, 'ledger-stages', size);
  },
);

it('a liaison chooses the session whose people the file lists', async () => {
  const page = await openPage(browser, 'phone');
  await enterPanel(page, server, 'liaison-gaoxin');
  await page.goto(`${server.url}/admin/imports`);
  await page.getByRole('combobox').click();
  await page.getByRole('option', { name: '参加人员' }).click();
  await page.getByRole('combobox').nth(1).click();
  await page.getByRole('option').first().click();
  await shoot(page, 'import-participants', 'phone');
  await expectReadable(page);
});
