/** Public sessions as a calendar to subscribe to: what is announced, what changes, what is taken back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { calendarFaults, eventsIn } from '../../support/public/icalendar';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';

const ADDRESS = 'https://haian.example';

let app: App;
let office: Clerk;
let liaison: Clerk;
let topic: string;
let session: string;

beforeAll(async () => {
  app = await startApp({ ...DEMO_COUNCIL, env: { PUBLIC_URL: ADDRESS } });
  [office, liaison] = [await signIn(app, 'office'), await signIn(app, 'liaison-city')];
  session = await rowNamed(app, 'session', { title: { $contains: '校门口' } });
  topic = await rowNamed(app, 'topic', { title: { $contains: '校门' } });
});

/** What the step “确定协商” does to the topic, without the notices it asks for. */
const standAt = (publicPhase: string) =>
  withTicket(app.strapi, () =>
    app.strapi.db.query('api::topic.topic').update({ where: { documentId: topic }, data: { publicPhase } }),
  );

afterAll(() => app.stop());

async function read(path: string): Promise<string> {
  const answer = await app.request
    .get(path)
    .buffer(true)
    .expect(200)
    .expect('Content-Type', /^text\/calendar/);
  expect(calendarFaults(answer.text)).toEqual([]);
  return answer.text;
}

const eventNow = async (path = '/calendar.ics') =>
  eventsIn(await read(path)).find(({ uid }) => uid === `${session}@session.haoshangliang`);

it('tells no day before the topic stands at deliberation', async () => {
  expect(await eventNow()).toBeUndefined();
  await standAt('deliberating');
  // Written past the Document Service, it shows within the second that any node may take.
  const deadline = Date.now() + 1_500;
  while (!(await eventNow()) && Date.now() < deadline) await sleep(50);
  expect(await eventNow()).toBeDefined();
});

it('holds the public sessions, each with its day, place and topic, and no name of a person', async () => {
  const text = await read('/calendar.ics');
  const events = eventsIn(text);
  expect(events.length).toBeGreaterThanOrEqual(2);
  expect(await eventNow()).toMatchObject({
    status: 'CONFIRMED',
    sequence: 0,
    moment: null,
    location: '城南实验小学协商议事室',
  });
  expect(text).toContain(`${ADDRESS}/topics/`);
  expect(text).not.toMatch(/召集人|委员03/);
  const { body } = await app.request.get('/api/sessions').expect(200);
  expect((body as { data: object[] }).data).toHaveLength(events.length);
});

it('goes through cache and conditional requests as the pages do', async () => {
  const { headers } = await app.request
    .get('/calendar.ics')
    .expect(200)
    .expect('Cache-Control', 'public, no-cache');
  await app.request.get('/calendar.ics').set('If-None-Match', String(headers['etag'])).expect(304);
});

it('counts each change of what was announced, and gives the hour in Shanghai', async () => {
  await liaison.update('session', session, { startsAt: '14:30:00.000', agenda: '不公开的议程' });
  const event = await eventNow();
  expect(event).toMatchObject({ sequence: 1 });
  expect(event?.moment).toMatch(/T06:30:00\.000Z$/);
  await liaison.update('session', session, { agenda: '又改了议程' });
  expect(await eventNow()).toMatchObject({ sequence: 1 });
});

it('has a calendar for each public room, and none for others', async () => {
  const { body } = await app.request.get('/api/topics?populate=room').expect(200);
  const row = (body as { data: { documentId: string; room: { slug: string } }[] }).data.find(
    ({ documentId }) => documentId === topic,
  );
  const path = `/rooms/${row?.room.slug ?? ''}/calendar.ics`;
  expect(await eventNow(path)).toBeDefined();
  expect(eventsIn(await read('/rooms/zhadong/calendar.ics')).map(({ uid }) => uid)).not.toContain(
    `${session}@session.haoshangliang`,
  );
  await app.request.get('/rooms/nowhere/calendar.ics').expect(404);

  await office.update('topic', topic, { publicity: 'limited' });
  expect(await eventNow(path)).toMatchObject({
    status: 'CANCELLED',
    sequence: 2,
    summary: '协商活动（已取消）',
  });
  const text = await read('/calendar.ics');
  expect(text).not.toMatch(/校门|城南实验小学/);
});

it('takes a cancellation back, and leaves no trace of what is sealed', async () => {
  await office.update('topic', topic, { publicity: 'open' });
  expect(await eventNow()).toMatchObject({ status: 'CONFIRMED', sequence: 3 });
  await office.update('topic', topic, { publicity: 'sealed' });
  expect(await eventNow()).toBeUndefined();
  await office.update('topic', topic, { publicity: 'open' });
  expect(await eventNow()).toMatchObject({ status: 'CONFIRMED' });
});

it('is there to be read: on its page, on the topic’s, with the way to subscribe', async () => {
  const { text } = await app.request.get('/sessions').expect(200);
  for (const part of [
    '校门口交通协商议事会',
    '14:30',
    '已安排',
    '已召开',
    'href="/calendar.ics"',
    '"@type":"Event"',
  ])
    expect(text).toContain(part);
  const page = (await app.request.get(`/topics/${topic}`).expect(200)).text;
  expect(page).toContain('协商安排');
  expect((await app.request.get('/rooms/zhadong').expect(200)).text).toContain(
    'href="/rooms/zhadong/calendar.ics"',
  );
});
