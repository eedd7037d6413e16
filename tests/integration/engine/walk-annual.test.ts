/** An annual topic walks from draft to published case over HTTP; each step is first tried too early. */
import { withTicket } from '../../../src/engine/database/ticket';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { expectRefusal } from '../../support/council/refusal';
import { daysFromToday, refs } from '../../support/council/records';

describe('an annual topic', () => {
  let app: App;
  let liaison: Clerk;
  let party: Clerk;
  let office: Clerk;
  let committee: Clerk;
  let topic: string;
  let session: string;
  let member: string;
  let resident: string;
  let outcome: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    liaison = await signIn(app, 'liaison-gaoxin');
    party = await signIn(app, 'party-zhadong');
    office = await signIn(app, 'office');
    committee = await signIn(app, 'committee');
  });

  afterAll(async () => {
    await app.stop();
  });

  it('is opened by the liaison of its district', async () => {
    const room = await rowNamed(app, 'room', { slug: 'zhadong' });
    const made = await liaison.create('topic', {
      title: '楼道堆放杂物怎么管（测试）',
      kind: 'annual',
      room: refs(room),
      themeCategory: 'livelihood',
      source: 'member',
      summary: '楼道堆物堵塞通道。',
      publicity: 'open',
    });
    topic = idIn(made);
    const { body } = (await liaison.view(topic)) as { body: { data: object } };
    expect(body.data).toMatchObject({ stage: 'drafted', stageLabel: '起草', rev: 1 });
  });

  it('二(三).4: nothing of it runs before the party organisation of its level approved', async () => {
    const survey = { title: '调研', topic: refs(topic) };
    expectRefusal(await liaison.create('survey', survey), { status: 409, clause: '二(三).4' });
    const early = { title: '会', topic: refs(topic), form: 'meeting' };
    expectRefusal(await liaison.create('session', early), { status: 409, clause: '二(三).4' });
    expectStage(await liaison.take(topic, 'submit'), 'submitted');
    expectRefusal(await office.take(topic, 'approve'), { status: 409, clause: '二(三).4' });
  });

  it('二(三).4: the wrong level, the wrong person and an undocumented decision are refused', async () => {
    const elsewhere = await rowNamed(app, 'organization', { name: '城东镇党委' });
    const paper = { documentNo: '测试〔2026〕1号', decidedOn: daysFromToday(0) };
    const gate = 'party-organization';
    expectRefusal(await office.approve(topic, { gate, paper, organization: elsewhere }), {
      status: 409,
      clause: '二(三).4',
    });
    expectRefusal(await office.approve(topic, { gate }), { status: 409, clause: '二(三).4' });
    expectRefusal(await liaison.take(topic, 'approve'), { status: 403, clause: '二(三).4' });
  });

  it('二(三).4: is approved by the party organisation and enters the annual plan', async () => {
    expectStage(await party.take(topic, 'approve'), 'approved');
    expectRefusal(await office.take(topic, 'plan'), { status: 409, clause: '二(三).4' });
    const plan = await rowNamed(app, 'annual-plan', {});
    idIn(await office.update('topic', topic, { annualPlan: refs(plan) }));
    expectStage(await office.take(topic, 'plan'), 'planned');
  });

  it('二(五).3: no survey, no deliberation, and a survey at the desk is none', async () => {
    expectStage(await liaison.take(topic, 'start-survey'), 'surveying');
    const none = expectRefusal(await liaison.take(topic, 'finish-survey'), {
      status: 409,
      clause: '二(五).3',
    });
    expect(none.map(({ policy }) => policy)).toEqual(['survey-completed', 'people-visited']);
    const survey = idIn(
      await liaison.create('survey', {
        title: '调研',
        topic: refs(topic),
        findings: '有堆物',
        completed: true,
      }),
    );
    const desk = expectRefusal(await liaison.take(topic, 'finish-survey'), {
      status: 409,
      clause: '二(五).3',
    });
    expect(desk.map(({ policy }) => policy)).toEqual(['people-visited']);
    const visits = [{ on: daysFromToday(-5), kind: 'visit', place: '三号楼', people: 6 }];
    idIn(await liaison.update('survey', survey, { visits }));
    expectStage(await liaison.take(topic, 'finish-survey'), 'surveyed');
    expectRefusal(await liaison.remove('survey', survey), { status: 409, clause: '二(五).3' });
    expectRefusal(await liaison.update('survey', survey, { completed: false }), {
      status: 409,
      clause: '二(五).3',
    });
  });

  it('二(二).2, 二(二).4, 二(五).3: a session needs stakeholders, recognised people, notices', async () => {
    session = idIn(
      await liaison.create('session', {
        title: '议事会',
        topic: refs(topic),
        form: 'meeting',
        plannedOn: daysFromToday(0),
      }),
    );
    const person = (name: string, category: string) =>
      liaison.create('participant', { name, category, session: refs(session) });
    member = idIn(await person('委员（测试）', 'member'));
    expectRefusal(await liaison.take(topic, 'schedule'), {
      status: 409,
      clause: ['二(二).2', '二(二).4', '二(五).3'],
    });
    resident = idIn(await person('居民（测试）', 'stakeholder'));
    expectRefusal(await liaison.update('participant', resident, { attended: true }), {
      status: 409,
      clause: '二(二).4',
    });
    expectRefusal(await liaison.recognise(topic, [member, resident]), { status: 403, clause: '二(二).4' });
  });

  it('is scheduled when all of that is done', async () => {
    expectStage(await party.recognise(topic, [member, resident]), 'surveyed');
    expectRefusal(await liaison.take(topic, 'schedule'), { status: 409, clause: '二(五).3' });
    expectStage(await liaison.notify(topic, [member, resident], daysFromToday(-2)), 'surveyed');
    expectStage(await liaison.take(topic, 'schedule'), 'scheduled');
    expectRefusal(await liaison.remove('participant', resident), { status: 409, clause: '二(二).2' });
  });

  it('二(二).2: whoever was invited does not go away with the session, deleted or moved', async () => {
    const invited = { status: 409 as const, clause: '二(二).2' };
    expectRefusal(await liaison.remove('session', session), invited);
    const other = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
    expectRefusal(await committee.update('session', session, { topic: refs(other) }), invited);
    expectRefusal(
      await committee.update('session', session, { topic: { set: [{ documentId: other }] } }),
      invited,
    );
  });

  it('二(二).4: a late addition and another name under the same record need their own recognition', async () => {
    const late = idIn(
      await liaison.create('participant', {
        name: '后加（测试）',
        category: 'other',
        session: refs(session),
      }),
    );
    expectRefusal(await liaison.take(topic, 'hold'), { status: 409, clause: '二(二).4' });
    expect((await liaison.remove('participant', late)).status).toBe(200);
    idIn(await liaison.update('participant', member, { name: '换了人（测试）' }));
    expectRefusal(await liaison.take(topic, 'hold'), { status: 409, clause: '二(二).4' });
    idIn(await liaison.update('participant', member, { name: '委员（测试）' }));
  });

  it('二(二).4: only recognised people speak in the record', async () => {
    const opinion = { content: '赞成清理', session: refs(session) };
    expectRefusal(await liaison.create('opinion', opinion), { status: 409, clause: '二(二).4' });
    const said = {
      ...opinion,
      participant: refs(resident),
      dissents: true,
      escalationKind: 'constructive-opinion',
    };
    idIn(await liaison.create('opinion', said));
  });

  it('二(二).4: who has spoken keeps the name they were recognised by', async () => {
    const another = { name: '换了人（测试）' };
    expectRefusal(await liaison.update('participant', resident, another), {
      status: 409,
      clause: '二(二).4',
    });
  });

  it('二(二).4: whom a session of another topic brings along is recognised for this topic', async () => {
    const other = await rowNamed(app, 'session', { topic: { title: { $contains: '校门口' } } });
    const stranger = await rowNamed(app, 'participant', { session: { documentId: other } });
    const moved = { topic: refs(topic) };
    const { strapi } = app;
    const attended = (value: boolean) =>
      withTicket(strapi, () =>
        strapi.db
          .query('api::participant.participant')
          .update({ where: { documentId: stranger }, data: { attended: value } }),
      );
    await attended(true);
    expectRefusal(await committee.update('session', other, moved), { status: 409, clause: '二(二).4' });
    await attended(false);
  });

  it('二(四).3: is held with the evidence of its form, and has no outcome before', async () => {
    expectRefusal(await liaison.take(topic, 'hold'), { status: 409, clause: '二(四).3' });
    const early = { title: '纪要', topic: refs(topic), suggestions: '清理' };
    expectRefusal(await liaison.create('outcome', early), { status: 409, clause: '二(四).3' });
    idIn(await liaison.update('session', session, { heldOn: daysFromToday(0) }));
    expectRefusal(await liaison.take(topic, 'hold'), { status: 409, clause: '二(四).3' });
    idIn(await liaison.update('session', session, { minutes: '一致同意每月清理。' }));
    expectStage(await liaison.take(topic, 'hold'), 'held');
  });

  it('二(五).9: its outcome is reported', async () => {
    expectRefusal(await liaison.take(topic, 'report'), { status: 409, clause: '二(五).9' });
    outcome = idIn(
      await liaison.create('outcome', { title: '纪要', topic: refs(topic), suggestions: '每月清理' }),
    );
    const feedback = { title: '反馈', outcome: refs(outcome), audience: 'masses', content: '已清理' };
    expectRefusal(await liaison.create('feedback', feedback), { status: 409, clause: '二(五).9' });
    const report = { reportForm: 'minutes', recipient: '社区居委会', reportedOn: daysFromToday(0) };
    idIn(await liaison.update('outcome', outcome, report));
    expectStage(await liaison.take(topic, 'report'), 'reported');
    const survey = await rowNamed(app, 'survey', { topic: { documentId: topic } });
    expectRefusal(await liaison.remove('survey', survey), { status: 409, clause: '二(五).3' });
    expectStage(await committee.take(topic, 'convert'), 'converting');
  });

  it('二(五).9, 二(五).12: is fed back once converted and told to all three', async () => {
    const blockers = expectRefusal(await liaison.take(topic, 'give-feedback'), {
      status: 409,
      clause: ['二(五).9', '二(五).12'],
    });
    expect(blockers.find(({ policy }) => policy === 'feedback-given')?.observed).toBe(
      '尚未向协商主体、利益相关方、群众反馈',
    );
    const converted = {
      conversionKind: 'governance',
      conversionOn: daysFromToday(0),
      conversionEvidence: '公约',
    };
    idIn(await liaison.update('outcome', outcome, converted));
    for (const audience of ['deliberating-subjects', 'stakeholders', 'masses']) {
      expectRefusal(await liaison.take(topic, 'give-feedback'), { status: 409, clause: '二(五).12' });
      const feedback = {
        title: '反馈',
        outcome: refs(outcome),
        audience,
        content: '已清理',
        channel: '公示',
        givenOn: daysFromToday(0),
      };
      idIn(await liaison.create('feedback', feedback));
    }
    expectStage(await liaison.take(topic, 'give-feedback'), 'fed-back');
  });

  it('二(五).10, 二(五).11: its case waits until dissent is explained and issues are passed on', async () => {
    const draft = idIn(
      await office.create('case', {
        title: '楼道清爽了（测试）',
        slug: 'test-corridor',
        summary: '商量着清理。',
        body: '正文',
        topic: refs(topic),
        outcome: refs(outcome),
      }),
    );
    const open = { status: 409 as const, clause: ['二(五).10', '二(五).11'] };
    expectRefusal(await office.publish('case', draft, {}), open);
    expectRefusal(await committee.take(topic, 'close'), open);
    const opinion = await rowNamed(app, 'opinion', { session: { documentId: session } });
    idIn(
      await liaison.update('opinion', opinion, { explanation: '上门说明', explainedOn: daysFromToday(0) }),
    );
    const referral = { title: '社情民意', opinion: refs(opinion), channel: 'social-opinion' };
    const sent = idIn(await committee.create('referral', { ...referral, decision: 'open' }));
    expectRefusal(await committee.take(topic, 'close'), { status: 409, clause: '二(五).11' });
    idIn(await committee.update('referral', sent, { decision: 'sent', sentOn: daysFromToday(0) }));
    expectStage(await committee.take(topic, 'close'), 'closed');
    idIn(await office.publish('case', draft, {}));
  });

  it('is published with its room, topic and outcome', async () => {
    const { body } = (await app.request.get('/api/cases?filters[slug][$eq]=test-corridor').expect(200)) as {
      body: { data: object[] };
    };
    expect(body.data).toMatchObject([
      {
        slug: 'test-corridor',
        room: { slug: 'zhadong' },
        topic: { documentId: topic },
        outcome: { documentId: outcome },
      },
    ]);
  });

  it('二(五).12: takes no change once closed', async () => {
    const change = { status: 409 as const, clause: '二(五).12' };
    expectRefusal(await office.update('topic', topic, { title: '改个名字（测试）' }), change);
    expectRefusal(await liaison.update('outcome', outcome, { recipient: '别处' }), change);
    expectRefusal(await liaison.notify(topic, [member], daysFromToday(0)), change);
  });

  it('has all of it in its history', async () => {
    const { body } = (await office.view(topic)) as {
      body: { data: { history: { label: string; by: string }[] } };
    };
    expect(body.data.history.map(({ label }) => label)).toEqual([
      '立项起草',
      '提交审定',
      '同级党组织同意',
      '审定通过',
      '列入年度计划',
      '开始调研',
      '完成调研',
      '认可参加人员 2 名',
      '通报参加人员 2 名',
      '安排协商',
      '登记已协商',
      '报送成果',
      '开始转化',
      '完成反馈',
      '办结',
    ]);
    expect(body.data.history[2]?.by).toBe('闸东社区党组织（示范）');
  });
});
