/** Late, recalled, delegated, urgent: who may act instead of whom, and what everybody else is told. */
import { randomUUID } from 'node:crypto';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { expectRefusal } from '../../support/council/refusal';

interface Change {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Viewed {
  readonly rev: number;
  readonly stage: string;
  readonly offers: { readonly recall: boolean; readonly emergency: string[]; readonly confirm: number[] };
  readonly lastDecision: { readonly changes: readonly Change[] | null } | null;
  readonly history: readonly {
    label: string;
    by: string;
    onBehalfOf: string | null;
    comment: string | null;
  }[];
}

describe('acting for one another', () => {
  let app: App;
  let committee: Clerk;
  let office: Clerk;
  let chairs: Clerk;
  let room: string;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    committee = await signIn(app, 'committee');
    office = await signIn(app, 'office');
    chairs = await signIn(app, 'chairs');
    room = await rowNamed(app, 'room', { slug: 'chengdong' });
  });

  afterAll(async () => {
    await app.stop();
  });

  it('are chosen by name: found by a part of it, in an order that stays, and by whoever may write a delegation', async () => {
    const liaison = await signIn(app, 'liaison-gaoxin');
    const accounts = async (query: string) => {
      const path = `/content-manager/relations/api::delegation.delegation/delegate?page=1&pageSize=10${query}`;
      const { body } = await liaison.send('get', path);
      return (body as { results: { id: number; firstname: string }[] }).results;
    };
    const found = await accounts(`&_q=${encodeURIComponent('曲塘')}`);
    expect(found.map(({ firstname }) => firstname)).toEqual(['曲塘镇联络员（示范）']);
    expect(await accounts(`&_q=${encodeURIComponent('没有这个人')}`)).toEqual([]);
    const ids = (await accounts('')).map(({ id }) => id);
    expect(ids).toHaveLength(10);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  const newTopic = async (title: string): Promise<string> =>
    idIn(
      await committee.create('topic', {
        title: `${title}（测试）`,
        kind: 'annual',
        room: refs(room),
        themeCategory: 'livelihood',
        source: 'member',
        summary: '原来的内容。',
        publicity: 'limited',
      }),
    );
  const viewed = async (clerk: Clerk, topic: string): Promise<Viewed> =>
    ((await clerk.view(topic)).body as { data: Viewed }).data;
  const recall = (clerk: Clerk, topic: string) =>
    clerk.send('post', `/workflow/topics/${topic}/recall`, { commandId: randomUUID() });
  const account = async (name: string): Promise<number> => {
    const email = `${name}@haian.example`;
    const user = (await app.strapi.db.query('admin::user').findOne({ where: { email } })) as { id: number };
    return user.id;
  };

  it('tells whoever comes late who was faster, when, and with what', async () => {
    const topic = await newTopic('先到先办');
    await committee.take(topic, 'submit');
    const late = await office.take(topic, 'submit', { expectedRev: 1 });
    expect({ status: late.status, body: late.body as unknown }).toMatchObject({
      status: 409,
      body: {
        error: {
          message: expect.stringMatching(
            /^已由.+于\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}处理（提交审定），/,
          ) as string,
          details: { code: 'DECIDED_MEANWHILE', rev: 2 },
        },
      },
    });
  });

  it('takes a step back until somebody else has acted', async () => {
    const topic = await newTopic('拿回');
    await committee.take(topic, 'submit');
    expect((await viewed(office, topic)).offers.recall).toBe(false);
    expectRefusal(await recall(office, topic), { status: 409, clause: '二(五).12' });
    expect((await viewed(committee, topic)).offers.recall).toBe(true);
    expectStage(await recall(committee, topic), 'drafted');
    expect((await viewed(committee, topic)).history.at(-1)?.label).toBe('拿回“提交审定”');
    await committee.take(topic, 'submit');
    await office.take(topic, 'return', { comment: '请补充背景。' });
    expectRefusal(await recall(committee, topic), { status: 409, clause: '二(五).12' });
  });

  it('shows the approver what has changed since the last decision', async () => {
    const topic = await newTopic('改了什么');
    await committee.take(topic, 'submit');
    const paper = { documentNo: '测试〔2026〕3号', decidedOn: daysFromToday(0) };
    await office.approve(topic, { gate: 'party-organization', paper, decision: 'returned' });
    await committee.update('topic', topic, { summary: '改过的内容。' });
    expect((await viewed(office, topic)).lastDecision?.changes).toEqual([
      {
        field: 'summary',
        label: expect.any(String) as string,
        before: '原来的内容。',
        after: '改过的内容。',
      },
    ]);
    await committee.update('topic', topic, { summary: '原来的内容。' });
    expect((await viewed(office, topic)).lastDecision?.changes).toEqual([]);
  });

  describe('with a delegation', () => {
    const between = (from: number, until: number) => ({
      from: daysFromToday(from),
      until: daysFromToday(until),
    });
    const delegation = async (more: object) => ({
      title: '外出学习期间',
      principal: await account('committee'),
      delegate: await account('chairs'),
      ...between(-1, 3),
      ...more,
    });

    it('is registered by the principal, or by the office on a document', async () => {
      expectRefusal(await chairs.create('delegation', await delegation({})), {
        status: 403,
        clause: '二(五).12',
      });
      expectRefusal(await office.create('delegation', await delegation({})), {
        status: 403,
        clause: '二(五).12',
      });
      const future = idIn(
        await office.create(
          'delegation',
          await delegation({ documentNo: '办〔2026〕1号', ...between(5, 6) }),
        ),
      );
      expect(future).toEqual(expect.any(String));
    });

    it.each([
      ['to oneself', { delegate: 'committee' }],
      ['that ends before it begins', between(3, 1)],
      ['without an end in sight', between(0, 400)],
    ])('refuses one %s with a clear sentence', async (_, more) => {
      const delegate = 'delegate' in more ? await account(more.delegate) : await account('chairs');
      const answer = await committee.create('delegation', await delegation({ ...more, delegate }));
      expect({ status: answer.status, body: answer.body as unknown }).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('授权人') as string } },
      });
    });

    it('is not given to an account that is switched off; one given before can be ended', async () => {
      const delegate = await account('office2');
      const switchTo = (isActive: boolean) =>
        app.strapi.db.query('admin::user').update({ where: { id: delegate }, data: { isActive } });
      const given = idIn(await committee.create('delegation', await delegation({ delegate })));
      await switchTo(false);
      const answer = await committee.create('delegation', await delegation({ delegate }));
      idIn(await committee.update('delegation', given, { until: daysFromToday(-1) }));
      await switchTo(true);
      expect({ status: answer.status, body: answer.body as unknown }).toMatchObject({
        status: 400,
        body: { error: { message: '受托人的账号已经停用，不能代为办理，请另选一位。' } },
      });
    });

    it('lets the delegate act from its first to its last day, and names both', async () => {
      const topic = await newTopic('代办');
      expect((await chairs.take(topic, 'submit')).status).toBe(403);
      const given = idIn(await committee.create('delegation', await delegation({})));
      expectStage(await chairs.take(topic, 'submit'), 'submitted');
      expect((await viewed(office, topic)).history.at(-1)).toMatchObject({
        by: expect.stringContaining('主席会议') as string,
        onBehalfOf: expect.stringContaining('委员工作委') as string,
      });
      expect((await committee.remove('delegation', given)).status).toBeGreaterThanOrEqual(403);
      idIn(await committee.update('delegation', given, { until: daysFromToday(-1) }));
      expect((await recall(chairs, topic)).status).toBe(200);
      expect((await chairs.take(topic, 'submit')).status).toBe(403);
    });
  });

  it('lets the office take a step that cannot wait, and waits for its confirmation (四(一).5)', async () => {
    const topic = await newTopic('等不得');
    const paper = { documentNo: '测试〔2026〕4号', decidedOn: daysFromToday(0) };
    await committee.take(topic, 'submit');
    await office.approve(topic, { gate: 'party-organization', paper });
    await office.take(topic, 'approve');
    await office.update('topic', topic, { annualPlan: refs(await rowNamed(app, 'annual-plan', {})) });
    expectStage(await office.take(topic, 'plan'), 'planned');
    expectRefusal(await office.take(topic, 'start-survey'), { status: 403, clause: '四(一).5' });
    expectRefusal(await office.take(topic, 'start-survey', { emergency: true }), {
      status: 409,
      clause: '二(五).12',
    });
    const urgent = { emergency: true, comment: '联络员住院，调研不能再等。' };
    expectStage(await office.take(topic, 'start-survey', urgent), 'surveying');
    const [rev = 0] = (await viewed(committee, topic)).offers.confirm;
    const confirm = (clerk: Clerk, which: number) =>
      clerk.send('post', `/workflow/topics/${topic}/confirmations`, { commandId: randomUUID(), rev: which });
    expectRefusal(await confirm(office, rev), { status: 403, clause: '四(一).5' });
    expectStage(await confirm(committee, rev), 'surveying');
    expect((await confirm(committee, rev)).status).toBe(409);
    expect((await viewed(committee, topic)).history.map(({ label }) => label).slice(-2)).toEqual([
      '开始调研（应急代办，待确认）',
      '确认代办的“开始调研”',
    ]);
  });
});
