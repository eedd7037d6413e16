/** Charts as pictures and files, over HTTP: for everybody, for staff, and read back in. */
import { startApp, type App } from '../../support/server/app';
import { bpmnFaults } from '../../support/charts/xsd';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { refs } from '../../support/council/records';

let app: App;
let office: Clerk;
let liaison: Clerk;
let chart: string;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  office = await signIn(app, 'office');
  liaison = await signIn(app, 'liaison-gaoxin');
  chart = await rowNamed(app, 'flowchart', { topicKind: 'annual' });
});

afterAll(async () => {
  await app.stop();
});

/** A file comes as bytes, a picture and a page as text. */
const textOf = ({ text, body }: { text?: string; body: unknown }): string =>
  text ?? (Buffer.isBuffer(body) ? body.toString('utf8') : '');

describe('everybody', () => {
  it.each(['%00', '%EF%BF%BF', 'annual%00', 'x'])('is told that there is no chart named %s', async (name) => {
    for (const path of [name, `${name}.svg`, `${name}/poster`])
      await app.request.get(`/flowcharts/${path}`).expect(404);
  });

  it('gets the release in force as data, with the clauses of each step', async () => {
    const { body } = await app.request.get(`/api/flowcharts/${chart}/release`).expect(200);
    expect(body.data).toMatchObject({ title: '年度议题协商工作流程图', topicKind: 'annual' });
    expect(body.data.hash).toMatch(/^[0-9a-f]{64}$/);
    const steps = body.data.transitions as { key: string; clauses: { clause: string }[] }[];
    const schedule = steps.find(({ key }) => key === 'schedule');
    expect(schedule?.clauses.map(({ clause }) => clause)).toContain('二(二).4');
    expect(JSON.stringify(body)).not.toMatch(/policy|params|modality/);
  });

  it('gets it as a picture and as BPMN that is valid', async () => {
    const picture = await app.request.get(`/api/flowcharts/${chart}/release.svg`).expect(200);
    expect(picture.headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(textOf(picture)).toMatch(/^<svg .*待审定/s);
    const file = await app.request.get(`/api/flowcharts/${chart}/release.bpmn`).expect(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="annual-[0-9a-f]{8}\.bpmn"$/);
    expect(await bpmnFaults(textOf(file))).toEqual([]);
  });

  it.each(['', '.svg', '.bpmn'])('gets nothing%s of a chart that is not in force', async (ending) => {
    const draft = idIn(await office.create('flowchart', { title: `草图${ending}`, topicKind: 'annual' }));
    for (const id of [draft, 'nothing', '%00', '../rooms']) {
      const { status, text } = await app.request.get(`/api/flowcharts/${id}/release${ending}`);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('草图');
    }
  });
});

describe('staff', () => {
  let topic: string;
  beforeAll(async () => {
    const room = await rowNamed(app, 'room', { slug: 'zhadong' });
    const data = {
      kind: 'annual',
      themeCategory: 'livelihood',
      source: 'member',
      summary: '概要',
      publicity: 'open',
    };
    topic = idIn(await liaison.create('topic', { ...data, title: '图上的议题（测试）', room: refs(room) }));
  });

  it('see where a topic stands, how it came there and what holds it up', async () => {
    const address = `/workflow/topics/${topic}/chart.svg`;
    expect(textOf(await liaison.send('get', address))).toMatch(/data-stage="drafted">.*?您在这里/s);
    expectStage(await liaison.take(topic, 'submit'), 'submitted');
    const response = await liaison.send('get', address);
    expect(response.headers['content-type']).toMatch(/^image\/svg\+xml/);
    const picture = textOf(response);
    expect(picture).toMatch(/is-here" data-stage="submitted"/);
    expect(picture).toMatch(/data-step="submit"><title>[^<]*<\/title><path class="way taken"/);
    expect(picture).toMatch(/data-words="approve">.*?✕ 暂不能办理/s);
    // That it is somebody else's step holds nobody up.
    const refusal = picture.slice(picture.indexOf('data-words="not-adopt"'));
    expect(refusal.slice(0, refusal.indexOf('</g>'))).not.toContain('暂不能办理');
  });

  it('see no topic of another district', async () => {
    const other = await signIn(app, 'liaison-qutang');
    expect((await other.send('get', `/workflow/topics/${topic}/chart.svg`)).status).toBe(404);
    expect((await app.request.get(`/workflow/topics/${topic}/chart.svg`)).status).toBe(401);
  });

  it('get any release by its hash', async () => {
    const { body } = await app.request.get(`/api/flowcharts/${chart}/release`);
    const { hash } = body.data as { hash: string };
    expect(textOf(await liaison.send('get', `/workflow/releases/${hash}.svg`))).toContain(
      '年度议题协商工作流程图',
    );
    expect(textOf(await liaison.send('get', `/workflow/releases/${hash}.bpmn`))).toContain('stage.drafted');
    const unknown = await liaison.send('get', `/workflow/releases/${'0'.repeat(64)}.svg`);
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toBe('没有这个版本的流程图。');
    expect((await app.request.get(`/workflow/releases/${hash}.svg`)).status).toBe(401);
  });
});

describe('BPMN read in', () => {
  const address = '/workflow/flowcharts/import-bpmn';
  const exported = async () => textOf(await app.request.get(`/api/flowcharts/${chart}/release.bpmn`));

  it('answers a draft and saves nothing', async () => {
    const before = (await office.list('flowchart')).body.pagination.total as number;
    const { status, body } = await office.send('post', address, { xml: await exported() });
    expect([status, body.data.notUnderstood]).toEqual([200, []]);
    expect(body.data.draft.stages).toHaveLength(15);
    expect((await office.list('flowchart')).body.pagination.total).toBe(before);
  });

  it('says in Chinese what it left out', async () => {
    const xml = (await exported()).replace(
      '<bpmn:userTask',
      '<bpmn:sendTask id="x" name="发短信" /><bpmn:userTask',
    );
    const { body } = await office.send('post', address, { xml });
    expect(body.data.notUnderstood).toEqual([
      { fault: 'NOT_OUR_ELEMENT', what: '发短信', message: '“发短信”不是流程图用到的图形，没有导入。' },
    ]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', /DOCTYPE/],
    ['x'.repeat(600_000), /文件太大/],
    ['<a/>', /无法读取/],
  ])('refuses what could do harm or is none: %.30s', async (xml, message) => {
    const { status, body } = await office.send('post', address, { xml });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('is for those who draw flowcharts', async () => {
    expect((await liaison.send('post', address, { xml: '<a/>' })).status).toBe(403);
  });
});
