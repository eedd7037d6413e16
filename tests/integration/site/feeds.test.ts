/**
 * What machines read of the site, held to the published schemas (see `tests/fixtures/sources.md`): feeds of the published
 * cases, the map of the pages, the word to robots, the data and the tags in each page's head.
 */
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, rowNamed, signIn } from '../../support/council/office';
import { graphsIn, schemaOrgFaults } from '../../support/public/schema-org';
import { atomFaults, jsonFeedFaults, rssFaults, sitemapFaults } from '../../support/public/standards';

const ADDRESS = 'https://haian.example';

let app: App;

beforeAll(async () => {
  app = await startApp({ ...DEMO_COUNCIL, env: { PUBLIC_URL: ADDRESS, SITE_CODE: '3206210001' } });
});

afterAll(async () => {
  await app.stop();
});

const read = async (path: string, type: RegExp): Promise<string> => {
  const { text, body } = await app.request.get(path).buffer(true).expect(200).expect('Content-Type', type);
  return text || JSON.stringify(body);
};

const page = (path: string): Promise<string> => read(path, /^text\/html/);

describe('the feeds', () => {
  it.each([
    ['RSS', '/feed.xml', /^application\/rss\+xml/, rssFaults],
    ['Atom', '/atom.xml', /^application\/atom\+xml/, atomFaults],
    ['Sitemaps', '/sitemap.xml', /^application\/xml/, sitemapFaults],
  ])('keep the rules of %s and lead to the published case', async (_, path, type, faults) => {
    const contents = await read(path, type);
    expect(await faults(contents)).toEqual([]);
    expect(contents).toContain(`${ADDRESS}/cases/charging-points`);
    // The judges can refuse.
    expect(await faults(contents.replace(/<(link|loc)>.*?<\/\1>|<id>.*?<\/id>/, ''))).not.toEqual([]);
  });

  it('tell the cases as a JSON Feed', async () => {
    const feed = JSON.parse(await read('/feed.json', /^application\/feed\+json/)) as object;
    expect(jsonFeedFaults(feed)).toEqual([]);
    expect(jsonFeedFaults({ ...feed, items: [{}] })).not.toEqual([]);
    expect(feed).toMatchObject({
      items: [{ url: `${ADDRESS}/cases/charging-points`, title: expect.stringMatching(/\S/) as string }],
    });
  });

  it('take a summary for text, whatever signs are in it', async () => {
    const office = await signIn(app, 'office');
    const id = await rowNamed(app, 'case', { slug: 'charging-points' });
    const { summary } = (await office.read('case', id)).body.data as { summary: string };
    const signs = '<b>甲</b> & ]]> “乙”';
    await office.update('case', id, { summary: signs });
    await office.publish('case', id, {});
    expect(await rssFaults(await read('/feed.xml', /xml/))).toEqual([]);
    expect(await atomFaults(await read('/atom.xml', /xml/))).toEqual([]);
    const feed = JSON.parse(await read('/feed.json', /json/)) as {
      items: { summary: string; content_html: string }[];
    };
    expect(feed.items[0]?.summary).toBe(signs);
    expect(feed.items[0]?.content_html).toBe('<p>&lt;b&gt;甲&lt;/b&gt; &amp; ]]&gt; “乙”</p>');
    await office.update('case', id, { summary });
    await office.publish('case', id, {});
  });

  it('lead only to pages that are there', async () => {
    const map = await read('/sitemap.xml', /^application\/xml/);
    const paths = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) await app.request.get(path).expect(200);
  });

  it('keep robots out of the office and show them the map', async () => {
    const text = await read('/robots.txt', /^text\/plain/);
    expect(text).toContain('Disallow: /admin');
    expect(text).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`);
  });
});

/** One address of every kind of page. */
const kinds = async (): Promise<readonly string[]> => [
  ...[
    '/',
    '/cases',
    '/topics',
    '/rooms',
    '/plan',
    '/flowcharts',
    '/flowcharts/annual',
    '/rules',
    '/statistics',
  ],
  ...['/participate', '/cases/charging-points', '/rooms/zhadong'],
  `/topics/${await rowNamed(app, 'topic', { title: { $contains: '集中充电点' } })}`,
  `/rules/${await rowNamed(app, 'rule', {})}`,
];

describe('the head of a page', () => {
  it('tells in the words of schema.org what the page is about, and the way to it', async () => {
    const types = new Set<unknown>();
    for (const path of await kinds()) {
      const graphs = graphsIn(await page(path));
      expect([path, graphs.length, graphs.flatMap(schemaOrgFaults)]).toEqual([path, 1, []]);
      for (const thing of graphs[0]?.['@graph'] as { '@type': string }[]) types.add(thing['@type']);
    }
    expect([...types].sort()).toEqual(
      expect.arrayContaining([
        'BreadcrumbList',
        'CivicStructure',
        'CreativeWork',
        'Event',
        'GovernmentOrganization',
        'Legislation',
        'NewsArticle',
        'WebSite',
      ]),
    );
    const unsound = {
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'NewsArticle', headline: 7, price: 'x' }],
    };
    expect(schemaOrgFaults(unsound)).toHaveLength(2);
  });

  /** 网页标签规范 (国办发〔2017〕47号): which tags must be there on which kind of page. */
  const SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'];
  const COLUMN = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
  const WRITING = ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Author', 'Description', 'Url'];

  const tagsIn = (text: string): Map<string, string> =>
    new Map(
      [...text.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );

  it('bears the tags of government sites, those of a writing below its column', async () => {
    for (const path of await kinds()) {
      const tags = tagsIn(await page(path));
      const below = path.split('/').length > 2 && !path.startsWith('/flowcharts');
      const wanted = [...SITE, ...COLUMN, ...(below ? WRITING : ['Keywords', 'Description', 'Url'])];
      expect([path, wanted.filter((name) => !tags.get(name))]).toEqual([path, []]);
      if (below) expect(tags.get('PubDate')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
      expect(tags.get('Url')).toBe(ADDRESS + path);
    }
    const tags = tagsIn(await page('/cases/charging-points'));
    expect(Object.fromEntries(tags)).toMatchObject({
      SiteDomain: 'haian.example',
      SiteIDCode: '3206210001',
      ColumnType: '工作动态',
      ArticleTitle: expect.stringContaining('充电') as string,
    });
  });
});
