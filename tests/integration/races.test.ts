/** Two at once: one wins, the other gets a clear answer, nothing is done twice. */
import { randomUUID } from 'node:crypto';
import { startApp, type App } from '../support/app';
import { DEMO_COUNCIL, idIn, rowNamed, signIn, type Clerk } from '../support/office';
import { refs } from '../support/records';

const ROUNDS = 15;

describe('two at once', () => {
  let app: App;
  let committee: Clerk;
  let office: Clerk;
  let room: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    committee = await signIn(app, 'committee');
    office = await signIn(app, 'office');
    room = await rowNamed(app, 'room', { slug: 'chengdong' });
  });

  afterAll(async () => {
    await app.stop();
  });

  const newTopic = async (round: number): Promise<string> =>
    idIn(
      await committee.create('topic', {
        title: `同时办理的议题 ${String(round)}（测试）`,
        kind: 'annual',
        room: refs(room),
        themeCategory: 'livelihood',
        source: 'member',
        summary: '两个人同时办理。',
        publicity: 'limited',
      }),
    );
  const eventsOf = async (topic: string) =>
    (await app.strapi.db.connection('workflow_events').where({ topic }).orderBy('seq')) as { type: string }[];

  it('decide on one topic: one moves it, the other is told, by revision or without', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const topic = await newTopic(round);
      const more = round % 2 === 0 ? { expectedRev: 1 } : {};
      const answers = await Promise.all([
        committee.take(topic, 'submit', more),
        office.take(topic, 'submit', more),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await eventsOf(topic)).map(({ type }) => type)).toEqual(['opened', 'moved']);
    }
  });

  it('press the same button twice: it is done once and both are told so', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const topic = await newTopic(100 + round);
      const order = { commandId: randomUUID() };
      const answers = await Promise.all([1, 2, 3].map(() => committee.take(topic, 'submit', order)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await eventsOf(topic)).toHaveLength(2);
    }
  });

  it('edit what was approved while it is planned: never planned with a content nobody approved (二(三).4)', async () => {
    const plan = refs(await rowNamed(app, 'annual-plan', {}));
    const paper = { documentNo: '测试〔2026〕2号', decidedOn: '2026-01-05' };
    for (let round = 0; round < ROUNDS; round += 1) {
      const topic = await newTopic(200 + round);
      await committee.take(topic, 'submit');
      await office.approve(topic, { gate: 'party-organization', paper });
      await office.take(topic, 'approve');
      await office.update('topic', topic, { annualPlan: plan });
      const [edit, planned] = await Promise.all([
        committee.update('topic', topic, { summary: `改了内容 ${String(round)}` }),
        office.take(topic, 'plan'),
      ]);
      expect([edit.status, [200, 409].includes(planned.status)]).toEqual([200, true]);
      if (planned.status === 409) continue;
      // Planned first, edited afterwards: then the next step is refused instead.
      expect((await committee.take(topic, 'start-survey')).status).toBe(409);
    }
  });

  it('publish one case: there is one published row', async () => {
    const topic = refs(await rowNamed(app, 'topic', { title: { $contains: '充电点' } }));
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `race-${String(round)}`;
      const draft = idIn(await office.create('case', { title: slug, slug, summary: 's', body: 'b', topic }));
      const answers = await Promise.all([1, 2, 3].map(() => office.publish('case', draft, {})));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const published = { documentId: draft, publishedAt: { $notNull: true } };
      expect(await app.strapi.db.query('api::case.case').count({ where: published })).toBe(1);
    }
  });
});
