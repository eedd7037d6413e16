/** The reading site of the demo council: what each page tells, and what it keeps to itself. */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn, type Clerk } from '../../support/council/office';

let app: App;
let office: Clerk;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  office = await signIn(app, 'office');
});
afterAll(() => app.stop());

async function page(path: string, status = 200): Promise<string> {
  const { text } = await app.request
    .get(path)
    .expect(status)
    .expect('Content-Type', 'text/html; charset=utf-8');
  return text;
}

const unpublish = (id: string) =>
  office.send('post', `/content-manager/collection-types/api::case.case/${id}/actions/unpublish`, {});

const topicNamed = (word: string) => rowNamed(app, 'topic', { title: { $contains: word } });

describe('a room', () => {
  it('shows its sign, rule, flowchart, topics and cases, and the four ones of a pilot', async () => {
    const text = await page('/rooms/zhadong');
    for (const part of [
      '高新区闸东社区',
      '先行试点单位',
      '编号 HS-002',
      'href="/rules/',
      '年度议题协商工作流程图',
      '“四个一”',
      '集中充电点怎么建',
      'href="/cases/charging-points"',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.match(/已完成/g)).toHaveLength(4);
    expect((await page('/rooms/willman')).match(/推进中/g)?.length).toBeGreaterThan(0);
  });

  it('is not there while it is internal', async () => {
    const id = await rowNamed(app, 'room', { slug: 'liuwei' });
    await page('/rooms/liuwei');
    await office.update('room', id, { visibility: 'internal' });
    await page('/rooms/liuwei', 404);
    await office.update('room', id, { visibility: 'public' });
    await page('/rooms/liuwei');
  });
});

describe('a topic', () => {
  it('tells where it stands, since when, and what came of it', async () => {
    const text = await page(`/topics/${await topicNamed('集中充电点')}`);
    for (const part of [
      '您在这里',
      '已办结',
      '大事记',
      '进入“审定”',
      '报送《',
      '发布案例《',
      '年度协商计划',
      '参加（人次）',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/居民代表（示范）|楼栋居民代表|委员03/);
  });

  it('is not there before its first public phase, nor while it is not open', async () => {
    await page(`/topics/${await topicNamed('镇文化站')}`, 404);
    const parking = await topicNamed('停车难');
    await page(`/topics/${parking}`);
    await office.update('topic', parking, { publicity: 'limited' });
    await page(`/topics/${parking}`, 404);
    expect(await page('/plan')).not.toContain('停车难');
    await office.update('topic', parking, { publicity: 'open' });
    expect(await page('/plan')).toContain('停车难');
  });
});

describe('a case', () => {
  it('tells its suggestions one by one, what came of them, and how many took part', async () => {
    const text = await page('/cases/charging-points');
    for (const part of [
      '<p>两处选址。</p>',
      '社区居委会',
      '公示栏',
      '<strong>5</strong>参加（人次）',
      '1 条意见建议',
    ]) {
      expect(text.replace(/\s*\n\s*/g, '')).toContain(part);
    }
    // What was said to others than the masses stays with them.
    expect(text).not.toMatch(/协商意见全部采纳|楼栋居民代表|委员03/);
  });

  it('says 410 and why at its address once it is withdrawn, and is back when it is published again', async () => {
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    await office.update('case', id, { withdrawalReason: '数字需要更正' });
    expect(await page('/cases/charging-points')).not.toContain('数字需要更正');

    expect((await unpublish(id)).status).toBe(200);
    const gone = await page('/cases/charging-points', 410);
    expect(gone).toContain('这个案例已经撤下');
    expect(gone).toContain('数字需要更正');
    expect(gone).not.toContain('闸东社区');
    expect(await page('/')).not.toContain('charging-points');

    await office.update('case', id, { withdrawalReason: '两个数字需要更正' });
    expect(await page('/cases/charging-points', 410)).toContain('两个数字需要更正');

    expect((await office.publish('case', id, {})).status).toBe(200);
    await page('/cases/charging-points');
  });

  it('is withdrawn with its reason in one act, and by no door without one (二(五).12)', async () => {
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    const withdraw = (body: Record<string, unknown>) =>
      office.send('post', `/workflow/cases/${id}/withdrawals`, body);
    const list = '/content-manager/collection-types/api::case.case';
    const ways = [
      () => unpublish(id),
      () => office.send('post', `${list}/actions/bulkUnpublish`, { documentIds: [id] }),
      () => office.send('delete', `${list}/${id}`, {}),
      () => office.send('post', `${list}/actions/bulkDelete`, { documentIds: [id] }),
    ];
    for (const way of ways) {
      const { status, body } = await way();
      expect([status, JSON.stringify(body)]).toEqual([
        409,
        expect.stringContaining('写明原因，原网址将公开显示'),
      ]);
    }
    for (const empty of [{}, { reason: ' ' }, { reason: 7 }])
      expect((await withdraw(empty)).status).toBe(400);
    expect((await withdraw({ reason: '改日再发', locale: 'xx' })).status).toBe(404);
    await page('/cases/charging-points');

    const answer = await withdraw({ reason: '一处地址有误' });
    expect([answer.status, answer.body]).toMatchObject([200, { data: { withdrawn: ['zh-Hans'] } }]);
    expect(await page('/cases/charging-points', 410)).toContain('一处地址有误');
    expect((await withdraw({ reason: '再撤一次' })).status).toBe(404);

    expect((await office.publish('case', id, {})).status).toBe(200);
    expect((await unpublish(id)).status).toBe(409);
  });

  it('can be withdrawn only by those who may publish it', async () => {
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    const liaison = await signIn(app, 'liaison-gaoxin');
    expect((await liaison.withdraw(id, '试一试')).status).toBe(403);
    await page('/cases/charging-points');
  });

  it('leads on from an address it had before', async () => {
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    await office.update('case', id, { slug: 'charging-again' });
    await office.publish('case', id, {});
    await app.request.get('/cases/charging-points').expect(301).expect('Location', '/cases/charging-again');
    await page('/cases/charging-again');
    await office.update('case', id, { slug: 'charging-points' });
    await office.publish('case', id, {});
    await page('/cases/charging-points');
    await app.request.get('/cases/charging-again').expect(301);
  });

  it('says nothing of a case that never was public', async () => {
    const topic = await topicNamed('集中充电点');
    const relation = { connect: [{ documentId: topic }] };
    await office.create('case', {
      title: '草稿',
      slug: 'never-shown',
      summary: 's',
      body: 'b',
      topic: relation,
    });
    await page('/cases/never-shown', 404);
  });
});

describe('the other pages', () => {
  it('show the rule clause by clause, each with an address', async () => {
    const id = await rowNamed(app, 'rule', {});
    const text = await page(`/rules/${id}`);
    expect(text).toContain('id="c-二(五).3"');
    expect(text).toContain('坚持“不调研不协商”原则');
    expect(await page('/rules')).toContain(`href="/rules/${id}"`);
    await page('/rules/nowhere', 404);
  });

  it('show the plan, the numbers and how to take part', async () => {
    expect(await page('/plan')).toContain('集中充电点');
    const numbers = await page('/statistics');
    expect(numbers).toMatch(/<strong>5<\/strong>议事室/);
    expect(numbers).toMatch(/镇级<\/th>[\s\S]*<svg/);
    expect(await page('/participate')).toContain('二(五).12');
  });

  it('count what is public, and every number can be counted again by whoever asks for the records', async () => {
    interface Breakdown {
      readonly code: string;
      readonly values: readonly { readonly code: string; readonly count: number }[];
    }
    const statistics = await app.request.get('/api/statistics');
    const { totals, breakdowns } = (
      statistics.body as { data: { totals: Breakdown['values']; breakdowns: Breakdown[] } }
    ).data;
    const counted = async (type: string, filter = '') => {
      const { body } = await app.request.get(`/api/${type}?${filter}`).expect(200);
      return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
    };
    const FIELDS = {
      levels: ['rooms', 'level'],
      phases: ['topics', 'publicPhase'],
      themes: ['topics', 'themeCategory'],
      conversions: ['outcomes', 'conversionKind'],
    } as const;
    for (const { code, values } of breakdowns) {
      const [type, field] = FIELDS[code as keyof typeof FIELDS];
      for (const value of values)
        expect([code, value.code, value.count]).toEqual([
          code,
          value.code,
          await counted(type, `filters[${field}]=${value.code}`),
        ]);
    }
    const numbers = Object.fromEntries(totals.map(({ code, count }) => [code, count]));
    expect(numbers).toEqual({
      rooms: await counted('rooms'),
      topics: await counted('topics'),
      sessions: await counted('sessions', 'filters[heldOn][$notNull]=true'),
      cases: await counted('cases'),
      visits: 4,
      people: 5,
    });
  });

  it('are framed for large type when a visitor chooses so, and for others as ever', async () => {
    const chosen = await app.request.get('/rooms?level=town&type=large').expect(303);
    expect(chosen.headers['location']).toBe('/rooms?level=town');
    const cookie = String(chosen.headers['set-cookie']).split(';')[0] ?? '';
    const large = await fetch(`${app.url}/rooms`, { headers: { cookie } });
    expect(await large.text()).toMatch(/class="large"/);
    expect(large.headers.get('vary')).toContain('Cookie');
    const plain = await fetch(`${app.url}/rooms`);
    expect(await plain.text()).not.toMatch(/class="large"/);
  });

  it('say so on a page when the server fails, and to a program in data', async () => {
    const keys = app.strapi.config.get<string[]>('server.app.keys');
    app.strapi.config.set('server.app.keys', null);
    const page = await app.request.get('/suggest').set('Accept', 'text/html').expect(500);
    await app.request
      .get('/suggest')
      .expect(500)
      .expect('Content-Type', /application\/problem\+json/);
    app.strapi.config.set('server.app.keys', keys);
    expect(page.text).toMatch(/没有办成[\s\S]*系统出错，没有办成/);
  });

  it('answer in Chinese to a reader who is lost, and in data to a program', async () => {
    const lost = await app.request.get('/nowhere').set('Accept', 'text/html').expect(404);
    expect(lost.text).toContain('没有找到这个页面');
    const { body } = await app.request.get('/api/rooms/nowhere').expect(404);
    expect(body).toMatchObject({
      data: null,
      type: '/api/problems/not-found',
      title: '没有找到，或者未公开',
      error: { status: 404, name: 'NotFoundError' },
    });
    for (const address of ['/api/rooms?x=1', '/oparl/terms?%']) {
      const asked = app.request.get(address).set('Accept', 'text/html');
      await asked.expect(400).expect('Content-Type', /application\/problem\+json/);
    }
  });

  it('answer who comes by an address that was cut off, and do not take it for a failure of their own', async () => {
    const logged = jest.spyOn(app.strapi.log, 'error');
    const unreadable = '/%E0%A4%A';
    const cut = await app.request.get(unreadable).set('Accept', 'text/html').expect(400);
    expect(cut.text).toContain('没有找到这个页面');
    const { body } = await app.request.get(unreadable).expect(400).expect('Content-Type', /json/);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'BadRequestError' } });
    await app.request
      .get(`/api${unreadable}`)
      .expect(404)
      .expect('Content-Type', /application\/problem\+json/);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it.each([
    [400, '{"email": "office@', 'identity'],
    [400, 'no object', 'identity'],
    [415, '{}', 'an encoding of its own'],
  ])('answer %i to what cannot be read, in Chinese, and keep it out of the log', async (...told) => {
    const [status, sent, encoding] = told;
    const logged = jest.spyOn(app.strapi.log, 'error');
    const asked = app.request.post('/admin/login').set('Content-Type', 'application/json');
    const { body } = await asked.set('Content-Encoding', encoding).send(sent);
    const message = expect.stringMatching(/[一-龥]/) as string;
    expect(body).toMatchObject({ data: null, error: { status, message } });
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});
