/** The pages people read without an account. */
import { startApp, type App } from '../../support/server/app';
import { publicCouncil } from '../../support/public/public-council';

let app: App;
afterAll(() => app.stop());
beforeAll(async () => {
  app = await startApp();
});

const page = async (path: string, status = 200): Promise<string> => {
  const response = await app.request
    .get(path)
    .expect(status)
    .expect('Content-Type', 'text/html; charset=utf-8');
  return response.text;
};

describe('before there is anything to show', () => {
  it.each([
    ['/', '还没有发布案例'],
    ['/cases', '还没有发布案例'],
    ['/topics', '还没有公开的议题'],
    ['/rooms', '还没有公开的协商议事室'],
  ])('%s says what will appear', async (path, text) => {
    expect(await page(path)).toContain(text);
  });
});

describe('the pages', () => {
  beforeAll(() => publicCouncil(app.strapi));

  it('begin with rooms, topics and cases that are public, and none that are not', async () => {
    const home = await page('/');
    for (const text of [
      '公开议事室',
      '城东镇',
      '公开的议题',
      '协商',
      '公开案例',
      'href="/cases/open-case"',
    ]) {
      expect(home).toContain(text);
    }
    expect(home).not.toMatch(/内部议事室|限定的议题|封存|草稿|秘密/);
  });

  it('list them, page by page', async () => {
    expect(await page('/cases')).toContain('限定议题的案例');
    expect(await page('/topics')).toContain('公开的议题');
    expect(await page('/rooms?level=town')).not.toContain('另一公开议事室');
    expect(await page('/rooms?page=2')).toContain('还没有公开的协商议事室');
    for (const odd of [
      '/rooms?level=x&page=x',
      '/rooms?level[]=town',
      '/cases?page[]=9',
      '/topics?page=-1',
    ]) {
      await page(odd);
    }
  });

  it('tell one case with its room, topic and outcome', async () => {
    const text = await page('/cases/open-case');
    for (const part of ['公开案例', '公开议事室', '公开的议题', '已报送的成果', '<strong>正文</strong>']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/修改中/);
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(await page('/cases/limited-case')).not.toMatch(/内部议事室|限定的议题/);
  });

  it('tell a case in English too, where it is published in it, each leading to the other', async () => {
    const english = await page('/cases/open-case-en');
    expect(english).toContain('<h1 lang="en">An open case</h1>');
    expect(english).toContain('href="/cases/open-case" lang="zh-Hans" hreflang="zh-Hans"');
    expect(english).not.toContain('participedia.json');
    const chinese = await page('/cases/open-case');
    expect(chinese).toContain('href="/cases/open-case-en" lang="en" hreflang="en"');
    for (const written of [english, chinese]) {
      const alternates = [
        ...written.matchAll(/<link rel="alternate" hreflang="(.*?)" href="(?:.*?)(\/cases\/.*?)"/g),
      ];
      expect(alternates.map(([, language, path]) => [language, path]).sort()).toEqual([
        ['en', '/cases/open-case-en'],
        ['zh-Hans', '/cases/open-case'],
      ]);
    }
    expect(
      (await app.request.get('/sitemap.xml')).text.match(/\/cases\/open-case(?:-en)?(?=<)/g),
    ).toHaveLength(2);
    expect(await page('/cases/limited-case')).not.toContain('hreflang="en"');
  });

  it.each(['nope', 'sealed-case', 'draft-case', '%00', '%E0%A4%A', 'x'.repeat(300), '..%2f..%2f.env'])(
    'say in Chinese that there is no case %s',
    async (slug) => {
      expect(await page(`/cases/${slug}`, 404)).toContain('没有找到这个页面');
    },
  );

  it('need no script, take their style from a file, and are asked for again before they are shown again', async () => {
    const first = await app.request.get('/').expect(200).expect('Cache-Control', 'public, no-cache');
    expect(first.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(first.text).not.toMatch(/<script>|<style|\sstyle=|\son\w+=/);
    await app.request.get('/').set('If-None-Match', String(first.headers['etag'])).expect(304);
    await app.request.head('/').expect(200);
    await app.request
      .get('/site.css')
      .expect(200)
      .expect('Content-Type', /text\/css/);
    await app.request.get('/icon.svg').expect(200);
  });
});
