/** A create that is sent again makes no second record; the panel's guided forms rest on it. */
import { randomUUID } from 'node:crypto';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';

let app: App;
let liaison: Clerk;
let room: string;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  liaison = await signIn(app, 'liaison-gaoxin');
  room = await rowNamed(app, 'room', { slug: 'zhadong' });
});

afterAll(() => app.stop());

const TOPICS = '/content-manager/collection-types/api::topic.topic';
const topic = (title: string) => ({
  title,
  kind: 'annual',
  room: { set: [{ documentId: room }] },
  themeCategory: 'livelihood',
  source: 'public',
  publicity: 'open',
  summary: '居民希望商量。',
});
const create = (clerk: Clerk, title: string, commandId: string) =>
  clerk.send('post', TOPICS, topic(title), { 'X-Command-Id': commandId });
const rows = (title: string) => app.strapi.db.query('api::topic.topic').count({ where: { title } });

it('makes one record of a command sent twice, one after the other or at once', async () => {
  const id = randomUUID();
  const first = await create(liaison, '重复提交的议题', id);
  const again = await create(liaison, '重复提交的议题', id);
  expect(idIn(again)).toBe(idIn(first));
  const other = randomUUID();
  const both = await Promise.all([1, 2].map(() => create(liaison, '双击提交的议题', other)));
  expect(new Set(both.map(idIn)).size).toBe(1);
  expect(await Promise.all([rows('重复提交的议题'), rows('双击提交的议题')])).toEqual([1, 1]);
});

it('makes two records of two commands, and of writes without one', async () => {
  await create(liaison, '两次提交的议题', randomUUID());
  await create(liaison, '两次提交的议题', randomUUID());
  await liaison.create('topic', topic('两次提交的议题'));
  expect(await rows('两次提交的议题')).toBe(3);
});

it('forgets a refused command, so that it can be mended and sent again', async () => {
  const id = randomUUID();
  const refused = await liaison.send(
    'post',
    TOPICS,
    {
      ...topic('改正后的议题'),
      room: { set: [{ documentId: await rowNamed(app, 'room', { slug: 'chengdong' }) }] },
    },
    { 'X-Command-Id': id },
  );
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(idIn(await create(liaison, '改正后的议题', id))).toMatch(/\S/);
});

it('tells nobody by a command id what somebody else has written', async () => {
  const id = randomUUID();
  const mine = idIn(await create(liaison, '我的命令写的议题', id));
  const office = await signIn(app, 'office');
  expect(idIn(await create(office, '我的命令写的议题', id))).not.toBe(mine);
});
