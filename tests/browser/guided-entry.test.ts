/** A liaison's guided forms on a telephone and at a desk: sent, refused, offline, signed out; nothing is lost. */
import type { Browser, Page } from 'playwright-core';
import { openCouncil } from '../support/browser/browser';
import { TEST_PASSWORD } from '../support/server/environment';
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

async function signedIn(size: Size, name = 'liaison-gaoxin'): Promise<Page> {
  const page = await openPage(browser, size);
  await enterPanel(page, server, name);
  return page;
}

const open = async (page: Page, form: string): Promise<void> => {
  await page.goto(`${server.url}/admin/guided-entry/${form}`);
};

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();
const send = (page: Page) => page.getByRole('button', { name: /^(?:重新)?提交$/ }).click();
const choose = (page: Page, text: string) => page.getByText(text, { exact: true }).first().click();

async function look(page: Page, name: string, size: Size): Promise<void> {
  await shoot(page, `guided-${name}`, size);
  expectChinese(await readable(page));
  expect(await scrollsSideways(page)).toBe(false);
}

/** Records of a type that a list shows under this name. */
async function rowsNamed(page: Page, type: string, name: string): Promise<{ documentId: string }[]> {
  const answer = await page.evaluate(
    async ([uid, title]) => {
      const token = /jwtToken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const query = `filters[title][$eq]=${encodeURIComponent(title)}`;
      const response = await fetch(`/content-manager/collection-types/${uid}?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      return (await response.json()) as { results: { documentId: string }[] };
    },
    [`api::${type}.${type}`, name] as const,
  );
  return answer.results;
}

async function fillTopic(page: Page, title: string): Promise<void> {
  await open(page, 'topic');
  await page.getByText('高新区闸东社区').first().click();
  await choose(page, '年度议题');
  await next(page);
  await page.getByLabel('议题名称').fill(title);
  await page.getByLabel('问题概要').fill('居民希望商量晾晒场地怎么安排。');
  await next(page);
  await choose(page, '民生改善实事');
  await choose(page, '公开征集');
  await next(page);
  await choose(page, '公开');
  await next(page);
  await page.getByRole('heading', { name: '核对后提交' }).waitFor();
}

it.each<Size>(['desktop', 'phone'])('takes a new topic down step by step at %s width', async (size) => {
  const page = await signedIn(size);
  await page.goto(`${server.url}/admin/guided-entry`);
  await page.getByText('新议题').first().waitFor();
  await look(page, 'menu', size);
  await open(page, 'topic');
  await page.getByText('高新区闸东社区').first().waitFor();
  await next(page);
  await page.getByText('请选择“协商议事室”。').waitFor();
  await look(page, 'topic-first-step', size);
  const title = `晾晒场地怎么安排（${size}）`.replace('desktop', '桌面').replace('phone', '手机');
  await fillTopic(page, title);
  await look(page, 'topic-summary', size);
  await send(page);
  await page.getByText('打开议题，办理下一步').waitFor();
  await look(page, 'topic-done', size);
  expect(await rowsNamed(page, 'topic', title)).toHaveLength(1);
});

it('keeps everything over a reload, a lost connection and a lost answer, and makes one record', async () => {
  const page = await signedIn('phone');
  const title = '断网时填的议题';
  await fillTopic(page, title);
  await page.reload();
  await page.getByText('居民希望商量晾晒场地怎么安排。').waitFor();
  await page.context().setOffline(true);
  await page.getByText('现在没有网络').waitFor();
  await send(page);
  await page.getByText('没有收到服务器的答复').waitFor();
  await look(page, 'offline', 'phone');
  await page.context().setOffline(false);
  // The server carries it out, and its answer is lost on the way.
  await page.route('**/content-manager/collection-types/api::topic.topic', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await send(page);
  await page.getByText('没有收到服务器的答复').waitFor();
  await page.unroute('**/content-manager/collection-types/api::topic.topic');
  await page.getByRole('button', { name: '重新提交' }).click();
  await page.getByText('打开议题，办理下一步').waitFor();
  expect(await rowsNamed(page, 'topic', title)).toHaveLength(1);
});

it('asks for the password when the login has expired, and goes on', async () => {
  const page = await signedIn('phone');
  const title = '登录过期时填的议题';
  await fillTopic(page, title);
  await page.context().clearCookies({ name: 'strapi_admin_refresh' });
  await page.evaluate(() => {
    document.cookie = 'jwtToken=expired; path=/';
  });
  await send(page);
  await page.getByText('登录已过期').waitFor();
  await look(page, 'signed-out', 'phone');
  await page.getByLabel('密码').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: '登录并继续提交' }).click();
  await page.getByText('打开议题，办理下一步').waitFor();
  expect(await rowsNamed(page, 'topic', title)).toHaveLength(1);
});

/** Types a day into the calendar field of this label. */
async function fillDay(page: Page, label: RegExp, day: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(day);
  await field.press('Tab');
}

/** Opens a form from the process panel of a topic, as it is met in the day's work. */
async function openFromTopic(page: Page, topic: string, form: string): Promise<void> {
  await page.goto(`${server.url}/admin/guided-entry/${form}?topic=${topic}`);
}

async function topicNamed(page: Page, title: string): Promise<string> {
  const [row] = await rowsNamed(page, 'topic', title);
  if (!row) throw new Error(`No topic ${title}`);
  return row.documentId;
}

it('records a survey with its visits (二(五).3)', async () => {
  const page = await signedIn('phone', 'liaison-chengdong');
  await open(page, 'survey');
  await page.getByText('农贸市场周边停车难').first().click();
  await page.getByLabel('调研名称').fill('停车难补充调研');
  await next(page);
  await fillDay(page, /开始日期/, '2026/11/20');
  await next(page);
  await page.getByRole('button', { name: '再记一次走访或座谈' }).click();
  await page.getByLabel(/地点/).fill('农贸市场北门');
  await next(page);
  await page.getByText('请填写“日期”。').waitFor();
  await look(page, 'survey-visits', 'phone');
  await fillDay(page, /日期/, '2026/11/20');
  await choose(page, '走访');
  await next(page);
  await page.getByLabel('调研情况').fill('摊位占道，早市车位不够。');
  await next(page);
  await look(page, 'survey-summary', 'phone');
  await send(page);
  await page.getByText('打开这条记录').waitFor();
  expect(await rowsNamed(page, 'survey', '停车难补充调研')).toHaveLength(1);
});

it('shows a refusal with its clause and keeps everything (二(三).4)', async () => {
  const page = await signedIn('phone', 'liaison-chengdong');
  await openFromTopic(page, await topicNamed(page, '镇文化站延长开放时间（示范）'), 'survey');
  await page.getByText('镇文化站延长开放时间').waitFor();
  await page.getByLabel('调研名称').fill('还不能开始的调研');
  await next(page);
  await fillDay(page, /开始日期/, '2026/11/20');
  await next(page);
  await next(page);
  await page.getByLabel('调研情况').fill('先去看了看。');
  await next(page);
  await send(page);
  await page.getByText('选题报同级党组织审定后').first().waitFor();
  await page.getByRole('link', { name: '打开议题，看缺什么、由谁补' }).waitFor();
  await look(page, 'survey-refused', 'phone');
  await page.reload();
  await page.getByText('先去看了看。').waitFor();
  expect(await rowsNamed(page, 'survey', '还不能开始的调研')).toEqual([]);
});

it.each<Size>(['desktop', 'phone'])(
  'plans a session, records it, its outcome and the feedback to all three at %s width',
  async (size) => {
    const page = await signedIn(size, 'liaison-city');
    const topic = await topicNamed(page, '上下学时段校门口怎样更安全（示范）');
    const title = size === 'phone' ? '校门口再商量' : '校门口又商量';
    await openFromTopic(page, topic, 'schedule');
    await page.getByText('上下学时段校门口怎样更安全').waitFor();
    await page.getByLabel('名称').fill(title);
    await next(page);
    await choose(page, '会议协商');
    await fillDay(page, /计划日期/, '2026/11/24');
    await next(page);
    await page.getByLabel('议程').fill('各方发言；归纳意见。');
    await next(page);
    await page.getByRole('button', { name: '再加一人' }).click();
    await page.getByLabel('称谓').fill('家长代表（测试）');
    await choose(page, '利益相关方代表');
    await look(page, 'schedule-people', size);
    await next(page);
    await send(page);
    await page.getByText('打开这条记录').waitFor();

    await openFromTopic(page, topic, 'session');
    await page.getByText(title).first().click();
    await fillDay(page, /召开日期/, '2026/11/24');
    await next(page);
    expect(await page.getByLabel(/议程/).inputValue()).toBe('各方发言；归纳意见。');
    await next(page);
    await page.getByText('家长代表（测试）').click();
    await look(page, 'session-attendance', size);
    await next(page);
    await page.getByRole('button', { name: '再记一条意见' }).click();
    await choose(page, '家长代表（测试）');
    await page.getByLabel('意见内容').fill('希望错峰放学。');
    await choose(page, '持不同意见');
    await look(page, 'session-opinions', size);
    await next(page);
    await page.getByLabel(/会议记录/).fill('会议记录（测试）。');
    await next(page);
    await send(page);
    await page.getByText('参与协商的人员须经党组织认可').first().waitFor();
    await page.getByText('已保存 1 项').waitFor();
    await look(page, 'session-refused', size);
    await page.getByRole('button', { name: '修改：到会情况' }).click();
    await page.getByText('家长代表（测试）').click();
    await next(page);
    await page.getByRole('button', { name: '去掉' }).click();
    await next(page);
    await next(page);
    await send(page);
    await page.getByText('打开这条记录').waitFor();

    await openFromTopic(page, topic, 'outcome');
    await page.getByText('上下学时段校门口怎样更安全').waitFor();
    await page.getByLabel('成果名称').fill(`${title}的纪要`);
    await next(page);
    await page.getByLabel('协商建议意见').fill('错峰放学，增设临时停车位。');
    await next(page);
    await choose(page, '协商纪要');
    await page.getByLabel(/报送对象/).fill('市教育局');
    await fillDay(page, /报送日期/, '2026/11/25');
    await next(page);
    await send(page);
    await page.getByText('打开这条记录').waitFor();

    await openFromTopic(page, topic, 'feedback');
    await page.getByText(`${title}的纪要`).first().click();
    await next(page);
    for (let audience = 0; audience < 2; audience += 1) {
      await page.getByLabel(/反馈内容/).fill('已错峰放学。');
      await page.getByLabel(/反馈方式/).fill('电话');
      await fillDay(page, /反馈日期/, '2026/11/25');
      await next(page);
    }
    await next(page);
    await page.getByText('还没有向群众反馈').waitFor();
    await look(page, 'feedback-summary', size);
    await send(page);
    await page.getByText('打开这条记录').waitFor();
    expect(await rowsNamed(page, 'feedback', `${title}的纪要：向协商主体反馈`)).toHaveLength(1);
    expect(await rowsNamed(page, 'feedback', `${title}的纪要：向利益相关方反馈`)).toHaveLength(1);
  },
);

it('takes a photograph only with the words for those who cannot see it', async () => {
  const page = await signedIn('phone', 'liaison-chengdong');
  await openFromTopic(page, await topicNamed(page, '农贸市场周边停车难怎么解（示范）'), 'outcome');
  await page.getByText('农贸市场周边停车难').first().waitFor();
  await page.getByLabel('成果名称').fill('带照片的成果');
  await next(page);
  await page.getByLabel('协商建议意见').fill('划定临时车位。');
  await next(page);
  await page.locator('input[type=file]').setInputFiles('database/seeds/media/case-cover.png');
  await page.getByText('照片已缩小').waitFor();
  await next(page);
  await page.getByText('请写明照片的内容').waitFor();
  await look(page, 'photo', 'phone');
});

it.each<Size>(['desktop', 'phone'])('shows all about a room on one page at %s width', async (size) => {
  const page = await signedIn(size, 'liaison-chengdong');
  await page.goto(`${server.url}/admin/room-profile`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /城东镇/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /^六个有/ }).waitFor();
  await shoot(page, 'room-profile', size);
  const text = await readable(page);
  expect(text).toContain('有阵地、有标识、有制度、有流程、有活动、有实效');
  expect(text).toContain('还没有召开过协商');
  expectChinese(text);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByText('农贸市场周边停车难').first().click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '农贸市场周边停车难' }).waitFor();
});
