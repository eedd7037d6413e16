/**
 * One day of each role, from signing in to signing out, at desktop and phone width: one topic goes from hand to hand. The
 * pictures taken on the way are those of the handbook (docs/handbook).
 */
import type { Browser, Page } from 'playwright-core';
import { graveFindings } from '../support/browser/axe';
import { openCouncil } from '../support/browser/browser';
import type { RunningServer } from '../support/server/running-server';
import {
  enterPanel,
  expectChinese,
  illustrate,
  openPage,
  openRow,
  readable,
  scrollsSideways,
  type Size,
} from '../support/browser/screens';

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

const MARK: Record<Size, string> = { desktop: '', phone: '（二）' };
const annual = (size: Size) => `小区晾晒场地怎么安排${MARK[size]}`;
const adHoc = (size: Size) => `汛期前河道清障怎么分工${MARK[size]}`;

/** A member of staff for a day: what is seen must be Chinese and fit the screen; a picture is taken. */
class Day {
  readonly page: Page;
  readonly #size: Size;
  readonly #name: string;

  private constructor(page: Page, size: Size, name: string) {
    this.page = page;
    this.#size = size;
    this.#name = name;
  }

  static async begin(size: Size, account: string, name = account): Promise<Day> {
    const page = await openPage(browser, size);
    await enterPanel(page, server, account);
    await page.waitForLoadState('networkidle');
    return new Day(page, size, name);
  }

  /** Looks at the screen as it stands. */
  async see(what: string): Promise<void> {
    await illustrate(this.page, `${this.#name}-${what}`, this.#size);
    expectChinese((await readable(this.page)).replaceAll(/Excel|Webhook/g, ' '));
    expect(await scrollsSideways(this.page)).toBe(false);
  }

  /** The home page, read by a machine too. */
  async seeHome(): Promise<void> {
    await this.page.goto(`${server.url}/admin`);
    await this.page.getByRole('heading', { name: '待我办理' }).waitFor();
    await this.page.waitForLoadState('networkidle');
    await this.see('home');
    expect(await graveFindings(this.page)).toEqual([]);
  }

  press = (name: string | RegExp) =>
    this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  choose = (text: string) => this.page.getByText(text, { exact: true }).first().click();

  /** What stands beside a form waits behind a bar on a phone. */
  async unfold(): Promise<void> {
    if (this.#size === 'phone') await this.press('展开更多操作');
  }

  async openTopic(title: string): Promise<void> {
    await openRow(this.page, server, { type: 'topic', name: title });
    await this.unfold();
    await this.page.getByText('当前阶段').first().waitFor();
  }

  async take(step: string, opinion = ''): Promise<void> {
    await this.press(step);
    if (opinion !== '') await this.page.getByLabel(/办理意见|理由/).fill(opinion);
    await this.press('确定办理');
    await this.page.getByText(`已办理“${step}”`).first().waitFor();
  }

  async menu(name: string): Promise<void> {
    if (this.#size === 'phone') await this.page.goto(`${server.url}/admin${MENU[name] ?? ''}`);
    else await this.page.getByRole('link', { name, exact: true }).first().click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async end(): Promise<void> {
    await this.page.goto(`${server.url}/admin`);
    if (this.#size === 'phone') await this.press(/菜单/);
    await this.page
      .getByRole('button', { name: /示范|管理员|老师|演示/ })
      .last()
      .click();
    await this.page.getByRole('menuitem', { name: '退出登录' }).click();
    await this.page.waitForURL(/\/auth\/login/);
    await this.page.context().close();
  }
}

const MENU: Readonly<Record<string, string>> = {
  待审批: '/approvals',
  引导录入: '/guided-entry',
  议事室档案: '/room-profile',
  台账导出: '/ledgers',
  待筛选: '/screening',
};

const next = (day: Day) => day.press('下一步');

async function enterTopic(day: Day, title: string, { kind, room }: { kind: string; room: string }) {
  const { page } = day;
  await page
    .getByRole('link', { name: /新议题/ })
    .first()
    .click();
  // The page it was clicked on stays for a moment, and may name the same room.
  await page.getByRole('heading', { level: 1, name: '新议题' }).waitFor();
  await page.getByText(room).first().click();
  await day.choose(kind);
  await next(day);
  await page.getByLabel('议题名称').fill(title);
  await page.getByLabel('问题概要').fill('居民和单位都提到，希望大家坐下来商量。');
  await day.see('topic');
  await next(day);
  await day.choose('民生改善实事');
  await day.choose('公开征集');
  await next(day);
  await day.choose('公开');
  await next(day);
}

async function finishTopic(day: Day): Promise<void> {
  await day.page.getByRole('heading', { name: '核对后提交' }).waitFor();
  await day.see('topic-check');
  await day.press('提交');
  await day.page.getByText('打开议题，办理下一步').click();
  await day.page.getByRole('heading', { level: 1 }).filter({ hasText: '怎么' }).waitFor();
  await day.unfold();
  await day.page.getByText('当前阶段').first().waitFor();
}

describe.each<Size>(['desktop', 'phone'])('at %s width', (size) => {
  it('the liaison writes a topic down and submits it', async () => {
    const day = await Day.begin(size, 'liaison-gaoxin', 'liaison');
    await day.seeHome();
    await enterTopic(day, annual(size), { kind: '年度议题', room: '高新区闸东社区' });
    await finishTopic(day);
    await day.see('topic-form');
    await day.take('提交审定');
    await day.page.getByText('待审定').first().waitFor();
    await day.see('submitted');
    await day.page.goto(`${server.url}/admin`);
    const mine = day.page.getByRole('list', { name: '我提交的' });
    await mine.getByText(annual(size), { exact: true }).waitFor();
    await day.end();
  });

  it('the party organisation reads the material and approves', async () => {
    const day = await Day.begin(size, 'party-zhadong', 'party');
    await day.seeHome();
    const waiting = day.page.getByRole('list', { name: '待我办理' });
    await waiting.getByText(annual(size), { exact: true }).waitFor();
    await day.menu('待审批');
    await day.see('inbox');
    const row = day.page.getByRole('listitem').filter({ hasText: annual(size) });
    await row.getByRole('button', { name: '查看' }).first().click();
    await day.page.getByText('希望大家坐下来商量').waitFor();
    await day.page.getByLabel('意见（可不填）').fill('同意，请先调研。');
    await day.see('decision');
    await day.press('确定办理');
    await day.page.getByText('已办理', { exact: true }).waitFor();
    await day.see('decided');
    await day.page.goto(`${server.url}/admin`);
    await day.page.getByRole('heading', { name: '待我办理' }).waitFor();
    await day.page.waitForLoadState('networkidle');
    expect(await waiting.getByText(annual(size), { exact: true }).count()).toBe(0);
    await day.end();
  });

  it('the office reads what is lacking, enters the topic in the annual plan and looks at a room', async () => {
    const day = await Day.begin(size, 'office');
    await day.seeHome();
    await day.openTopic(annual(size));
    await day.page.getByText('议题没有纳入年度协商计划').waitFor();
    await day.see('topic-lacking');
    await day.page.reload();
    await day.page.waitForLoadState('networkidle');
    const plan = day.page.locator('input[name=annualPlan]');
    await plan.scrollIntoViewIfNeeded();
    await plan.click();
    await day.page.getByRole('option').first().click();
    await day.press('保存');
    await day.page.getByText('已保存').first().waitFor();
    await day.page.reload();
    await day.page.waitForLoadState('networkidle');
    await day.unfold();
    await day.take('列入年度计划');
    await day.menu('议事室档案');
    await day.page.getByRole('main').getByRole('link', { name: /闸东/ }).first().click();
    await day.page.getByRole('heading', { name: /^六个有/ }).waitFor();
    await day.see('room');
    await day.menu('待筛选');
    await day.see('screening');
    await day.end();
  });

  it('the committee brings an ad-hoc topic with its scheme before the chairs’ meeting', async () => {
    const day = await Day.begin(size, 'committee');
    await day.seeHome();
    await enterTopic(day, adHoc(size), { kind: '临时议题', room: '高新区闸东社区' });
    await day.page.getByRole('radio').first().click();
    await day.page.getByLabel(/协商议事方案/).fill('时间、地点、参加人员和议程（示范）。');
    await day.see('scheme');
    await next(day);
    await finishTopic(day);
    await day.take('提交审核');
    await day.menu('台账导出');
    await day.see('ledgers');
    await day.end();
  });

  it('the chairs’ meeting returns a topic with its reason, and passes another', async () => {
    const day = await Day.begin(size, 'chairs');
    await day.seeHome();
    await day.menu('待审批');
    await day.see('inbox');
    const row = day.page.getByRole('listitem').filter({ hasText: adHoc(size) });
    await row.getByRole('button', { name: '查看' }).first().click();
    await day.page.getByText('参加人员和议程').waitFor();
    await day.choose('退回修改');
    await day.press('确定办理');
    await day.page.getByText('退回须写明理由。').waitFor();
    await day.see('reason-missing');
    await day.choose('同意');
    await day.press('确定办理');
    await day.page.getByText('已办理', { exact: true }).waitFor();
    await day.end();
  });

  it('the auditor reads the whole record of a topic, and can change nothing', async () => {
    const day = await Day.begin(size, 'auditor');
    await day.seeHome();
    await day.openTopic(annual(size));
    await day.page.getByText('现在没有可以由本人办理的步骤。').waitFor();
    await day.page.getByText('同意，请先调研。').first().waitFor();
    await day.see('record');
    expect(await day.page.getByRole('button', { name: '确定办理' }).count()).toBe(0);
    await day.end();
  });

  it('the administrator keeps the accounts, and takes no step', async () => {
    const day = await Day.begin(size, 'admin');
    await day.seeHome();
    await day.page.goto(`${server.url}/admin/settings/users`);
    await day.page.getByText('liaison-gaoxin@haian.example').first().waitFor();
    await day.see('accounts');
    await day.openTopic(annual(size));
    await day.page.getByText('现在没有可以由本人办理的步骤。').waitFor();
    await day.end();
  });
});
