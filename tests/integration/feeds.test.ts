/** What machines read of the site: feeds of the published cases, the map of its pages, the word to robots. */
import { validateXML } from 'xmllint-wasm';
import { startApp, type App } from '../support/app';
import { DEMO_COUNCIL } from '../support/office';

const ADDRESS = 'https://haian.example';

describe('the feeds', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ ...DEMO_COUNCIL, env: { PUBLIC_URL: ADDRESS } });
  });

  afterAll(async () => {
    await app.stop();
  });

  const read = async (path: string, type: RegExp): Promise<string> => {
    const { text, body } = await app.request.get(path).buffer(true).expect(200).expect('Content-Type', type);
    return text || JSON.stringify(body);
  };

  it.each([
    ['/feed.xml', /^application\/rss\+xml/],
    ['/atom.xml', /^application\/atom\+xml/],
    ['/sitemap.xml', /^application\/xml/],
  ])('%s is well-formed and leads to the published case', async (path, type) => {
    const contents = await read(path, type);
    const { errors } = await validateXML({
      xml: { fileName: 'feed.xml', contents },
      normalization: 'format',
    });
    expect(errors).toEqual([]);
    expect(contents).toContain(`${ADDRESS}/cases/charging-points`);
  });

  it('tells the cases as a JSON Feed', async () => {
    expect(JSON.parse(await read('/feed.json', /^application\/feed\+json/))).toMatchObject({
      version: expect.stringContaining('jsonfeed.org') as string,
      items: [{ url: `${ADDRESS}/cases/charging-points`, title: expect.stringMatching(/\S/) as string }],
    });
  });

  it('leads only to pages that are there', async () => {
    const map = await read('/sitemap.xml', /^application\/xml/);
    const paths = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) await app.request.get(path).expect(200);
  });

  it('keeps robots out of the office and shows them the map', async () => {
    const text = await read('/robots.txt', /^text\/plain/);
    expect(text).toContain('Disallow: /admin');
    expect(text).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`);
  });
});
