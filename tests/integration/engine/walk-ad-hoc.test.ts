/** An ad-hoc topic: lead committee and scheme, chair's meeting, then the organisation of the same level (二(三).5). */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { expectRefusal } from '../../support/council/refusal';

describe('an ad-hoc topic, 二(三).5', () => {
  let app: App;
  let committee: Clerk;
  let chairs: Clerk;
  let office: Clerk;
  let topic: string;
  const refused = { status: 409, clause: '二(三).5' } as const;
  const paper = { documentNo: '测试党发〔2026〕9号', decidedOn: daysFromToday(0) };

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    committee = await signIn(app, 'committee');
    chairs = await signIn(app, 'chairs');
    office = await signIn(app, 'office');
  });

  afterAll(async () => {
    await app.stop();
  });

  it('is not submitted without lead committee and scheme', async () => {
    const room = await rowNamed(app, 'room', { slug: 'willman' });
    topic = idIn(
      await committee.create('topic', {
        title: '夜班职工通勤怎么办（测试）',
        kind: 'ad-hoc',
        room: refs(room),
        themeCategory: 'livelihood',
        source: 'committee',
        summary: '夜班没有班车。',
        publicity: 'limited',
      }),
    );
    const [blocker] = expectRefusal(await committee.take(topic, 'submit'), refused);
    expect(blocker?.observed).toBe('缺少牵头专委会、协商议事方案');
    const lead = await rowNamed(app, 'organization', { kind: 'committee' });
    idIn(await committee.update('topic', topic, { leadCommittee: refs(lead), scheme: '先走访，再开会。' }));
    expectStage(await committee.take(topic, 'submit'), 'submitted');
  });

  it('is reviewed by the chair’s meeting before the party organisation', async () => {
    expectRefusal(await office.take(topic, 'review'), refused);
    expectRefusal(await office.approve(topic, { gate: 'party-organization', paper }), refused);
    expectStage(await chairs.take(topic, 'review'), 'reviewed');
  });

  it('is approved at its own level, from paper with its number', async () => {
    expectRefusal(await office.take(topic, 'approve'), refused);
    expectRefusal(await office.approve(topic, { gate: 'party-organization' }), refused);
    expectRefusal(await committee.approve(topic, { gate: 'party-organization', paper }), {
      status: 403,
      clause: '二(三).5',
    });
    expectStage(await office.approve(topic, { gate: 'party-organization', paper }), 'reviewed');
    expectStage(await office.take(topic, 'approve'), 'approved');
  });

  it('needs both decisions again when the approved content changes', async () => {
    const scheme = '先走访，再开会，再入户。';
    const { body } = (await committee.view(topic)) as {
      body: { data: { transitions: { key: string; allowed: boolean }[] } };
    };
    expect(body.data.transitions.find(({ key }) => key === 'start-survey')).toMatchObject({ allowed: true });
    idIn(await committee.update('topic', topic, { scheme }));
    const blockers = expectRefusal(await committee.take(topic, 'start-survey'), refused);
    expect(blockers.map(({ policy }) => policy).sort()).toEqual([
      'approved-at-same-level',
      'reviewed-by-chairs-meeting',
    ]);
  });

  it('keeps its approvals over a save that changes nothing', async () => {
    idIn(await committee.update('topic', topic, { scheme: '先走访，再开会。' }));
    idIn(await committee.update('topic', topic, { publicity: 'open' }));
    expectStage(await committee.take(topic, 'start-survey'), 'surveying');
  });
});
