/**
 * A server that is killed in the middle of work: what was answered is there, nothing is half done, nothing twice.
 *
 * For long: `CRASHES=20 npm test -- integration postgres --testPathPatterns crash`.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { verifyLedger } from '../../../src/ledger/verify';
import type { Home } from '../../support/server/app';
import { createDatabase } from '../../support/database/database';
import { openLedger } from '../../support/database/ledger-database';
import { Clerk, idIn, signIn } from '../../support/council/office';
import { temporaryFolder } from '../../support/server/paths';
import { refs } from '../../support/council/records';
import { startNode, type RunningServer } from '../../support/server/running-server';

const CRASHES = Number(process.env.CRASHES ?? 2);
/** Every order of every crash is sent once more at the end. */
const PATIENCE = 60_000 + CRASHES * 30_000;
const CLIENTS = 12;
/** Answers after which the plug is pulled; some 200 orders in all. */
const ANSWERS = 100;

interface Answer {
  readonly status: number;
  readonly stage: string;
  readonly rev: number;
}

interface Order {
  readonly topic: string;
  readonly step: string;
  readonly commandId: string;
  answer: Answer | null;
}

describe('a server that is killed', () => {
  let home: Home;
  let server: RunningServer;
  let clerk: Clerk;
  let ledger: Knex;
  const topics: string[] = [];
  const orders: Order[] = [];

  const restart = async () => {
    server = await startNode(home, { demo: true });
    clerk = await signIn({ request: supertest.agent(server.url) }, 'committee');
  };

  const listed = async (type: string, where: string): Promise<string> => {
    const { body } = (await clerk.send(
      'get',
      `/content-manager/collection-types/api::${type}.${type}?${where}`,
    )) as { body: { results: { documentId: string }[] } };
    return body.results[0]?.documentId ?? '';
  };

  const newTopic = async (n: number, room: string): Promise<string> =>
    idIn(
      await clerk.create('topic', {
        title: `断电时的议题 ${String(n)}（测试）`,
        kind: 'annual',
        room: refs(room),
        themeCategory: 'livelihood',
        source: 'member',
        summary: '办到一半断了电。',
        publicity: 'limited',
      }),
    );

  beforeAll(async () => {
    const folder = temporaryFolder();
    home = { folder, database: await createDatabase(folder) };
    await restart();
    const room = await listed('room', 'filters[slug][$eq]=chengdong');
    for (let n = 0; n < CLIENTS; n += 1) topics.push(await newTopic(n, room));
    ledger = openLedger(home.database);
  });

  afterAll(async () => {
    await server.stop();
    await ledger.destroy();
    await home.database.drop();
    rmSync(home.folder, { recursive: true, force: true });
  });

  const send = async (order: Order): Promise<Answer | null> => {
    const { topic, step, commandId } = order;
    const more = { commandId, ...(step === 'return' ? { comment: '请补充' } : {}) };
    const response = await clerk.take(topic, step, more).catch(() => null);
    if (!response) return null;
    const { stage = '', rev = 0 } = (response.body as { data?: { stage: string; rev: number } }).data ?? {};
    return { status: response.status, stage, rev };
  };

  const lastOf = (topic: string): Order | undefined => orders.findLast((order) => order.topic === topic);

  /** One client hands its topic in and back again until the server is gone. */
  const work = async (topic: string, onAnswer: () => void): Promise<void> => {
    for (;;) {
      const step = lastOf(topic)?.step === 'submit' ? 'return' : 'submit';
      const order: Order = { topic, step, commandId: randomUUID(), answer: null };
      orders.push(order);
      order.answer = await send(order);
      if (!order.answer) return;
      onAnswer();
    }
  };

  const entriesOf = async (commandId: string): Promise<number> => {
    const rows: unknown[] = await ledger('workflow_events').where({ command: commandId });
    return rows.length;
  };

  it.each(Array.from({ length: CRASHES }, (_, crash) => crash + 1))(
    'keeps what it answered and nothing half done, crash %d',
    async (crash) => {
      const until = ANSWERS * crash;
      let answered = orders.filter(({ answer }) => answer).length;
      await Promise.all(
        topics.map((topic) =>
          work(topic, () => {
            answered += 1;
            if (answered === until) void server.kill();
          }),
        ),
      );
      expect(orders.filter(({ answer }) => answer && answer.status !== 200)).toEqual([]);
      expect((await verifyLedger(ledger)).finding).toBeNull();

      await restart();
      expect(server.output()).not.toContain('核验未通过');
      for (const { answer, commandId } of orders) {
        const entries = await entriesOf(commandId);
        expect(answer ? [1] : [0, 1]).toContain(entries);
      }
      const last = topics.map(lastOf).filter((order) => order !== undefined);
      for (const order of last) {
        const again = [await send(order), await send(order)];
        expect(again[0]).toMatchObject({ status: 200 });
        expect(again[1]).toEqual(again[0]);
        if (order.answer) expect(again[0]).toEqual(order.answer);
        order.answer = again[0] ?? null;
        expect(await entriesOf(order.commandId)).toBe(1);
      }
      const { finding } = await verifyLedger(ledger);
      expect(finding).toBeNull();
    },
  );

  /** Every order of one client once more, one after the other. */
  const sendAgain = async (topic: string): Promise<(Answer | null)[]> => {
    const answers: (Answer | null)[] = [];
    for (const order of orders.filter((each) => each.topic === topic)) answers.push(await send(order));
    return answers;
  };

  it(
    'has carried out every order exactly once, those unanswered after they were sent again',
    async () => {
      const again = (await Promise.all(topics.map(sendAgain))).flat();
      expect(again).toHaveLength(orders.length);
      expect(again.filter((answer) => answer?.status !== 200)).toEqual([]);
      const rows = (await ledger('workflow_events').whereIn('topic', topics)) as { command: string }[];
      expect(rows).toHaveLength(topics.length + orders.length);
      expect(orders.length).toBeGreaterThanOrEqual(CRASHES * ANSWERS);
    },
    PATIENCE,
  );
});
