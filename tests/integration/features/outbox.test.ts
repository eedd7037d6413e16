/** One outbox for whatever leaves the house: receivers of any kind get theirs from one worker, again after a failure. */
import { randomUUID } from 'node:crypto';
import { inTransaction } from '../../../src/engine/database/transactions';
import { lease, settle } from '../../../src/engine/outbox/lease';
import { leaveMessage, messagesAbout, type OutboxRow } from '../../../src/engine/outbox/outbox';
import { declareReceivers, type Outcome, type Patience } from '../../../src/engine/outbox/receivers';
import { deliverOutbox } from '../../../src/engine/outbox/worker';
import { RECEIVERS } from '../../../src/features';
import { startApp, type App } from '../../support/server/app';

const KIND = 'notice';
const PATIENCE: Patience = { timeoutSeconds: 5, retrySeconds: 0, attempts: 3 };

let app: App;
/** What each attempt comes to; without one it is delivered. */
let outcomes: Outcome[];
let delivered: OutboxRow[];

const leave = (receivers: readonly string[], documentId: string, body: string) =>
  inTransaction(app.strapi, (trx) =>
    leaveMessage(
      trx,
      { kind: KIND, receivers, at: new Date().toISOString() },
      { event: 'topic.due', documentId, body },
    ),
  );
const about = (documentId: string) => messagesAbout(app.strapi, { kind: KIND, documentId }, 10);
const bodies = () => delivered.map(({ body }) => body);
const now = () => ({ now: new Date(), seconds: 60 });

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});
beforeEach(() => {
  outcomes = [];
  delivered = [];
  declareReceivers(app.strapi, {
    ...RECEIVERS,
    [KIND]: {
      inUse: () => true,
      reaches: (_, receiver) => receiver !== 'nobody',
      patience: () => PATIENCE,
      deliver: (_, message) => {
        delivered.push(message);
        return Promise.resolve(outcomes.shift() ?? { problem: null });
      },
    },
  });
});

describe('the outbox', () => {
  it('keeps what webhooks were told of before there were kinds', async () => {
    const row = { message: 'msg_old', receiver: 'https://old.example', event: 'case.updated', body: '{}' };
    const at = new Date().toISOString();
    await app.strapi.db
      .connection('workflow_outbox')
      .insert({ ...row, document_id: 'old', at, state: 'delivered', next_at: at, done_at: at });
    expect(await messagesAbout(app.strapi, { kind: 'webhook', documentId: 'old' }, 1)).toMatchObject([row]);
  });

  it('gives each receiver its messages, those about one document in their order', async () => {
    const id = randomUUID();
    await leave(['office', 'liaison'], id, 'first');
    await leave(['office'], id, 'second');
    outcomes = [{ problem: 'busy', final: false }];
    await deliverOutbox(app.strapi);
    const of = (receiver: string) => delivered.filter((row) => row.receiver === receiver);
    expect(of('liaison').length + of('office').length).toBe(4);
    expect(of('office').at(-1)?.body).toBe('second');
    expect((await about(id)).map(({ state, problem }) => [state, problem])).toEqual([
      ['delivered', null],
      ['delivered', null],
      ['delivered', null],
    ]);
  });

  it('tries again so often, and at once gives up what is of no use', async () => {
    const [tired, gone] = [randomUUID(), randomUUID()];
    outcomes = Array.from({ length: 3 }, () => ({ problem: 'busy', final: false }));
    await leave(['office'], tired, 'tired');
    await deliverOutbox(app.strapi);
    expect(bodies()).toEqual(['tired', 'tired', 'tired']);
    expect(await about(tired)).toMatchObject([{ state: 'failed', attempts: 3, problem: 'busy' }]);
    outcomes = [{ problem: 'moved away', final: true }];
    await leave(['office'], gone, 'gone');
    await deliverOutbox(app.strapi);
    expect(await about(gone)).toMatchObject([{ state: 'failed', attempts: 1, problem: 'moved away' }]);
  });

  it('leaves waiting what is for a receiver that cannot be told, or of a kind that nobody brings', async () => {
    const id = randomUUID();
    await leave(['nobody'], id, 'unheard');
    await deliverOutbox(app.strapi);
    declareReceivers(app.strapi, RECEIVERS);
    await leave(['office'], id, 'unknown');
    await deliverOutbox(app.strapi);
    expect(delivered).toEqual([]);
    expect((await about(id)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 0],
      ['waiting', 0],
    ]);
    await app.strapi.db.connection('workflow_outbox').where({ document_id: id }).delete();
  });

  it('is leased to one: another gets nothing until the lease has run out, and then the first writes nothing', async () => {
    const id = randomUUID();
    await leave(['office'], id, 'once');
    const to = { kind: KIND, receiver: 'office' };
    const taken = await Promise.all([lease(app.strapi, to, now()), lease(app.strapi, to, now())]);
    const [mine, ...others] = taken.filter((one) => one !== null && one !== 'taken');
    expect(others).toEqual([]);
    if (!mine) throw new Error('Nobody got the lease');
    expect(await lease(app.strapi, to, now())).toBeNull();
    await deliverOutbox(app.strapi);
    expect(delivered).toEqual([]);
    const later = { now: new Date(Date.now() + 61_000), seconds: 60 };
    const second = await lease(app.strapi, to, later);
    expect(second).toMatchObject({ id: mine.id });
    await settle(app.strapi, mine, { outcome: { problem: null }, patience: PATIENCE });
    expect(await about(id)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });
});
