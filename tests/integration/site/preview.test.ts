/** The preview of a case that is not public: by a signed, short-lived link, and by no other way. */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { refs } from '../../support/council/records';

let app: App;
let office: Clerk;
let id: string;

const TITLE = '尚未发布的案例（测试）';

interface Link {
  readonly path: string;
  readonly until: string;
}

const linkTo = (clerk: Clerk, document = id, body = {}) =>
  clerk.send('post', `/workflow/cases/${document}/previews`, body);
const link = async (): Promise<Link> => ((await linkTo(office)).body as { data: Link }).data;
const altered = ({ path }: Link, name: string, value: string): string => {
  const url = new URL(path, app.url);
  url.searchParams.set(name, value);
  return url.pathname + url.search;
};

async function shown(path: string, status: number) {
  const answer = await app.request.get(path).expect(status);
  expect(answer.headers).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'content-type': 'text/html; charset=utf-8',
  });
  return answer.text.replace(/\s*\n\s*/g, '');
}

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  office = await signIn(app, 'office');
  const topic = await rowNamed(app, 'topic', { title: { $contains: '集中充电点' } });
  const draft = { title: TITLE, slug: 'not-yet', summary: '摘要', body: '## 正文', topic: refs(topic) };
  id = idIn(await office.create('case', draft));
});
afterAll(() => app.stop());

it('shows the draft as it will be read, and says what it is', async () => {
  const text = await shown((await link()).path, 200);
  for (const part of [TITLE, '预览，未发布', '链接在', '<h2>正文</h2>', '来龙去脉', 'content="noindex"']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('application/ld+json');
  await office.update('case', id, { summary: '改过的摘要' });
  expect(await shown((await link()).path, 200)).toContain('改过的摘要');
});

it('shows what has been changed of a public case, while the public still reads the case as it was', async () => {
  const published = await rowNamed(app, 'case', { slug: 'charging-points' });
  await office.update('case', published, { title: '改了还没有发布' });
  const { path } = ((await linkTo(office, published)).body as { data: Link }).data;
  expect(await shown(path, 200)).toContain('改了还没有发布');
  expect((await app.request.get('/cases/charging-points')).text).not.toContain('改了还没有发布');
});

it('refuses a link that was altered, whatever was altered in it, and one that nobody made', async () => {
  const made = await link();
  const other = await rowNamed(app, 'case', { slug: 'charging-points' });
  const until = String(Number(new URL(made.path, app.url).searchParams.get('until')) + 60);
  const forged = [
    altered(made, 'until', until),
    altered(made, 'locale', 'en'),
    altered(made, 'signature', 'AAAA'),
    made.path.replace(id, other),
    `/preview/cases/${id}`,
    `/preview/cases/${id}?locale=zh-Hans&until=${until}&until=1&signature=x`,
  ];
  for (const path of forged) {
    const text = await shown(path, 403);
    expect(text).toContain('预览链接无效');
    expect(text).not.toContain(TITLE);
  }
});

it('refuses a link whose time is over', async () => {
  app.strapi.config.set('site.previewMinutes', 0);
  const { path } = await link();
  app.strapi.config.set('site.previewMinutes', 30);
  const text = await shown(path, 410);
  expect(text).toContain('预览链接已经失效');
  expect(text).not.toContain(TITLE);
});

it('lasts as long as the settings say', async () => {
  const minutes = (Date.parse((await link()).until) - Date.now()) / 60_000;
  expect([minutes > 29, minutes <= 30]).toEqual([true, true]);
});

it('is opened so often and no oftener, whether the link is good or guessed', async () => {
  const { path } = await link();
  app.strapi.config.set('site.requestsPerMinute', 2);
  const statuses = [];
  for (const asked of [path, '/preview/cases/x?signature=guess', path]) {
    const { status, headers } = await app.request.get(asked);
    statuses.push([status, headers['retry-after'] === undefined]);
  }
  app.strapi.config.set('site.requestsPerMinute', 0);
  expect(statuses).toEqual([
    [200, true],
    [403, true],
    [429, false],
  ]);
});

it('brings nothing into what the public gets', async () => {
  await shown((await link()).path, 200);
  for (const path of ['/', '/cases', '/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/api/cases']) {
    expect((await app.request.get(path)).text).not.toMatch(/not-yet|尚未发布的案例/);
  }
  expect((await app.request.get('/search').query({ q: '尚未发布' })).text).not.toContain('not-yet');
});

it('is made only for those who may read the case, and for no case of a sealed topic', async () => {
  expect((await linkTo(await signIn(app, 'liaison-gaoxin'))).status).toBe(403);
  expect((await app.request.post(`/workflow/cases/${id}/previews`)).status).toBe(401);
  expect((await linkTo(office, 'nowhere')).status).toBe(404);
  expect((await linkTo(office, id, { locale: 'en' })).status).toBe(404);

  const made = await link();
  const topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
  await office.update('case', id, { topic: refs(topic) });
  await office.update('topic', topic, { publicity: 'sealed' });
  const refused = await linkTo(office);
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    409,
    expect.stringContaining('不向社会公开'),
  ]);
  expect(await shown(made.path, 404)).toContain('没有可以预览的内容');
});
