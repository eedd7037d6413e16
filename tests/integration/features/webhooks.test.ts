/** Who asked to be told of public cases is told: signed, in order, again after a failure, once, and whatever is killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import supertest from 'supertest';
import { deliverOutbox } from '../../../src/engine/outbox/worker';
import { startApp, type App } from '../../support/server/app';
import { onPostgres } from '../../support/database/database';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { Contract } from '../../support/public/openapi';
import { SECRET, startReceiver, type Receiver } from '../../support/public/receiver';
import { startNode, type RunningServer } from '../../support/server/running-server';

let app: App;
let office: Clerk;
let receiver: Receiver;
let id: string;

interface Delivery {
  readonly id: number;
  readonly event: string;
  readonly receiver: string;
  readonly state: string;
  readonly attempts: number;
  readonly problem: string | null;
}

const settings = (more: Readonly<Record<string, string>> = {}) => ({
  WEBHOOK_URLS: receiver.url,
  WEBHOOK_SECRET: SECRET,
  WEBHOOK_ALLOW_PRIVATE: 'true',
  // Long enough for a receiver on a busy machine: an answer that comes too late is one more message.
  WEBHOOK_TIMEOUT_SECONDS: '5',
  WEBHOOK_RETRY_SECONDS: '0',
  PUBLIC_URL: 'https://shangliang.example',
  ...more,
});

const publish = async (data = {}) => {
  expect((await office.publish('case', id, data)).status).toBe(200);
};
const withdraw = async (reason: string) => {
  expect((await office.withdraw(id, reason)).status).toBe(200);
};
const deliver = () => deliverOutbox(app.strapi);
const deliveries = async (): Promise<Delivery[]> => {
  const { body } = await office.send('get', `/workflow/cases/${id}/deliveries`);
  return (body as { data: { deliveries: Delivery[] } }).data.deliveries;
};
const latest = async () => (await deliveries())[0];

/** The rest of the file begins with nothing under way. */
async function forget(): Promise<void> {
  await deliver();
  receiver.received.length = 0;
}

beforeAll(async () => {
  receiver = await startReceiver();
  app = await startApp({ ...DEMO_COUNCIL, env: settings() });
  office = await signIn(app, 'office');
  id = await rowNamed(app, 'case', { slug: 'charging-points' });
});
afterAll(async () => {
  await app.stop();
  await receiver.stop();
});
beforeEach(forget);

describe('a receiver', () => {
  it('is told of publication, change and withdrawal, in this order, each signed for its moment', async () => {
    await withdraw('先撤下');
    await publish();
    await publish({ title: '改过的标题' });
    await withdraw('地址有误');
    await deliver();
    expect(receiver.types()).toEqual(['case.withdrawn', 'case.published', 'case.updated', 'case.withdrawn']);
    expect(receiver.received.map(({ valid }) => valid)).toEqual([true, true, true, true]);
    expect(new Set(receiver.received.map(({ id: message }) => message)).size).toBe(4);
    const common = { documentId: id, locale: 'zh-Hans', slug: 'charging-points' };
    const url = 'https://shangliang.example/cases/charging-points';
    expect(receiver.received[2]?.body.data).toEqual({ ...common, url, title: '改过的标题' });
    expect(receiver.received[3]?.body.data).toEqual({
      ...common,
      url,
      title: '改过的标题',
      reason: '地址有误',
    });
  });

  it('is sent what the document of the interface says', async () => {
    const contract = await Contract.of(app);
    expect(Object.keys(contract.document.webhooks).sort()).toEqual([
      'case.published',
      'case.updated',
      'case.withdrawn',
    ]);
    await publish();
    await publish({ slug: 'charging-elsewhere' });
    await publish({ slug: 'charging-points' });
    await withdraw('核对');
    await deliver();
    expect(new Set(receiver.types())).toEqual(new Set(Object.keys(contract.document.webhooks)));
    for (const { body } of receiver.received)
      expect(contract.faultsOfMessage('CaseMessage', body)).toEqual([]);
  });

  it('is told nothing of what the public does not see: a draft, and a publication that is refused', async () => {
    await office.update('case', id, { title: '只是草稿' });
    expect((await office.publish('case', id, { topic: null })).status).not.toBe(200);
    await deliver();
    expect(receiver.received).toEqual([]);
  });

  it('is told of another address, and of a case that goes with its sealed topic', async () => {
    await publish();
    await publish({ slug: 'charging-again' });
    await publish({ slug: 'charging-points' });
    const topic = await rowNamed(app, 'topic', { title: { $contains: '集中充电点' } });
    const sealed = await office.update('topic', topic, { publicity: 'sealed' });
    await deliver();
    expect(receiver.received[1]?.body.data).toMatchObject({
      url: 'https://shangliang.example/cases/charging-again',
      previousUrl: 'https://shangliang.example/cases/charging-points',
    });
    // Whether a topic that has ended may still be sealed is the process's to say; a case never stays behind unsaid.
    const gone = sealed.status === 200 ? ['case.withdrawn'] : [];
    expect(receiver.types().slice(3)).toEqual(gone);
    if (sealed.status === 200) await office.update('topic', topic, { publicity: 'open' });
  });

  it('that fails twice gets the same message the third time, and nothing newer before it', async () => {
    receiver.answers.push(500, 'silence');
    await publish({ title: '第一次' });
    await publish({ title: '第二次' });
    await deliver();
    expect(receiver.received.map(({ body }) => body.data['title'])).toEqual([
      '第一次',
      '第一次',
      '第一次',
      '第二次',
    ]);
    expect(new Set(receiver.received.map(({ id: message }) => message)).size).toBe(2);
    expect((await deliveries()).slice(0, 2)).toMatchObject([
      { state: 'delivered', attempts: 1, problem: null },
      { state: 'delivered', attempts: 3, problem: null },
    ]);
  });

  it('is given up after so many failures, which staff see, and is tried again when they say so', async () => {
    app.strapi.config.set('webhooks.attempts', 2);
    // A redirect is an answer, and leads nowhere.
    receiver.answers.push(302, 503);
    await publish();
    await deliver();
    const given = await latest();
    expect(given).toMatchObject({
      event: 'case.updated',
      receiver: new URL(receiver.url).host,
      state: 'failed',
      attempts: 2,
      problem: 'status-503',
    });
    expect(JSON.stringify(given)).not.toContain('hidden');
    const again = `/workflow/deliveries/${String(given?.id)}/retries`;
    const liaison = await signIn(app, 'liaison-gaoxin');
    expect((await liaison.send('get', `/workflow/cases/${id}/deliveries`)).status).toBe(403);
    expect((await liaison.send('post', again)).status).toBe(403);
    expect((await office.send('post', again)).status).toBe(200);
    expect((await office.send('post', again)).status).toBe(404);
    await deliver();
    expect(await latest()).toMatchObject({ state: 'delivered', attempts: 1 });
    app.strapi.config.set('webhooks.attempts', 20);
  });

  it('in a private network is not written to unless the settings say so, by address or by name', async () => {
    app.strapi.config.set('webhooks.allowPrivate', false);
    app.strapi.config.set('webhooks.attempts', 1);
    const byName = receiver.url.replace('127.0.0.1', 'localhost');
    for (const url of [receiver.url, byName]) {
      app.strapi.config.set('webhooks.urls', [url]);
      await publish();
      await deliver();
      expect(await latest()).toMatchObject({ state: 'failed', problem: 'private-network' });
    }
    expect(receiver.received).toEqual([]);
    app.strapi.config.set('webhooks', {
      ...app.strapi.config.get<object>('webhooks'),
      allowPrivate: true,
      attempts: 20,
      urls: [receiver.url],
    });
  });
});

describe('the message', () => {
  const online: RunningServer[] = [];
  const node = async () => {
    const server = await startNode(app.home, { env: settings({ LOG_LEVEL: 'info' }) });
    online.push(server);
    return server;
  };
  afterEach(async () => {
    await Promise.all(online.splice(0).map((server) => server.stop()));
  });

  it('is lost neither when the node is killed while it sends it, nor sent as another', async () => {
    receiver.answers.push('silence');
    const first = await node();
    const clerk = await signIn({ request: supertest.agent(first.url) }, 'office');
    expect((await clerk.publish('case', id, { title: '断电之前' })).status).toBe(200);
    await receiver.has(1);
    await first.kill();
    await node();
    await receiver.has(2);
    const [lost, told] = receiver.received;
    expect(told).toMatchObject({ id: lost?.id, valid: true, body: { data: { title: '断电之前' } } });
    for (let n = 0; (await latest())?.state !== 'delivered'; n += 1) {
      if (n > 100) throw new Error('Nobody wrote down that it was delivered.');
      await sleep(50);
    }
  });

  // SQLite has one process by nature.
  (onPostgres ? it : it.skip)('is sent by one of two nodes', async () => {
    await node();
    await node();
    for (let round = 0; round < 8; round += 1) await publish({ title: `第${String(round)}轮` });
    await receiver.has(8);
    await sleep(2500);
    expect(receiver.received.map(({ body }) => body.data['title'])).toEqual(
      Array.from({ length: 8 }, (_, round) => `第${String(round)}轮`),
    );
  });
});
