/** Screening: nothing shows before a named person has released an edited copy, and each refusal says by which clause. */
import { clearSolutions } from '../../../../src/features/suggestions/intake';
import { eraseOldContacts } from '../../../../src/features/suggestions/erase-contacts';
import { adminLogin } from '../../../support/server/admin';
import { startApp, type App } from '../../../support/server/app';
import { Clerk, DEMO_COUNCIL, idIn, rowNamed, signIn } from '../../../support/council/office';
import { lookUp, receiptIn, suggest } from '../../../support/public/suggestion-form';

const PHONE = '13912345678';
const TEXT = '幼儿园门口放学时车太多，孩子过马路危险，希望商量接送的办法。';
const COPY = '幼儿园门口放学时车辆多，希望商量接送的办法。';

interface Blocker {
  readonly policy: string;
  readonly clause: string;
}

let app: App;
let office: Clerk;
let liaison: Clerk;
let committee: Clerk;
let administrator: Clerk;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  office = await signIn(app, 'office');
  liaison = await signIn(app, 'liaison-chengdong');
  committee = await signIn(app, 'committee');
  administrator = new Clerk(app, await adminLogin(app));
});
afterAll(() => app.stop());

const db = (type: string) => app.strapi.db.query(`api::${type}.${type}`);

/** Sends one. @returns its document id and its number */
async function sent(
  typed: Record<string, string> = {},
  query = '',
): Promise<{ id: string; receipt: string }> {
  const answer = await suggest(app, { text: TEXT, ...typed }, query);
  expect(answer.status).toBe(201);
  const receipt = receiptIn(answer.text);
  return { id: await rowNamed(app, 'suggestion', { receipt: receipt.replaceAll('-', '') }), receipt };
}

const screen = (id: string, body: Record<string, unknown>, by = office) =>
  by.send('post', `/workflow/suggestions/${id}/screenings`, { seen: 'received', ...body });
const forward = (id: string, body: Record<string, unknown>, by = office) =>
  by.send('post', `/workflow/suggestions/${id}/topics`, { seen: 'received', publicCopy: COPY, ...body });
const reveal = (id: string, reason: string, by = office) =>
  by.send('post', `/workflow/suggestions/${id}/reveals`, { reason });
const page = async (path: string) => (await app.request.get(path)).text;

function expectRefusal(answer: { status: number; body: unknown }, status: number, cited: Blocker): void {
  const { error } = answer.body as { error?: { details: { blockers?: readonly Blocker[] } } };
  expect({ status: answer.status, blockers: error?.details.blockers }).toEqual({
    status,
    blockers: expect.arrayContaining([expect.objectContaining(cited)]),
  });
}

const PRIVACY = { policy: 'released-as-edited', clause: '第二十五条' };

describe('a suggestion', () => {
  it('shows nowhere until its edited copy is released by name, and then shows that copy alone', async () => {
    const { id, receipt } = await sent({ phone: PHONE });
    expectRefusal(await screen(id, { state: 'released' }), 409, PRIVACY);
    for (const contact of [PHONE, '139 1234 5678', '11010519491231002X', 'a.b@example.com']) {
      const leaking = { state: 'released', publicCopy: `${COPY}联系 ${contact}` };
      expectRefusal(await screen(id, leaking), 409, PRIVACY);
      expectRefusal(await screen(id, { ...leaking, publicCopy: COPY, reply: contact }), 409, PRIVACY);
    }
    expect((await screen(id, { state: 'screening', publicCopy: COPY })).status).toBe(200);
    expect(await page('/participate')).not.toContain(COPY);
    const reply = '已与学校商量，设置接送区。';
    const released = await screen(id, { seen: 'screening', state: 'released', publicCopy: COPY, reply });
    expect(released.body).toMatchObject({
      data: { item: { state: 'released', decidedBy: expect.stringMatching(/./) } },
    });
    const shown = await page('/participate');
    expect(shown).toContain(COPY);
    expect(shown).toContain(reply);
    expect(shown).not.toMatch(/孩子过马路|139/);
    const told = await lookUp(app, receipt);
    expect(told.text).toContain('已经采用');
    expect(told.text).toContain(reply);
    // Taken back with a reason, it is gone at once.
    const taken = await screen(id, { seen: 'released', state: 'declined', declineReason: 'duplicate' });
    expect(taken.status).toBe(200);
    expect(await page('/participate')).not.toContain(COPY);
  });

  it('is declined with a coded reason, which its sender reads in words', async () => {
    const { id, receipt } = await sent();
    const cited = { policy: 'decline-coded', clause: '二(五).12' };
    expectRefusal(await screen(id, { state: 'declined' }), 409, cited);
    expect((await screen(id, { state: 'declined', declineReason: 'no-such' })).status).toBe(400);
    expect((await screen(id, { state: 'declined', declineReason: 'in-proceedings' })).status).toBe(200);
    expect((await lookUp(app, receipt)).text).toContain('已经进入诉讼、仲裁或信访程序');
    const order = { policy: 'screened-in-order', clause: '二(五).12' };
    expectRefusal(await screen(id, { seen: 'declined', state: 'released', publicCopy: COPY }), 409, order);
    expect((await screen(id, { seen: 'declined', state: 'screening' })).status).toBe(200);
    expect((await lookUp(app, receipt)).text).not.toContain('诉讼');
  });

  it('becomes a topic of public solicitation through the topic’s own gate, both or neither', async () => {
    const { id, receipt } = await sent();
    const room = await rowNamed(app, 'room', { slug: 'zhadong' });
    const topic = { title: '幼儿园门口接送秩序', room, themeCategory: 'livelihood', publicity: 'open' };
    const topics = await db('topic').count();
    expectRefusal(await forward(id, { topic, publicCopy: '' }), 409, PRIVACY);
    expect((await forward(id, { topic: { ...topic, room: 'nonexistent' } })).status).toBe(400);
    expect(await db('topic').count()).toBe(topics);
    const answer = await forward(id, { topic });
    expect(answer.body).toMatchObject({
      data: { item: { state: 'forwarded', became: { name: topic.title } } },
    });
    const made = await rowNamed(app, 'topic', { title: topic.title });
    expect(await db('topic').findOne({ where: { documentId: made } })).toMatchObject({
      source: 'public',
      summary: COPY,
      stage: 'drafted',
    });
    // Its title is not for the public before the topic is.
    const told = await lookUp(app, receipt);
    expect(told.text).toContain('已经转为协商议题');
    expect(told.text).not.toContain(topic.title);
    const order = { policy: 'screened-in-order', clause: '二(五).12' };
    expectRefusal(await screen(id, { seen: 'forwarded', state: 'screening' }), 409, order);
  });

  it('is decided once: who comes second is told by whom, and nothing is undone', async () => {
    const { id } = await sent();
    const answers = await Promise.all([
      screen(id, { state: 'released', publicCopy: COPY }),
      screen(id, { state: 'declined', declineReason: 'unclear' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(JSON.stringify(late?.body)).toMatch(/DECIDED_MEANWHILE|screened-in-order/);
  });
});

describe('no other door', () => {
  const kept = { policy: 'suggestion-kept', clause: '二(五).12' };

  it('lets anybody change, clone or delete what was written, the administrator neither', async () => {
    const { id } = await sent();
    for (const data of [
      { rawText: '改过的' },
      { kind: 'opinion' as const },
      { receipt: 'X' },
      { decidedBy: '某人' },
    ]) {
      const answer = await administrator.update('suggestion', id, data);
      expect(answer.status).toBe(403);
      const asOffice = app.strapi
        .documents('api::suggestion.suggestion')
        .update({ documentId: id, data: data });
      await expect(asOffice).rejects.toThrow();
    }
    expectRefusal(await administrator.remove('suggestion', id), 409, kept);
    expectRefusal(await administrator.clone('suggestion', id, {}), 409, kept);
    expectRefusal(await administrator.create('suggestion', { kind: 'topic', rawText: '后台写的内容' }), 409, {
      policy: 'suggestion-from-public',
      clause: '二(三).3',
    });
    const typed = { state: 'released', publicCopy: COPY };
    expectRefusal(await administrator.update('suggestion', id, typed), 403, {
      policy: 'actor-may-act',
      clause: '二(三).3',
    });
    expect(await db('suggestion').findOne({ where: { documentId: id } })).toMatchObject({
      rawText: TEXT,
      state: 'received',
    });
  });

  it('is open to roles that do not screen: they read what was released, not what was written', async () => {
    const { id } = await sent({ district: 'chengdong', phone: PHONE });
    for (const clerk of [liaison, committee]) {
      for (const answer of [
        await screen(id, { state: 'declined', declineReason: 'unclear' }, clerk),
        await clerk.send('get', '/workflow/suggestions'),
        await clerk.send('get', `/workflow/suggestions/${id}`),
        await reveal(id, '想知道', clerk),
        await clerk.update('suggestion', id, { publicCopy: 'x' }),
      ]) {
        expect(answer.status).toBe(403);
      }
      const read = await clerk.read('suggestion', id);
      expect(read.status).toBe(200);
      expect(JSON.stringify(read.body)).not.toMatch(/幼儿园|receipt"|139/);
    }
    const elsewhere = await sent({ district: 'gaoxin' });
    expect((await liaison.read('suggestion', elsewhere.id)).status).not.toBe(200);
    expect(JSON.stringify((await liaison.list('suggestion')).body)).not.toContain(elsewhere.id);
  });
});

describe('a telephone number', () => {
  it('is masked wherever it is listed, and shown in full for a reason that stays on record', async () => {
    const { id } = await sent({ phone: PHONE });
    const listed = JSON.stringify((await office.send('get', '/workflow/suggestions')).body);
    expect(listed).toContain('139****5678');
    expect(listed).not.toContain(PHONE);
    expect(JSON.stringify((await office.read('suggestion', id)).body)).not.toMatch(/139\d|139\*/);
    expectRefusal(await reveal(id, ' '), 409, { policy: 'reason-given', clause: '二(五).12' });
    const shown = await reveal(id, '核实地点');
    expect(shown.body).toEqual({ data: { phone: PHONE } });
    expect(shown.headers['cache-control']).toBe('no-store');
    const { body } = await office.send('get', `/workflow/suggestions/${id}`);
    expect(body).toMatchObject({
      data: {
        trail: [{ act: 'received' }, { act: 'revealed', reason: '核实地点', by: expect.stringMatching(/./) }],
      },
    });
  });

  it('is deleted when its time is over, not before, and the record says so', async () => {
    const { id } = await sent({ phone: PHONE });
    await screen(id, { state: 'declined', declineReason: 'unclear' });
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const before = (await app.strapi.db.connection('suggestion_contacts').select()).length;
    expect(await eraseOldContacts(app.strapi, later(364))).toBe(0);
    expect(await eraseOldContacts(app.strapi, later(366))).toBe(before);
    expect(await eraseOldContacts(app.strapi, later(366))).toBe(0);
    expect((await reveal(id, '再看一次')).status).toBe(404);
    const { body } = await office.send('get', `/workflow/suggestions/${id}`);
    expect(body).toMatchObject({
      data: { item: { phone: null, rawText: TEXT }, trail: [{}, {}, { act: 'erased' }] },
    });
  });

  it('says when its key is gone, instead of failing', async () => {
    const { id } = await sent({ phone: PHONE });
    const keys = app.strapi.config.get<string[]>('suggestions.contactKeys');
    app.strapi.config.set('suggestions.contactKeys', [Buffer.alloc(32, 'new').toString('base64')]);
    expect((await office.send('get', '/workflow/suggestions')).status).toBe(200);
    expect((await reveal(id, '核实')).status).toBe(409);
    app.strapi.config.set('suggestions.contactKeys', [Buffer.alloc(32, 'new').toString('base64'), ...keys]);
    expect((await reveal(id, '核实')).body).toEqual({ data: { phone: PHONE } });
    app.strapi.config.set('suggestions.contactKeys', keys);
  });
});

describe('opinions on a topic', () => {
  const day = (offset: number) =>
    new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
  const window = (from: number, until: number) => ({ opinionsFrom: day(from), opinionsUntil: day(until) });
  const opinionsOpen = { policy: 'opinions-open', clause: '一(二).7' };
  let topic: string;

  beforeAll(async () => {
    topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
  });

  it('are asked for by the council alone, on what is open, from a first to a last day (一(二).7)', async () => {
    expectRefusal(
      await office.update('topic', topic, { ...window(0, 5), publicity: 'limited' }),
      409,
      opinionsOpen,
    );
    expectRefusal(await office.update('topic', topic, window(5, 0)), 409, opinionsOpen);
    expectRefusal(await office.update('topic', topic, { opinionsFrom: day(0) }), 409, opinionsOpen);
    expectRefusal(await liaison.update('topic', topic, window(0, 5)), 403, {
      policy: 'actor-may-act',
      clause: '一(二).7',
    });
    idIn(await office.update('topic', topic, { ...window(0, 5), opinionsOpenedBy: '别人' }));
    const row = (await db('topic').findOne({ where: { documentId: topic } })) as { opinionsOpenedBy: string };
    expect(row.opinionsOpenedBy).toContain('办公室');
    expectRefusal(await office.update('topic', topic, { publicity: 'limited' }), 409, opinionsOpen);
  });

  it('come in while the window is open, and show on the topic’s page once they are released', async () => {
    expect(await page(`/topics/${topic}`)).toContain(`/suggest?topic=${topic}`);
    const { id } = await sent({ text: '建议在市场北侧划出限时停车位。' }, `?topic=${topic}`);
    expect(await page(`/topics/${topic}`)).not.toContain('限时停车');
    expectRefusal(
      await forward(id, {
        topic: {
          title: '另外一个议题',
          room: await rowNamed(app, 'room', { slug: 'zhadong' }),
          themeCategory: 'livelihood',
          publicity: 'open',
        },
      }),
      409,
      { policy: 'suggestion-became-topic', clause: '二(三).3' },
    );
    const reply = '已列入方案。';
    expect((await screen(id, { state: 'released', publicCopy: '划出限时停车位。', reply })).status).toBe(200);
    const shown = await page(`/topics/${topic}`);
    expect(shown).toContain('划出限时停车位。');
    expect(shown).toContain(reply);
    expect(shown).not.toContain('市场北侧');
  });

  it.each([
    ['has not begun', window(1, 5), `从 ${day(1)} 开始`, 409],
    ['is over', window(-5, -1), `已于 ${day(-1)} 结束`, 409],
    ['was never opened', { opinionsFrom: null, opinionsUntil: null }, '没有公开征集意见', 409],
  ])('are told so when the window %s', async (_, data, words, status) => {
    idIn(await office.update('topic', topic, data));
    const before = await db('suggestion').count();
    const shown = await app.request.get(`/suggest?topic=${topic}`);
    expect([shown.status, shown.text]).toEqual([status, expect.stringContaining(words)]);
    const posted = await app.request.post('/suggest').type('form').send({ topic, text: TEXT });
    expect([posted.status, posted.text]).toEqual([status, expect.stringContaining(words)]);
    expect(await db('suggestion').count()).toBe(before);
  });

  it('are not asked for on what is not public', async () => {
    const hidden = await rowNamed(app, 'topic', { title: { $contains: '镇文化站' } });
    for (const id of [hidden, 'nonexistent', '../../x']) {
      const answer = await app.request.get(`/suggest?topic=${encodeURIComponent(id)}`);
      expect([answer.status, answer.text]).toEqual([404, expect.not.stringContaining('文化站')]);
    }
  });
});

it('forgets spent challenges when they would have expired, and no sooner', async () => {
  const spent = () => app.strapi.db.connection('suggestion_solutions').count({ count: '*' });
  const before = JSON.stringify(await spent());
  expect(await clearSolutions(app.strapi)).toBe(0);
  expect(JSON.stringify(await spent())).toBe(before);
  const past = new Date(Date.now() - 1).toISOString();
  await app.strapi.db.connection('suggestion_solutions').update({ expires_at: past });
  expect(await clearSolutions(app.strapi)).toBeGreaterThan(0);
});

describe('without a key for telephone numbers', () => {
  const keys = () => app.strapi.config.get<string[]>('suggestions.contactKeys');
  let before: readonly string[];
  beforeAll(() => {
    before = keys();
  });
  afterAll(() => {
    app.strapi.config.set('suggestions.contactKeys', before);
  });

  it('screening goes on, what was sealed stays shut and says why, and no new number is taken', async () => {
    const { id } = await sent({ phone: PHONE });
    app.strapi.config.set('suggestions.contactKeys', []);
    const queue = await office.send('get', '/workflow/suggestions');
    expect([queue.status, JSON.stringify(queue.body).includes('****')]).toEqual([200, true]);
    const shut = await reveal(id, '核实地点');
    expect(shut.status).toBe(409);
    expect(JSON.stringify(shut.body)).toContain('CONTACT_KEY_MISSING');
    expect((await screen(id, { state: 'screening', publicCopy: COPY })).status).toBe(200);

    expect(await page('/suggest')).not.toContain('手机号码</label>');
    const kept = await db('suggestion').count({});
    const refused = await suggest(app, { text: TEXT, phone: PHONE });
    expect([refused.status, refused.text.includes(TEXT)]).toEqual([409, true]);
    expect(refused.text).toContain('号码没有保存');
    expect(await db('suggestion').count({})).toBe(kept);
    await sent();
  });
});
