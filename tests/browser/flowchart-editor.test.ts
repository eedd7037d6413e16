/** The drawing board of flowcharts, as a clerk of the council uses it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { graveFindings } from '../support/browser/axe';
import { openCouncil } from '../support/browser/browser';
import { TEST_PASSWORD } from '../support/server/environment';
import { APP_DIR } from '../support/server/paths';
import type { RunningServer } from '../support/server/running-server';
import { enterPanel, expectChinese, foreignWords, rawCodes, readable } from '../support/browser/screens';

const CHART = '年度议题协商工作流程图';
const SHOTS = path.join(APP_DIR, '.tmp', 'screenshots');
const WIDTHS = [1440, 768, 375] as const;

let server: RunningServer;
let browser: Browser;

openCouncil((opened) => ({ server, browser } = opened));

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const sessions = new Map<string, Session>();

/** Signs each person in once. */
async function openPanel(name: string, width = 1440): Promise<Page> {
  const storageState = sessions.get(name);
  const viewport = { width, height: 900 };
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    ...(storageState && { storageState }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  if (!storageState) {
    await enterPanel(page, server, name);
    sessions.set(name, await context.storageState());
  }
  return page;
}

async function openEditor(name: string, width?: number): Promise<Page> {
  const page = await openPanel(name, width);
  await page.goto(`${server.url}/admin/flowchart-editor`);
  await page.getByRole('link', { name: CHART }).click();
  await page.getByText('检查结果').waitFor();
  await page.locator('[data-stage=submitted]').waitFor();
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
  await page.keyboard.press('Escape');
}

/** Draws a line from one stage to another with the mouse. */
async function connect(page: Page, from: string, to: string): Promise<void> {
  const start = await page.locator(`[data-stage="${from}"] .react-flow__handle-right`).boundingBox();
  const end = await page.locator(`[data-stage="${to}"] .react-flow__handle-left`).boundingBox();
  if (!start || !end) throw new Error(`No handle at ${from} or ${to}`);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x - 40, end.y, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
}

interface Row {
  readonly token?: string;
  readonly documentId?: string;
  readonly name?: string;
  readonly transitions?: readonly { readonly label: string }[];
}

interface Answer {
  readonly data: Row;
  readonly results?: readonly Row[];
}

/** One member of staff over HTTP. */
async function staff(name: string) {
  const send = async (method: string, address: string, body?: object, token?: string) => {
    const response = await fetch(server.url + address, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Answer;
  };
  const { data } = await send('POST', '/admin/login', {
    email: `${name}@haian.example`,
    password: TEST_PASSWORD,
  });
  const { token = '' } = data;
  return {
    get: (address: string) => send('GET', address, undefined, token),
    post: (address: string, body: object) => send('POST', address, body, token),
  };
}
type Person = Awaited<ReturnType<typeof staff>>;

const TOPICS = '/content-manager/collection-types/api::topic.topic';
const ROOMS = '/content-manager/collection-types/api::room.room';

async function newTopic(liaison: Person): Promise<string> {
  const rooms = await liaison.get(`${ROOMS}?pageSize=100`);
  const room = rooms.results?.find(({ name }) => name?.includes('闸东'))?.documentId ?? '';
  const { data } = await liaison.post(TOPICS, {
    title: `楼道堆放杂物怎么管（测试 ${randomUUID()}）`,
    kind: 'annual',
    room: { connect: [{ documentId: room }] },
    themeCategory: 'livelihood',
    source: 'member',
    summary: '楼道堆物堵塞通道。',
    publicity: 'open',
  });
  return String(data.documentId);
}

/** Labels of the steps that lead out of the stage a topic is in after it was submitted. */
async function stepsAfterSubmission(liaison: Person, topic: string): Promise<string[]> {
  const { data } = await liaison.post(`/workflow/topics/${topic}/transitions/submit`, {
    commandId: randomUUID(),
  });
  return (data.transitions ?? []).map(({ label }) => label);
}

it.each(WIDTHS)('reads in Chinese at %i px, without faults a screen reader stumbles on', async (width) => {
  const page = await openEditor('office', width);
  await page.waitForLoadState('networkidle');
  await shoot(page, `flowchart-editor-${width}`);
  await page.getByText('审定通过', { exact: true }).first().click();
  await page.getByRole('heading', { name: '步骤“审定通过”' }).waitFor();
  await shoot(page, `flowchart-editor-step-${width}`);
  expectChinese(await readable(page));
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  expect(await graveFindings(page)).toEqual([]);
  await page.context().close();
});

it('a chart without the way into the survey cannot go into force, and the clause is named', async () => {
  const page = await openEditor('office');
  await page.locator('[data-step="start-survey"] > span').first().click();
  await page.getByRole('button', { name: '删除这个步骤' }).click();
  await page.getByText(/处须改正后才能启用/).waitFor();
  await shoot(page, 'flowchart-editor-findings');
  const listed = await page.getByRole('complementary', { name: '阶段和步骤' }).innerText();
  expect(listed).toContain('调研中');
  expect(listed).toContain('二(五).3');
  await page.keyboard.press('Control+z');
  await page.getByText('没有须改正的问题，可以启用。').waitFor();
  await page.context().close();
});

it('keeps a draft through a reload and asks before it is left', async () => {
  const page = await openEditor('office');
  await page.locator('[data-stage=drafted]').click();
  await page.getByRole('textbox', { name: '名称' }).fill('起草文稿');
  await page.getByText('有未保存的改动').waitFor();
  await page.waitForTimeout(600);
  await page.getByRole('link', { name: '返回流程图' }).click();
  await page.getByText('离开此页？').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: '继续编辑草稿' }).click();
  await page.locator('[data-stage=drafted]').getByText('起草文稿').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.locator('[data-stage=drafted]').getByText('起草', { exact: true }).waitFor();
  await page.context().close();
});

it('a drawing is walked through on assumed facts, and what is missing is said with its clause', async () => {
  const page = await openEditor('office');
  await page.getByRole('button', { name: '试走' }).click();
  await page.getByRole('heading', { name: '试走：起草' }).waitFor();
  for (const step of [/^提交审定 →/, /^审定通过 →/, /^列入年度计划 →/, /^开始调研 →/]) {
    await page.getByRole('button', { name: step }).click();
  }
  await page.getByRole('heading', { name: '试走：调研中' }).waitFor();
  await page.getByRole('checkbox', { name: '调研已完成，有走访' }).click();
  await page.getByText('不能办理').first().waitFor();
  const panel = page.getByRole('complementary', { name: '阶段和步骤' });
  expect(await panel.innerText()).toContain('二(五).3');
  await inChinese(page, 'flowchart-simulation');
  await page.getByRole('button', { name: '退回一步' }).click();
  await page.getByRole('heading', { name: '试走：已列入计划' }).waitFor();
  await page.getByRole('button', { name: '结束试走' }).click();
  await page.getByText('有未保存的改动').waitFor({ state: 'hidden' });
  await page.context().close();
});

it('a stage drawn by one person and put in force by another binds new topics only', async () => {
  const liaison = await staff('liaison-gaoxin');
  const running = await newTopic(liaison);

  const drawer = await openEditor('office');
  await drawer.getByRole('button', { name: '添加阶段' }).click();
  await drawer.getByRole('textbox', { name: '新阶段的名称' }).fill('法制审核');
  await drawer.getByRole('button', { name: '添加', exact: true }).click();
  await choose(drawer, '主办', '办公室编辑');
  await connect(drawer, 'submitted', 'stage-1');
  await drawer.getByRole('heading', { name: '步骤“新步骤”' }).waitFor();
  await drawer.getByRole('textbox', { name: '名称' }).fill('送法制审核');
  await choose(drawer, '办理人', '办公室编辑');
  await drawer.getByRole('combobox', { name: '办理依据' }).click();
  await drawer.keyboard.type('二(三).4');
  await drawer
    .getByRole('option', { name: /二\(三\)\.4/ })
    .first()
    .click();
  await drawer.getByRole('button', { name: '引用整条' }).click();
  await drawer.locator('[data-step=approve] > span').first().click();
  await choose(drawer, '起始阶段', '待审定');
  await choose(drawer, '起始阶段', '法制审核');
  await drawer.getByText('没有须改正的问题，可以启用。').waitFor();
  await shoot(drawer, 'flowchart-editor-drawn');
  await save(drawer);
  await drawer.context().close();

  const other = await openEditor('admin');
  await other.locator('[data-stage=stage-1]').waitFor();
  await other.getByRole('button', { name: '启用' }).click();
  await other
    .getByText(/^已启用。新立项/)
    .first()
    .waitFor();
  await other.context().close();

  expect(await stepsAfterSubmission(liaison, running)).toContain('审定通过');
  const next = await stepsAfterSubmission(liaison, await newTopic(liaison));
  expect(next).toContain('送法制审核');
  expect(next).not.toContain('审定通过');

  await migrateFromTheBoard();
  const { data } = await liaison.get(`/workflow/topics/${running}`);
  expect((data.transitions ?? []).map(({ label }) => label)).toContain('送法制审核');
});

/** Takes the running topics along: first on paper, then in earnest, each told by name. */
async function migrateFromTheBoard(): Promise<void> {
  const page = await openEditor('admin');
  await page.getByRole('link', { name: '版本与迁移' }).click();
  await page.getByText('已停用').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 BPMN' }).last().click();
  expect((await download).suggestedFilename()).toMatch(/^年度议题协商工作流程图 [0-9a-f]{8}\.bpmn$/);
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('已完成').waitFor();
  const told = page.getByRole('listitem').filter({ hasText: '楼道堆放杂物怎么管' }).first();
  await told.getByText('待审定 → 待审定').waitFor();
  await inChinese(page, 'flowchart-migration');
  await page.getByRole('button', { name: '正式迁移' }).click();
  await page.getByText(/件办理中的议题改按现行版本办理/).waitFor();
  await shoot(page, 'flowchart-migration-confirm-1440');
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByText('迁移结果').waitFor();
  await page.getByText('已完成').waitFor();
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('没有需要逐件说明的议题。').waitFor();
  await page.context().close();
}

/** Reads as it should at every width: Chinese, whole, nothing to scroll to sideways. */
async function inChinese(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    await page.screenshot({ path: path.join(SHOTS, `${name}-${width}.png`), fullPage: true });
    const text = (await readable(page)).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4,12})*/g, '');
    expect({ width, english: foreignWords(text), codes: rawCodes(text) }).toEqual({
      width,
      english: [],
      codes: [],
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

it('a drawing is held against the past, saved or not, and what would differ is listed with its clause', async () => {
  const page = await openEditor('office');
  await page.locator('[data-step=start-survey] > span').first().click();
  await choose(page, '办理人', '党组织');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '对照往事' }).click();
  await page.getByRole('button', { name: '开始对照' }).click();
  await page.getByRole('progressbar', { name: '进度' }).waitFor();
  await page.getByText('已完成').waitFor();
  await inChinese(page, 'flowchart-replay');
  await page.getByRole('button', { name: '关闭' }).click();
  await page.context().close();
});

it('a BPMN file is read onto the board; what is not understood is listed, and all of it can be undone', async () => {
  const page = await openEditor('office');
  const charts = (await (await fetch(`${server.url}/api/flowcharts`)).json()) as {
    data: { documentId: string; title: string }[];
  };
  const chart = charts.data.find(({ title }) => title === CHART)?.documentId ?? '';
  const xml = await (await fetch(`${server.url}/api/flowcharts/${chart}/release.bpmn`)).text();
  const foreign = xml
    .replaceAll('name="调研中"', 'name="正在走访"')
    .replace('<bpmn:userTask', '<bpmn:sendTask id="x" name="发短信" /><bpmn:userTask');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '外来.bpmn', mimeType: 'application/xml', buffer: Buffer.from(foreign) });
  await page.getByText('已读入“外来.bpmn”').waitFor();
  await page.getByText('“发短信”不是流程图用到的图形，没有导入。').waitFor();
  await page.locator('[data-stage=surveying]').getByText('正在走访').waitFor();
  await inChinese(page, 'flowchart-import');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.locator('[data-stage=surveying]').getByText('调研中', { exact: true }).waitFor();
  await page.context().close();
});

it('a clause is bound in words: check, moment and parameters; how often it refused stands beside it', async () => {
  const liaison = await staff('liaison-gaoxin');
  const commandId = randomUUID();
  await liaison.post(`/workflow/topics/${await newTopic(liaison)}/transitions/approve`, { commandId });
  const page = await openPanel('office');
  const rules = `${server.url}/admin/content-manager/collection-types/api::rule.rule`;
  await page.goto(rules);
  await page.getByText('“有事好商量”协商议事会议制度').first().click();
  await page.getByText('条款的使用').waitFor();
  const clause = page.locator('details').filter({ hasText: /挡下 \d+ 次/ });
  await clause.first().locator('summary').click();
  await clause
    .first()
    .getByText(/— 挡下 \d+ 次，其中近 30 天 \d+ 次，最近一次在20\d\d年/)
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: /二\(五\)\.3/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /提前向/ })
    .first()
    .click();
  await page.getByText('提前天数').first().waitFor();
  expect(await page.getByPlaceholder('未设定').first().inputValue()).toBe('');
  await shoot(page, 'rule-editor-1440');
  await page.context().close();
});
