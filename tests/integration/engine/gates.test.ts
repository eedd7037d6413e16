/** The gates outside the walk: registry clauses, districts, doors that go round, answers in two languages. */
import { randomUUID } from 'node:crypto';
import { adminLogin } from '../../support/server/admin';
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { expectRefusal } from '../../support/council/refusal';

describe('gates', () => {
  let app: App;
  let office: Clerk;
  let committee: Clerk;
  let chengdong: Clerk;
  let auditor: Clerk;
  let ownTopic: string;
  let otherTopic: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    office = await signIn(app, 'office');
    committee = await signIn(app, 'committee');
    chengdong = await signIn(app, 'liaison-chengdong');
    auditor = await signIn(app, 'auditor');
    ownTopic = await rowNamed(app, 'topic', { title: { $contains: '文化站' } });
    otherTopic = await rowNamed(app, 'topic', { title: { $contains: '灌溉' } });
  });

  afterAll(async () => {
    await app.stop();
  });

  describe('二(四).2: duty groups have 2 to 3 members', () => {
    it.each([1, 4])('refuses to activate one of %d', async (size) => {
      const members = await app.strapi.documents('api::member.member').findMany({ limit: size });
      const group = {
        name: `第${String(size)}小组（测试）`,
        district: refs(await rowNamed(app, 'area', { code: 'chengdong' })),
        members: { connect: members.map(({ documentId }) => ({ documentId })) },
        active: true,
      };
      const [blocker] = expectRefusal(await chengdong.create('duty-group', group), {
        status: 409,
        clause: '二(四).2',
      });
      expect(blocker?.observed).toBe(`小组有委员 ${String(size)} 名`);
      idIn(await chengdong.create('duty-group', { ...group, active: false }));
    });

    it('refuses to take a member out of an active group of two', async () => {
      const group = await rowNamed(app, 'duty-group', { name: '城东镇第一委员履职小组（示范）' });
      const member = await rowNamed(app, 'member', { name: '委员01（示范）' });
      const without = { members: { disconnect: [{ documentId: member }] } };
      expectRefusal(await chengdong.update('duty-group', group, without), {
        status: 409,
        clause: '二(四).2',
      });
    });
  });

  it('三(一).3: a pilot is not accepted while one of the four ones is missing', async () => {
    const room = await rowNamed(app, 'room', { slug: 'chengdong' });
    const [blocker] = expectRefusal(await office.update('room', room, { acceptance: 'accepted' }), {
      status: 409,
      clause: '三(一).3',
    });
    expect(blocker?.observed).toBe('“四个一”还缺：组织至少一次协商、积累一些经验');
  });

  describe('a liaison stays in its own district, 四(一).5', () => {
    const foreign = { status: 403, clause: '四(一).5' } as const;
    const draft = (room: string) => ({
      title: '隔壁镇的事（测试）',
      kind: 'annual',
      room: refs(room),
      themeCategory: 'livelihood',
      source: 'member',
      summary: '越界。',
      publicity: 'open',
    });

    it('sees only its own topics', async () => {
      const { body } = (await chengdong.list('topic')) as { body: { results: { documentId: string }[] } };
      const seen = body.results.map(({ documentId }) => documentId);
      expect(seen).toContain(ownTopic);
      expect(seen).not.toContain(otherTopic);
      expect((await chengdong.view(otherTopic)).status).toBe(404);
      expect((await chengdong.read('topic', otherTopic)).status).toBe(403);
    });

    it('does not create in another', async () => {
      const room = await rowNamed(app, 'room', { slug: 'liuwei' });
      expectRefusal(await chengdong.create('topic', draft(room)), foreign);
    });

    it('does not move a record into another', async () => {
      const room = await rowNamed(app, 'room', { slug: 'liuwei' });
      expectRefusal(await chengdong.update('topic', ownTopic, { room: refs(room) }), foreign);
      const group = await rowNamed(app, 'duty-group', { name: '城东镇第一委员履职小组（示范）' });
      const district = refs(await rowNamed(app, 'area', { code: 'qutang' }));
      expectRefusal(await chengdong.update('duty-group', group, { district }), foreign);
    });

    it('does not hang a record on another district’s topic', async () => {
      expectRefusal(await chengdong.create('survey', { title: '越界', topic: refs(otherTopic) }), foreign);
    });

    it('leaves a record in its district, whatever code is sent along', async () => {
      const topic = { stage: { $in: ['surveying', 'surveyed', 'scheduled'] } };
      const survey = await rowNamed(app, 'survey', { districtCode: 'chengdong', topic });
      idIn(await chengdong.update('survey', survey, { title: '冒充（测试）', districtCode: 'qutang' }));
      const row = await app.strapi.db.query('api::survey.survey').findOne({ where: { documentId: survey } });
      expect(row).toMatchObject({ title: '冒充（测试）', districtCode: 'chengdong' });
    });

    it('does not clone another district’s record, nor its own into another', async () => {
      const own = await rowNamed(app, 'duty-group', { name: '城东镇第一委员履职小组（示范）' });
      const other = await rowNamed(app, 'duty-group', { name: '曲塘镇第一委员履职小组（示范）' });
      const district = refs(await rowNamed(app, 'area', { code: 'qutang' }));
      const moved = await chengdong.clone('duty-group', own, { name: '复制（测试）', district });
      expectRefusal(moved, foreign);
      const taken = await chengdong.clone('duty-group', other, {
        name: '复制二（测试）',
        district: refs(await rowNamed(app, 'area', { code: 'chengdong' })),
      });
      expectRefusal(taken, foreign);
    });

    it('loses a room that moves to another district, with all that hangs on it', async () => {
      const room = await rowNamed(app, 'room', { slug: 'zhadong' });
      const paths = {
        signage: [],
        topic: [],
        session: ['topic'],
        outcome: ['topic'],
        participant: ['session', 'topic'],
      };
      const codes = async () => {
        const found = Object.entries(paths).map(async ([type, path]) => {
          const where = path.reduceRight<object>((inner, step) => ({ [step]: inner }), {
            room: { documentId: room },
          });
          const rows = await app.strapi.db.query(`api::${type}.${type}`).findMany({ where });
          expect(rows).not.toEqual([]);
          return (rows as { districtCode: string }[]).map(({ districtCode }) => districtCode);
        });
        return [...new Set((await Promise.all(found)).flat())];
      };
      const move = async (code: string) =>
        idIn(await office.update('room', room, { district: refs(await rowNamed(app, 'area', { code })) }));
      expect(await codes()).toEqual(['gaoxin']);
      await move('chengdong');
      expect(await codes()).toEqual(['chengdong']);
      await move('gaoxin');
      expect(await codes()).toEqual(['gaoxin']);
    });

    it('writes only its share of a room, and no sign', async () => {
      const room = await rowNamed(app, 'room', { slug: 'chengdong' });
      await chengdong.update('room', room, {
        introduction: '新的简介（测试）',
        acceptance: 'accepted',
        pilot: false,
      });
      const row = await app.strapi.db.query('api::room.room').findOne({ where: { documentId: room } });
      expect(row).toMatchObject({ introduction: '新的简介（测试）', acceptance: 'building', pilot: true });
      expect((await chengdong.create('signage', { serial: 'X', artworkVersion: '1' })).status).toBe(403);
    });
  });

  describe('records of the process', () => {
    it('are not cloned (二(三).4)', async () => {
      expectRefusal(await committee.clone('topic', ownTopic, { title: '复制的议题（测试）' }), {
        status: 409,
        clause: '二(三).4',
      });
    });

    it('are not deleted with their room (二(五).12)', async () => {
      const room = await rowNamed(app, 'room', { slug: 'liuwei' });
      expectRefusal(await office.remove('room', room), { status: 409, clause: '二(五).12' });
    });

    it.each([
      ['area', { code: 'gaoxin' }],
      ['organization', { name: '闸东社区党组织' }],
      ['annual-plan', {}],
      ['member', { name: '委员01（示范）' }],
      ['rule', {}],
      ['flowchart', { topicKind: 'annual' }],
    ])('keep the %s they stand on (二(五).12)', async (type, where) => {
      const id = await rowNamed(app, type, where);
      expectRefusal(await office.remove(type, id), { status: 409, clause: '二(五).12' });
    });

    it('keep the code of their district (二(五).12)', async () => {
      const area = await rowNamed(app, 'area', { code: 'gaoxin' });
      expectRefusal(await office.update('area', area, { code: 'renamed' }), {
        status: 409,
        clause: '二(五).12',
      });
      idIn(await office.update('area', area, { note: '改说明不改代码（测试）', code: 'gaoxin' }));
    });

    it('do not undo by a new one what the stage required (二(五).10)', async () => {
      const session = await rowNamed(app, 'session', { topic: { stage: 'closed' } });
      const dissent = { content: '不同意见（测试）', dissents: true, session: refs(session) };
      expectRefusal(await committee.create('opinion', dissent), { status: 409, clause: '二(五).10' });
    });

    it('may not lose what the stage required; what it lacked before is not blamed on who edits it (二(五).3)', async () => {
      const survey = await rowNamed(app, 'survey', {
        topic: { stage: { $in: ['surveyed', 'scheduled', 'held'] } },
        completed: true,
      });
      const row = () => app.strapi.db.query('api::survey.survey').findOne({ where: { documentId: survey } });
      const refusal = { status: 409, clause: '二(五).3' } as const;
      expectRefusal(
        await committee.update('survey', survey, { title: '没有完成', completed: false }),
        refusal,
      );
      expect(await row()).toMatchObject({
        completed: true,
        title: expect.not.stringContaining('没有') as string,
      });
      const lacking = (completed: boolean) =>
        withTicket(app.strapi, async (trx) => {
          await trx('surveys').where({ document_id: survey }).update({ completed });
        });
      await lacking(false);
      idIn(await committee.update('survey', survey, { title: '补充说明（测试）', completed: false }));
      expect(await row()).toMatchObject({ completed: false, title: '补充说明（测试）' });
      await lacking(true);
      expectRefusal(await committee.update('survey', survey, { completed: false }), refusal);
    });

    it('do not take a stage that somebody types (三(二).3)', async () => {
      const typed = { stage: 'closed' };
      const superAdmin = await signIn(app, 'admin');
      expectRefusal(await superAdmin.update('topic', ownTopic, typed), { status: 409, clause: '三(二).3' });
      expectRefusal(await superAdmin.update('topic', ownTopic, { kind: 'ad-hoc' }), {
        status: 409,
        clause: '三(二).3',
      });
    });

    it('are read by the auditor and changed by nobody without the right', async () => {
      expect((await auditor.read('topic', ownTopic)).status).toBe(200);
      expect((await auditor.update('topic', ownTopic, { title: '审计改稿（测试）' })).status).toBe(403);
      expect((await auditor.take(ownTopic, 'submit')).status).toBe(403);
    });

    it('are not moved by the system administrator, whom no clause names (四(一).5)', async () => {
      const superAdmin = await signIn(app, 'admin');
      expectRefusal(await superAdmin.take(ownTopic, 'submit'), { status: 403, clause: '四(一).5' });
    });
  });

  describe('doors that go round', () => {
    it('a query below the documents is refused without the ticket', async () => {
      const query = app.strapi.db.query('api::topic.topic');
      const where = { documentId: ownTopic };
      await expect(query.update({ where, data: { stage: 'closed' } })).rejects.toThrow('正常入口');
      await expect(query.updateMany({ where, data: { stage: 'closed' } })).rejects.toThrow('正常入口');
      await expect(query.delete({ where })).rejects.toThrow('正常入口');
      await expect(query.deleteMany({ where })).rejects.toThrow('正常入口');
      await expect(query.create({ data: { title: '越过' } })).rejects.toThrow('正常入口');
      await expect(query.createMany({ data: [{ title: '越过' }] })).rejects.toThrow('正常入口');
    });

    it.each(['create', 'update', 'publish'] as const)(
      'a case does not go public too early by %s (二(五).12)',
      async (door) => {
        const parking = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
        const cases = app.strapi.documents('api::case.case');
        const data = {
          title: `抢先${door}`,
          slug: `early-${door}`,
          summary: '抢',
          body: '先',
          topic: parking,
        };
        const early = async () => {
          if (door === 'create') return cases.create({ data, status: 'published' });
          const { documentId } = await cases.create({ data });
          return door === 'publish'
            ? cases.publish({ documentId })
            : cases.update({ documentId, data: {}, status: 'published' });
        };
        await expect(early()).rejects.toThrow('二(五).12');
        expect(
          await app.strapi.db
            .query('api::case.case')
            .count({ where: { slug: data.slug, publishedAt: { $notNull: true } } }),
        ).toBe(0);
      },
    );

    it('a batch with one refused case publishes none', async () => {
      const charging = await rowNamed(app, 'topic', { title: { $contains: '充电点' } });
      const parking = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
      const draft = async (slug: string, topic: string) =>
        idIn(await office.create('case', { title: slug, slug, summary: 's', body: 'b', topic: refs(topic) }));
      const documentIds = [await draft('bulk-allowed', charging), await draft('bulk-refused', parking)];
      const answer = await office.send(
        'post',
        '/content-manager/collection-types/api::case.case/actions/bulkPublish',
        {
          documentIds,
        },
      );
      expectRefusal(answer, { status: 409, clause: '二(五).12' });
      const published = { slug: { $startsWith: 'bulk-' }, publishedAt: { $notNull: true } };
      expect(await app.strapi.db.query('api::case.case').count({ where: published })).toBe(0);
    });
  });

  describe('a command', () => {
    it('sent twice is carried out once', async () => {
      const order = { commandId: randomUUID(), comment: null };
      expectStage(await chengdong.take(ownTopic, 'submit', order), 'submitted');
      const again = await chengdong.take(ownTopic, 'submit', order);
      expectStage(again, 'submitted');
      expect((again.body as { data: { history: unknown[] } }).data.history).toHaveLength(2);
    });

    it('from a stale screen answers 409 and changes nothing', async () => {
      const answer = await chengdong.take(ownTopic, 'withdraw', { expectedRev: 1, comment: '不办了' });
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ error: { details: { code: 'DECIDED_MEANWHILE', rev: 2 } } });
    });

    it('with a reason keeps the reason in the history', async () => {
      expectStage(await committee.take(ownTopic, 'return', { comment: '请补充背景' }), 'drafted');
      const { body } = (await committee.view(ownTopic)) as {
        body: { data: { history: { comment: string | null }[] } };
      };
      expect(body.data.history.at(-1)?.comment).toBe('请补充背景');
    });

    it.each([
      ['an unknown field', { commandId: randomUUID(), surprise: 1 }],
      ['no command id', { commandId: '' }],
      ['a long comment', { comment: '长'.repeat(5000) }],
    ])('with %s answers 400', async (_, more) => {
      const answer = await chengdong.take(ownTopic, 'submit', more);
      expect({ status: answer.status, body: answer.body as unknown }).toMatchObject({
        status: 400,
        body: { error: { message: '请求的内容不完整或格式不对。' } },
      });
    });

    it('about people of another topic, or dated tomorrow, answers 400', async () => {
      const stranger = await rowNamed(app, 'participant', {});
      expect((await chengdong.notify(ownTopic, [stranger], daysFromToday(0))).status).toBe(400);
      const topic = await rowNamed(app, 'topic', { title: { $contains: '校门口' } });
      const city = await signIn(app, 'liaison-city');
      const own = await rowNamed(app, 'participant', { session: { topic: { documentId: topic } } });
      expect((await city.notify(topic, [own], daysFromToday(1))).status).toBe(400);
      expectStage(await city.notify(topic, [own], daysFromToday(0)), 'surveyed');
    });

    it('is closed to whoever is not signed in', async () => {
      const path = `/workflow/topics/${ownTopic}`;
      expect((await app.request.get(path)).status).toBe(401);
      expect((await app.request.post(`${path}/transitions/submit`).send({})).status).toBe(401);
    });
  });

  it('refuses in English when asked, the clause still in its own words', async () => {
    const answer = await app.request
      .post(`/workflow/topics/${ownTopic}/transitions/hold`)
      .set('Accept-Language', 'en')
      .auth(await adminLogin(app, 'committee@haian.example'), { type: 'bearer' })
      .send({ commandId: randomUUID() });
    expect(answer.body).toMatchObject({
      error: { status: 409, message: expect.stringMatching(/^Cannot “登记已协商”: under/) as string },
    });
  });

  describe('Strapi’s own refusals', () => {
    it('are in Chinese and call a field by its name', async () => {
      const room = await rowNamed(app, 'room', { slug: 'chengdong' });
      const { body, status } = await chengdong.create('topic', { title: '短', room: refs(room) });
      expect(status).toBe(400);
      const { errors } = (body as { error: { details: { errors: { message: string }[] } } }).error.details;
      expect(errors.map(({ message }) => message)).toContain('“议题名称”至少 4 个字。');
      for (const { message } of errors) expect(message).toMatch(/^“[^a-z]+”.+。$/);
    });

    it.each([
      ['a client that asks for Chinese', { 'Accept-Language': 'zh-CN' }, '电子邮箱或密码不对。'],
      ['a client that asks for English', { 'Accept-Language': 'en' }, 'Invalid credentials'],
      [
        'a browser of an English machine',
        { 'Accept-Language': 'en', 'Sec-Fetch-Site': 'same-origin' },
        '电子邮箱或密码不对。',
      ],
    ])('tell %s of a wrong password', async (_, headers, message) => {
      const login = { email: 'office@haian.example', password: 'Wrong-1234' };
      const { body } = await app.request.post('/admin/login').set(headers).send(login);
      expect(body).toMatchObject({ error: { message } });
    });
  });
});
