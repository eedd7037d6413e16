/** What the database breaks off because of somebody else is done again, once, or refused in words that can be read. */
import { verifyLedger } from '../../../src/ledger/verify';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { refs } from '../../support/council/records';
import { expectRefusal } from '../../support/council/refusal';
import { onPostgres } from '../../support/database/database';
import { breakCommits, collide, obstruct, openRival, overtake, type Row } from '../../support/database/rival';

const instance = (topic: string): Row => ({ table: 'workflow_instances', where: { topic } });

describe('a write that lost a race', () => {
  let app: App;
  let office: Clerk;
  let committee: Clerk;
  let charging: string;
  const lost = onPostgres ? '40P01' : 'SQLITE_BUSY';

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    office = await signIn(app, 'office');
    committee = await signIn(app, 'committee');
    charging = await rowNamed(app, 'topic', { title: { $contains: '充电点' } });
  });

  afterAll(async () => {
    expect((await verifyLedger(app.strapi.db.connection)).finding).toBeNull();
    await app.stop();
  });

  const newTopic = async (title: string): Promise<string> =>
    idIn(
      await committee.create('topic', {
        title,
        kind: 'annual',
        room: refs(await rowNamed(app, 'room', { slug: 'chengdong' })),
        themeCategory: 'livelihood',
        source: 'member',
        summary: '两个人同时办理。',
        publicity: 'limited',
      }),
    );
  const newCase = async (slug: string, topic: string): Promise<string> =>
    idIn(await office.create('case', { title: slug, slug, summary: 's', body: 'b', topic: refs(topic) }));
  const eventsOf = async (topic: string) =>
    (
      (await app.strapi.db.connection('workflow_events').where({ topic }).orderBy('seq')) as {
        type: string;
      }[]
    ).map(({ type }) => type);
  const countCases = (where: object) => app.strapi.db.query('api::case.case').count({ where });

  it('takes its step at the second try, once', async () => {
    const topic = await newTopic('步骤相撞（测试）');
    const { answer, codes } = await collide(app, () => committee.take(topic, 'submit'), {
      first: { table: 'topics', where: { document_id: topic } },
      second: instance(topic),
    });
    expectStage(answer, 'submitted');
    expect(codes).toContain(lost);
    expect(await eventsOf(topic)).toEqual(['opened', 'moved']);
  });

  it('is saved at the second try, whole', async () => {
    const topic = await newTopic('修改相撞（测试）');
    const plan = await rowNamed(app, 'annual-plan', {});
    const edit = () => committee.update('topic', topic, { summary: '改好了。', annualPlan: refs(plan) });
    const { answer, codes } = await collide(app, edit, {
      first: { table: 'topics', where: { document_id: topic } },
      second: instance(topic),
    });
    idIn(answer);
    expect(codes).toContain(lost);
    const row = await app.strapi.db
      .query('api::topic.topic')
      .findMany({ where: { documentId: topic }, populate: { annualPlan: true } });
    expect(row).toEqual([
      expect.objectContaining({
        summary: '改好了。',
        annualPlan: expect.objectContaining({ documentId: plan }),
      }),
    ]);
  });

  it('is created at the second try, one row with its relations and parts', async () => {
    const topic = await rowNamed(app, 'topic', { stage: 'surveying' });
    const survey = {
      title: '走访相撞（测试）',
      topic: refs(topic),
      visits: [{ on: '2026-01-05', kind: 'visit', place: '三号楼', people: 6 }],
    };
    const { answer, codes } = await collide(app, () => committee.create('survey', survey), {
      first: instance(topic),
      second: { table: 'topics', where: { document_id: topic } },
    });
    idIn(answer);
    expect(codes).toContain(lost);
    const rows = await app.strapi.db
      .query('api::survey.survey')
      .findMany({ where: { title: survey.title }, populate: { topic: true, visits: true } });
    expect(rows).toEqual([
      expect.objectContaining({
        topic: expect.objectContaining({ documentId: topic }) as unknown,
        visits: [expect.objectContaining({ place: '三号楼' })],
      }),
    ]);
  });

  // On SQLite nobody waits for a single row: the whole file is locked, as in the tests above.
  (onPostgres ? it : it.skip)('locks the topic that a record was moved to while it waited', async () => {
    const { connection } = app.strapi.db;
    const from = await newTopic('移出（测试）');
    const to = await newTopic('移入（测试）');
    const [left = 0, reached = 0] = await connection<{ id: number; document_id: string }>('topics')
      .whereIn('document_id', [from, to])
      .orderBy('id')
      .pluck('id');
    await committee.take(from, 'submit');
    await committee.take(to, 'submit');
    const party = await signIn(app, 'party-chengdong');
    for (const topic of [from, to]) await party.take(topic, 'approve');
    const survey = idIn(await committee.create('survey', { title: '被移走（测试）', topic: refs(from) }));
    const locks = () =>
      connection<{ topic: string; lock_no: number }>('workflow_instances')
        .where({ topic: to })
        .pluck('lock_no');
    const [before = 0] = await locks();
    const answer = await overtake(app, () => committee.update('survey', survey, { title: '改过（测试）' }), {
      topic: from,
      meanwhile: (trx) => trx('surveys_topic_lnk').where('topic_id', left).update('topic_id', reached),
    });
    idIn(answer);
    const row = await app.strapi.db
      .query('api::survey.survey')
      .findOne({ where: { documentId: survey }, populate: { topic: true } });
    expect(row).toMatchObject({ title: '改过（测试）', topic: { documentId: to } });
    expect(await locks()).toEqual([before + 1]);
  });

  (onPostgres ? it : it.skip)(
    'looks again at a topic that was changed while it waited (四(一).5)',
    async () => {
      const { connection } = app.strapi.db;
      const topic = await newTopic('换了地方（测试）');
      await committee.take(topic, 'submit');
      await (await signIn(app, 'party-chengdong')).take(topic, 'approve');
      const liaison = await signIn(app, 'liaison-chengdong');
      const survey = idIn(await liaison.create('survey', { title: '本镇的（测试）', topic: refs(topic) }));
      const idOf = (table: string, where: object) => connection(table).where(where).first('id');
      const { id } = (await idOf('topics', { document_id: topic })) as { id: number };
      const { id: room } = (await idOf('rooms', { slug: 'liuwei' })) as { id: number };
      const answer = await overtake(app, () => liaison.update('survey', survey, { title: '改过（测试）' }), {
        topic,
        meanwhile: (trx) => trx('topics_room_lnk').where('topic_id', id).update('room_id', room),
      });
      expectRefusal(answer, { status: 403, clause: '四(一).5' });
      const row = await app.strapi.db.query('api::survey.survey').findOne({ where: { documentId: survey } });
      expect(row).toMatchObject({ title: '本镇的（测试）' });
    },
  );

  describe('as a batch', () => {
    const bulk = (action: string, documentIds: readonly string[]) => () =>
      office.send('post', `/content-manager/collection-types/api::case.case/actions/${action}`, {
        documentIds,
      });
    const drafts = async (name: string) => {
      const other = await newTopic(`${name}（测试）`);
      const crossing = { first: instance(other), second: instance(charging) };
      return { crossing, ids: [await newCase(`${name}-a`, charging), await newCase(`${name}-b`, other)] };
    };

    it('is deleted at the second try, all of it', async () => {
      const { crossing, ids } = await drafts('bulk-delete');
      const { answer, codes } = await collide(app, bulk('bulkDelete', ids), crossing);
      expect({ status: answer.status, codes }).toEqual({
        status: 200,
        codes: expect.arrayContaining([lost]) as unknown,
      });
      expect(await countCases({ slug: { $startsWith: 'bulk-delete' } })).toBe(0);
    });

    it('of which one is refused is refused at the second try, and nothing of it is published', async () => {
      const { crossing, ids } = await drafts('bulk-publish');
      const { answer, codes } = await collide(app, bulk('bulkPublish', ids), crossing);
      expectRefusal(answer, { status: 409, clause: '二(五).12' });
      expect(codes).toContain(lost);
      expect(
        await countCases({ slug: { $startsWith: 'bulk-publish' }, publishedAt: { $notNull: true } }),
      ).toBe(0);
    });
  });

  it('answers 503 in both languages when it keeps losing, and leaves nothing behind', async () => {
    const topic = await newTopic('一再相撞（测试）');
    const release = await obstruct(app);
    try {
      const zh = await committee.take(topic, 'submit');
      expect({ status: zh.status, body: zh.body as unknown }).toMatchObject({
        status: 503,
        body: {
          error: {
            message: expect.stringContaining('请稍后再试') as unknown,
            details: { code: 'SERVER_BUSY' },
          },
        },
      });
      const en = await committee.update('topic', topic, { summary: '没有保存' }, { 'Accept-Language': 'en' });
      expect({ status: en.status, body: en.body as unknown }).toMatchObject({
        status: 503,
        body: { error: { message: expect.stringContaining('try again') as unknown } },
      });
    } finally {
      await release();
    }
    expect(await eventsOf(topic)).toEqual(['opened']);
    expectStage(await committee.take(topic, 'submit'), 'submitted');
  });

  // SQLite has nothing that a COMMIT could refuse.
  (onPostgres ? it : it.skip)('is not called done when the database refuses its COMMIT', async () => {
    const topic = await newTopic('提交失败（测试）');
    const release = await breakCommits(app);
    try {
      expect((await committee.take(topic, 'submit')).status).toBe(500);
    } finally {
      await release();
    }
    expect(await eventsOf(topic)).toEqual(['opened']);
  });

  it('is not held up by somebody who reads for a long time', async () => {
    const topic = await newTopic('长时间核对（测试）');
    const reader = openRival(app);
    const trx = await reader.transaction();
    const entries = () => trx('workflow_events').where({ topic });
    expect(await entries()).toHaveLength(1);
    expectStage(await committee.take(topic, 'submit'), 'submitted');
    await trx.rollback();
    await reader.destroy();
    expectStage(await committee.take(topic, 'return', { comment: '再想想' }), 'drafted');
  });
});
