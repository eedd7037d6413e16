/** What a visitor can find, and cannot. */
import { rebuildSearch } from '../../../src/site/search/maintain';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';

interface Hit {
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly passage: string;
}

let app: App;
let office: Clerk;

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  office = await signIn(app, 'office');
});
afterAll(() => app.stop());

const ask = async (query: string, more = '') => {
  const { body } = await app.request.get(`/api/search?q=${encodeURIComponent(query)}${more}`).expect(200);
  return body as { data: Hit[]; meta: { pagination: { total: number } } };
};
const titles = async (query: string, more = '') => (await ask(query, more)).data.map(({ title }) => title);
const RELATION = async () => ({
  connect: [{ documentId: await rowNamed(app, 'topic', { title: { $contains: '集中充电点' } }) }],
});

describe('searching', () => {
  it('finds words of two characters in cases, topics, rooms and rules', async () => {
    expect(await titles('充电', '&type=case')).toEqual(['集中充电点，商量着建起来（示范案例）']);
    expect(await titles('停车', '&type=topic')).toEqual(['农贸市场周边停车难怎么解（示范）']);
    expect(await titles('闸东', '&type=room')).toEqual(['高新区闸东社区“有事好商量”协商议事室']);
    expect((await ask('不调研不协商', '&type=rule')).data[0]?.passage).toContain('不调研不协商');
    expect((await ask('充电')).data[0]?.url).toMatch(/^\/(cases|topics)\//);
  });

  it('finds one character, a word in any case or width, and needs every word', async () => {
    expect(await titles('圩')).toContain('曲塘镇刘圩村“有事好商量”协商议事室');
    expect(await titles('商户 停车')).toEqual(['农贸市场周边停车难怎么解（示范）']);
    expect(await titles('停车 充电')).toEqual([]);
    expect(await titles('电停')).toEqual([]);
  });

  it('puts a word in the title before a word in the text', async () => {
    const found = await titles('充电点');
    expect(found.slice(0, 2).every((title) => title.includes('充电点'))).toBe(true);
  });

  it('never finds what is not public', async () => {
    expect(await titles('文化站')).toEqual([]);
    expect(await titles('楼栋居民代表')).toEqual([]);
    const draft = { title: '独角兽计划', slug: 'unicorn', summary: 's', body: 'b', topic: await RELATION() };
    const id = idIn(await office.create('case', draft));
    expect(await titles('独角兽')).toEqual([]);

    expect((await office.publish('case', id, {})).status).toBe(200);
    expect(await titles('独角兽')).toEqual(['独角兽计划']);
    await office.update('case', id, { title: '麒麟计划' });
    expect([await titles('独角兽'), await titles('麒麟')]).toEqual([['独角兽计划'], []]);
    await office.publish('case', id, {});
    expect([await titles('独角兽'), await titles('麒麟')]).toEqual([[], ['麒麟计划']]);

    await office.withdraw(id, '改名后再发布');
    expect(await titles('麒麟')).toEqual([]);
  });

  it('forgets what stands in a room or a topic that goes out of public sight, and remembers it again', async () => {
    const room = await rowNamed(app, 'room', { slug: 'chengdong' });
    await office.update('room', room, { visibility: 'internal' });
    expect([await titles('城东', '&type=room'), await titles('停车')]).toEqual([[], []]);
    await office.update('room', room, { visibility: 'public' });
    expect(await titles('停车')).toHaveLength(1);

    const topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
    await office.update('topic', topic, { publicity: 'sealed' });
    expect(await titles('停车')).toEqual([]);
    await office.update('topic', topic, { publicity: 'open' });
    expect(await titles('停车')).toHaveLength(1);
  });

  it('finds rare characters and pictures, and takes no sign for a pattern', async () => {
    const words = '㐂䶮𠮷村 😀👍🏽 100%_[a]\\b\'"--';
    const id = idIn(
      await office.create('case', {
        title: '生僻字案例',
        slug: 'rare',
        summary: words,
        body: 'b',
        topic: await RELATION(),
      }),
    );
    await office.publish('case', id, {});
    for (const query of ['㐂䶮', '䶮𠮷', '𠮷', '𠮷村', '😀👍', '100%', '%_', '%', '_[a]', "\\b'", '"--']) {
      expect([query, await titles(query)]).toEqual([query, ['生僻字案例']]);
    }
    for (const query of ['1_0%', '100_', '[ab]', '㐂𠮷', '%%'])
      expect([query, await titles(query)]).toEqual([query, []]);
  });

  it.each([
    '',
    '%20',
    '%00',
    '%EF%BF%BF',
    '%ED%A0%80',
    "' OR 1=1 --",
    '停'.repeat(1500),
    '((((',
    '"*"',
    '\\',
  ])('answers anything at once: %.20s', async (query) => {
    const started = performance.now();
    const raw = query.startsWith('%') ? query : encodeURIComponent(query);
    await app.request.get(`/api/search?q=${raw}`).expect(200);
    await app.request.get(`/search?q=${raw}`).expect(200);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('refuses what it does not understand', async () => {
    for (const query of ['type=secret', 'page=0', 'page=x', 'q[$ne]=1', 'status=draft', 'q=a&q=b']) {
      await app.request.get(`/api/search?${query}`).expect(400);
    }
  });

  it('shows hits on a page, words set apart, and says so when there are none', async () => {
    const { text } = await app.request.get(`/search?q=${encodeURIComponent('充电')}`).expect(200);
    expect(text).toContain('<mark>充电</mark>');
    const none = await app.request.get(`/search?q=${encodeURIComponent('<b>没有的词')}`).expect(200);
    expect(none.text).toContain('没有找到含有“&lt;b&gt;没有的词”的公开内容');
  });

  it('can be made again from the records', async () => {
    const before = await titles('协商');
    const tables = app.strapi.db.connection;
    await tables('search_grams').delete();
    await tables('search_entries').where({ type: 'room' }).delete();
    await tables('search_entries').update({ text: '旧', title: '旧' });
    await rebuildSearch(app.strapi);
    // Tables are no records: the memory of finished answers does not see them change.
    await office.update('area', await rowNamed(app, 'area', { code: 'chengdong' }), {});
    expect(await titles('协商')).toEqual(before);
  });
});
