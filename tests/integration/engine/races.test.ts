/**
 * Several at once, on two server processes where the database is PostgreSQL: one wins, the others get a clear answer,
 * nothing is done twice. `RACE_ROUNDS=200 npx jest --selectProjects integration --testPathPatterns races` for longer.
 */
import { randomUUID } from 'node:crypto';
import supertest, { type Response } from 'supertest';
import type { ProcessEvent } from '../../../src/domain/record/state';
import { checkIntegrity } from '../../../src/engine/process/integrity';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { onPostgres } from '../../support/database/database';
import { startNode, type RunningServer } from '../../support/server/running-server';

const ROUNDS = Number(process.env.RACE_ROUNDS ?? 4);
const PATIENCE = 120_000 + ROUNDS * 10_000;
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
const PAPER = { documentNo: '测试〔2026〕2号', decidedOn: '2026-01-05' };

/** Somebody at two desks; on PostgreSQL each desk is at a server process of its own. */
type Twice = readonly [here: Clerk, there: Clerk];

const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status).sort();

/** How often a topic was scheduled while its last decision was not an approval. */
function scheduledUnapproved(events: readonly ProcessEvent[]): number {
  let inForce = false;
  let violations = 0;
  for (const event of events) {
    if (event.type === 'approval-recorded') inForce = event.approval.decision === 'approved';
    if (event.type === 'moved' && event.to === 'scheduled' && !inForce) violations += 1;
  }
  return violations;
}

describe(`several at once, ${String(ROUNDS)} rounds`, () => {
  let app: App;
  let node: RunningServer | undefined;
  let committee: Twice;
  let office: Twice;
  let party: Twice;
  let room: string;
  let charging: string;

  const signInAll = async () => {
    const there = node ? { request: supertest.agent(node.url) } : app;
    const twice = async (name: string): Promise<Twice> => [
      await signIn(app, name),
      await signIn(there, name),
    ];
    committee = await twice('committee');
    office = await twice('office');
    party = await twice('party-chengdong');
  };

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    node = onPostgres ? await startNode(app.home) : undefined;
    await signInAll();
    room = await rowNamed(app, 'room', { slug: 'chengdong' });
    charging = await rowNamed(app, 'topic', { title: { $contains: '充电点' } });
  });

  // Half an hour after somebody has signed in they are asked to do so again.
  if (ROUNDS > 50) beforeEach(() => signInAll());

  afterAll(async () => {
    await node?.stop();
    await app.stop();
  });

  const newTopic = async (title: string): Promise<string> =>
    idIn(
      await committee[0].create('topic', {
        title: `${title}（测试）`,
        kind: 'annual',
        room: refs(room),
        themeCategory: 'livelihood',
        source: 'member',
        summary: '几个人同时办理。',
        publicity: 'limited',
      }),
    );
  const newCase = async (slug: string, topic = charging): Promise<string> =>
    idIn(await office[0].create('case', { title: slug, slug, summary: 's', body: 'b', topic: refs(topic) }));
  const countCases = (where: object) => app.strapi.db.query('api::case.case').count({ where });
  const eventsOf = async (topic: string): Promise<ProcessEvent[]> => {
    const rows = (await app.strapi.db.connection('workflow_events').where({ topic }).orderBy('seq')) as {
      body: string;
    }[];
    return rows.map(({ body }) => (JSON.parse(body) as { event: ProcessEvent }).event);
  };
  const typesOf = async (topic: string) => (await eventsOf(topic)).map(({ type }) => type);

  /** A topic that could be scheduled now, with the people on its list. */
  const surveyed = async () => {
    const [clerk] = committee;
    const topic = await newTopic('排期与撤回');
    expectStage(await clerk.take(topic, 'submit'), 'submitted');
    expectStage(await party[0].take(topic, 'approve'), 'approved');
    idIn(
      await office[0].update('topic', topic, { annualPlan: refs(await rowNamed(app, 'annual-plan', {})) }),
    );
    expectStage(await office[0].take(topic, 'plan'), 'planned');
    expectStage(await clerk.take(topic, 'start-survey'), 'surveying');
    const visits = [{ on: daysFromToday(-5), kind: 'visit', place: '三号楼', people: 6 }];
    idIn(await clerk.create('survey', { title: '调研', topic: refs(topic), completed: true, visits }));
    expectStage(await clerk.take(topic, 'finish-survey'), 'surveyed');
    const day = { form: 'meeting', plannedOn: daysFromToday(0) };
    const session = idIn(await clerk.create('session', { title: '会', topic: refs(topic), ...day }));
    const person = async (name: string, category: string) =>
      idIn(await clerk.create('participant', { name, category, session: refs(session) }));
    const people = [await person('委员（测试）', 'member'), await person('居民（测试）', 'stakeholder')];
    expectStage(await party[0].recognise(topic, people), 'surveyed');
    expectStage(await clerk.notify(topic, people, daysFromToday(-2)), 'surveyed');
    return { topic, people };
  };

  it(
    'take one step: one moves the topic, the others are told, by revision or without',
    async () => {
      for (const round of rounds) {
        const topic = await newTopic(`同时办理 ${String(round)}`);
        const more = round % 2 === 0 ? { expectedRev: 1 } : {};
        const answers = await Promise.all(
          [...committee, ...office].map((clerk) => clerk.take(topic, 'submit', more)),
        );
        expect(statuses(answers)).toEqual([200, 409, 409, 409]);
        expect(await typesOf(topic)).toEqual(['opened', 'moved']);
      }
    },
    PATIENCE,
  );

  it(
    'decide yes and no on one topic: one decision stands',
    async () => {
      for (const round of rounds) {
        const topic = await newTopic(`同意与退回 ${String(round)}`);
        expectStage(await committee[round % 2 === 0 ? 0 : 1].take(topic, 'submit'), 'submitted');
        const comment = '请补充';
        const [yes, no] = await Promise.all([
          party[0].take(topic, 'approve'),
          office[1].take(topic, 'return', { comment }),
        ]);
        expect(statuses([yes, no])).toEqual([200, 409]);
        const decided = yes.status === 200 ? ['approval-recorded', 'moved'] : ['moved'];
        expect(await typesOf(topic)).toEqual(['opened', 'moved', ...decided]);
      }
    },
    PATIENCE,
  );

  it(
    'press the same button: it is done once and all are told so',
    async () => {
      for (const round of rounds) {
        const topic = await newTopic(`重复点击 ${String(round)}`);
        const order = { commandId: randomUUID() };
        const answers = await Promise.all(
          [...committee, ...committee].map((clerk) => clerk.take(topic, 'submit', order)),
        );
        expect(statuses(answers)).toEqual([200, 200, 200, 200]);
        expect(await eventsOf(topic)).toHaveLength(2);
      }
    },
    PATIENCE,
  );

  it(
    'edit what was approved while it is planned: never planned with a content nobody approved (二(三).4)',
    async () => {
      const plan = refs(await rowNamed(app, 'annual-plan', {}));
      for (const round of rounds) {
        const topic = await newTopic(`改稿与列入 ${String(round)}`);
        await committee[0].take(topic, 'submit');
        await office[0].approve(topic, { gate: 'party-organization', paper: PAPER });
        await office[0].take(topic, 'approve');
        await office[0].update('topic', topic, { annualPlan: plan });
        const [edit, planned] = await Promise.all([
          committee[0].update('topic', topic, { summary: `改了内容 ${String(round)}` }),
          office[1].take(topic, 'plan'),
        ]);
        expect([edit.status, [200, 409].includes(planned.status)]).toEqual([200, true]);
        // Planned first, edited afterwards: then the next step is refused instead.
        if (planned.status === 200) {
          expect((await committee[1].take(topic, 'start-survey')).status).toBe(409);
        }
      }
    },
    PATIENCE,
  );

  describe('on a topic that is about to be scheduled', () => {
    let topic: string;
    let people: string[];

    beforeAll(async () => {
      ({ topic, people } = await surveyed());
    });

    it(
      'take the approval back and schedule: never scheduled without an approval in force (二(三).4)',
      async () => {
        const decide = (clerk: Clerk, decision: string) =>
          clerk.approve(topic, { gate: 'party-organization', paper: PAPER, decision, comment: '收回' });
        for (const round of rounds) {
          const clerks = round % 2 === 0 ? committee : ([committee[1], committee[0]] as const);
          const [revoked, scheduled] = await Promise.all([
            decide(office[0], 'returned'),
            clerks[1].take(topic, 'schedule'),
          ]);
          expect([revoked.status, [200, 409].includes(scheduled.status)]).toEqual([200, true]);
          if (scheduled.status === 200) {
            expectStage(await committee[0].take(topic, 'reschedule', { comment: '改期' }), 'surveyed');
          }
          expectStage(await decide(office[0], 'approved'), 'surveyed');
        }
        expect(scheduledUnapproved(await eventsOf(topic))).toBe(0);
      },
      PATIENCE,
    );

    it(
      'delete a batch of which one may not go: all stay (二(二).2)',
      async () => {
        expectStage(await committee[0].take(topic, 'schedule'), 'scheduled');
        const path = '/content-manager/collection-types/api::participant.participant/actions/bulkDelete';
        for (let round = 0; round < ROUNDS; round += 1) {
          const answers = await Promise.all([
            committee[0].send('post', path, { documentIds: people }),
            committee[1].send('post', path, { documentIds: [...people].reverse() }),
          ]);
          expect(statuses(answers)).toEqual([409, 409]);
          const where = { documentId: { $in: people } };
          expect(await app.strapi.db.query('api::participant.participant').count({ where })).toBe(2);
        }
      },
      PATIENCE,
    );
  });

  describe('on one case', () => {
    it(
      'publish: there is one published row',
      async () => {
        for (const round of rounds) {
          const draft = await newCase(`race-${String(round)}`);
          const answers = await Promise.all(
            [...office, ...office].map((clerk) => clerk.publish('case', draft, {})),
          );
          expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
          expect(await countCases({ documentId: draft, publishedAt: { $notNull: true } })).toBe(1);
          expect(await countCases({ documentId: draft, publishedAt: null })).toBe(1);
        }
      },
      PATIENCE,
    );

    it(
      'publish, edit, take back and publish again: one draft, at most one published row, never a failure',
      async () => {
        for (const round of rounds) {
          const id = await newCase(`edit-${String(round)}`);
          const answers = await Promise.all([
            office[0].publish('case', id, {}),
            office[1].update('case', id, { summary: `改写 ${String(round)}` }),
            office[1].publish('case', id, { summary: '再改' }),
            office[0].withdraw(id, '核对数字'),
          ]);
          expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
          expect(await countCases({ documentId: id, publishedAt: null })).toBe(1);
          expect(await countCases({ documentId: id, publishedAt: { $notNull: true } })).toBeLessThanOrEqual(
            1,
          );
        }
      },
      PATIENCE,
    );
  });

  describe('on batches of cases', () => {
    const bulk = (clerk: Clerk, action: string, documentIds: readonly string[]) =>
      clerk.send('post', `/content-manager/collection-types/api::case.case/actions/${action}`, {
        documentIds,
      });

    it(
      'publish one that may not be public: nothing of its batch is, everything else is (二(五).12)',
      async () => {
        const early = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
        for (const round of rounds) {
          const slug = `batch-${String(round)}`;
          const [fine, refused, alone] = [
            await newCase(`${slug}-fine`),
            await newCase(`${slug}-refused`, early),
            await newCase(`${slug}-alone`),
          ];
          const answers = await Promise.all([
            bulk(office[0], 'bulkPublish', [fine, refused]),
            bulk(office[1], 'bulkPublish', [refused, fine]),
            bulk(office[1], 'bulkPublish', [alone]),
          ]);
          expect(answers.map(({ status }) => status)).toEqual([409, 409, 200]);
          const published = { slug: { $startsWith: slug }, publishedAt: { $notNull: true } };
          expect(await countCases({ ...published, documentId: alone })).toBe(1);
          expect(await countCases({ ...published, documentId: { $ne: alone } })).toBe(0);
        }
      },
      PATIENCE,
    );

    it(
      'delete the same in another order: they are gone, and nobody is told of a failure',
      async () => {
        const other = await newTopic('删除案例');
        for (const round of rounds) {
          const slug = `gone-${String(round)}`;
          const ids = [await newCase(`${slug}-a`), await newCase(`${slug}-b`, other)];
          const answers = await Promise.all([
            bulk(office[0], 'bulkDelete', ids),
            bulk(office[1], 'bulkDelete', [...ids].reverse()),
          ]);
          expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
          expect(await countCases({ slug: { $startsWith: slug } })).toBe(0);
        }
      },
      PATIENCE,
    );
  });

  it('leave a record in which nothing is amiss', async () => {
    expect(await checkIntegrity(app.strapi)).toBeNull();
  });
});
