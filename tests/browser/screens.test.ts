/** The screens of the first day, at desktop and phone width: Chinese words, no codes. The public's are in `portal`. */
import type { Browser, Page } from 'playwright-core';
import { openCouncil } from '../support/browser/browser';
import type { RunningServer } from '../support/server/running-server';
import {
  enterPanel,
  expectChinese,
  openPage,
  openRow,
  readable,
  relate,
  shoot,
  type Size,
  SIZES,
} from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

describe.each<Size>(['desktop', 'phone'])('at %s width', (size) => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage(browser, size);
  });

  afterAll(async () => {
    await page.context().close();
  });

  it('the login page is Chinese for a new browser', async () => {
    await page.goto(`${server.url}/admin/auth/login`);
    await page.locator('input[name=email]').waitFor();
    await shoot(page, 'login', size);
    expectChinese(await readable(page));
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  });

  it('the office’s home page and room form are Chinese', async () => {
    await enterPanel(page, server, 'office');
    await page.waitForLoadState('networkidle');
    await shoot(page, 'panel-home', size);
    expectChinese(await readable(page));
    await openRow(page, server, { type: 'room', name: '高新区闸东社区' });
    await shoot(page, 'room-form', size);
    expectChinese(await readable(page));
  });
});

describe('a liaison at the panel', () => {
  it.each<Size>(['desktop', 'phone'])(
    'reads at %s width why a topic does not move on, with clause and remedy',
    async (size) => {
      const page = await openPage(browser, size);
      await enterPanel(page, server, 'liaison-chengdong');
      await openRow(page, server, { type: 'topic', name: '农贸市场周边停车难' });
      await shoot(page, 'topic-form', size);
      // On a phone the panel waits behind the bar with the save button.
      if (size === 'phone') await page.getByRole('button', { name: '展开更多操作' }).click();
      await page.getByText('暂不能办理').scrollIntoViewIfNeeded();
      await shoot(page, 'topic-process', size);
      expectChinese(await readable(page));
      const text = await readable(page);
      expect(text).toContain('坚持“不调研不协商”原则');
      expect(text).toContain('本议题已完成的调研 0 份');
    },
  );

  it('submits a topic, and then reads who approves it and by which clause', async () => {
    const page = await openPage(browser, 'desktop');
    await enterPanel(page, server, 'liaison-chengdong');
    await openRow(page, server, { type: 'topic', name: '镇文化站延长开放时间' });
    await page.getByRole('button', { name: '提交审定' }).click();
    await page.getByRole('button', { name: '确定办理' }).click();
    await page.getByText('待审定').first().waitFor();
    await page.locator('text=由党组织、办公室编辑、专委会工作人员办理 >> visible=true').first().waitFor();
  });

  it('takes its step back from the panel, and the record says so', async () => {
    const page = await openPage(browser, 'phone');
    await enterPanel(page, server, 'liaison-chengdong');
    await openRow(page, server, { type: 'topic', name: '镇文化站延长开放时间' });
    await page.getByRole('button', { name: '展开更多操作' }).click();
    await page.getByRole('button', { name: '拿回上一步' }).click();
    await page.getByText('拿回“提交审定”').first().waitFor();
    await shoot(page, 'topic-recalled', 'phone');
    expectChinese(await readable(page));
  });

  it('chooses by name whom it delegates to', async () => {
    const page = await openPage(browser, 'desktop');
    await enterPanel(page, server, 'liaison-gaoxin');
    const list = `${server.url}/admin/content-manager/collection-types/api::delegation.delegation`;
    await page.goto(`${list}/create`);
    await page.waitForLoadState('networkidle');
    await relate(page, 'delegate', '曲塘镇联络员（示范）');
    await page.locator('input[name=title]').fill('外出学习期间');
    for (const size of ['desktop', 'phone'] as const) {
      await page.setViewportSize(SIZES[size]);
      await shoot(page, 'delegation-form', size);
      expectChinese(await readable(page));
    }
  });

  it('loses nothing of a form that is refused', async () => {
    const page = await openPage(browser, 'desktop');
    await enterPanel(page, server, 'liaison-qutang');
    const list = `${server.url}/admin/content-manager/collection-types/api::duty-group.duty-group`;
    await page.goto(`${list}/create`);
    await page.locator('input[name=name]').fill('一个人的小组（测试）');
    await page.getByLabel(/启用/).first().check({ force: true });
    await page.getByRole('button', { name: '保存' }).click();
    await page
      .getByText(/所属|不能|须/)
      .first()
      .waitFor();
    expect(await page.locator('input[name=name]').inputValue()).toBe('一个人的小组（测试）');
  });

  it('loses nothing of a change that is refused, and saves it once the cause is cured', async () => {
    const page = await openPage(browser, 'desktop');
    await enterPanel(page, server, 'office');
    await openRow(page, server, { type: 'room', name: '高新区闸东社区' });
    const name = page.locator('input[name=name]');
    const own = await name.inputValue();
    const taken = await otherRoom(page, server, own);
    await name.fill(taken);
    await page.locator('input[name=address]').fill('人民路 1 号（新址）');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, 'refused-change', 'desktop');
    expect(await name.inputValue()).toBe(taken);
    expect(await page.locator('input[name=address]').inputValue()).toBe('人民路 1 号（新址）');
    await name.fill(own);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').first().waitFor();
    await page.reload();
    expect(await page.locator('input[name=address]').inputValue()).toBe('人民路 1 号（新址）');
    expect(await name.inputValue()).toBe(own);
  });
});

/** The shop, the news and the prices of whoever makes Strapi, and settings of what is switched off here. */
const NOWHERE =
  /market\.strapi\.io|\/\/strapi\.io\/(?:pricing|blog)|list-plugins|transfer-tokens|content-type-builder|settings\/email|users-permissions/;

describe('the administrator at the panel', () => {
  it('is led nowhere that is closed, shown no news of the vendor’s, and reads the council’s name in every title', async () => {
    const page = await openPage(browser, 'desktop');
    await enterPanel(page, server, 'admin');
    const met: string[] = [];
    for (const place of ['', '/settings/application-infos', '/content-manager', '/plugins/upload']) {
      await page.goto(`${server.url}/admin${place}`);
      await page.locator('nav a[href]').first().waitFor();
      await page.waitForLoadState('networkidle');
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) =>
          all.flatMap((link) => (link.checkVisibility() ? [link.getAttribute('href')] : [])),
        );
      met.push(...links.flatMap((link) => (link !== null && NOWHERE.test(link) ? [link] : [])));
      expect(await page.title()).toMatch(/有事好商量$/);
    }
    expect(met).toEqual([]);
  });
});

/** The name of a room that is not this one. */
async function otherRoom(page: Page, server: RunningServer, own: string): Promise<string> {
  const answer = await page.request.get(`${server.url}/api/rooms`);
  const { data } = (await answer.json()) as { data: { name: string }[] };
  const other = data.find(({ name }) => name !== own);
  if (!other) throw new Error('the demo council has one room only');
  return other.name;
}
