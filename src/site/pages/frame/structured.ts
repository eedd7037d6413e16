/** What a page is about in the words of schema.org, as one graph: the council, the way to the page, the thing itself. */
import { COLUMNS, type Content } from './content';
import { BRAND, type Site } from './site';
import type { Thing } from './thing';

interface Place {
  readonly site: Site;
  readonly path: string;
}

const councilId = ({ address }: Site): string => `${address}/#council`;

/** The council by reference; the graph of every page holds it. */
export const councilOf = (site: Site): Thing => ({ '@id': councilId(site) });

export function graphOf({ site, path }: Place, content: Content): Thing {
  const things = (content.data ?? []).map((thing) => ({ url: site.address + path, ...thing }));
  const trail = trailOf({ site, path }, content);
  return {
    '@context': 'https://schema.org',
    '@graph': [council(site), ...(trail ? [trail] : []), ...things],
  };
}

const council = (site: Site): Thing => ({
  '@type': 'GovernmentOrganization',
  '@id': councilId(site),
  name: site.council,
  url: `${site.address}/`,
  logo: `${site.address}/share.png`,
});

/** The same way that the page shows above its title; the first page has none. */
function trailOf({ site, path }: Place, { title, column, below }: Content): Thing | null {
  if (column === undefined || column === '/') return null;
  const steps = [
    ['首页', '/'],
    [COLUMNS[column], column],
    ...(below ? [[title, path] as const] : []),
  ] as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, to], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site.address + to,
    })),
  };
}

/** The site itself, and how to search it. */
export const siteThing = (site: Site): Thing => ({
  '@type': 'WebSite',
  name: BRAND,
  url: `${site.address}/`,
  inLanguage: 'zh-Hans',
  publisher: councilOf(site),
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${site.address}/search?q={q}`,
    },
    'query-input': 'required name=q',
  },
});
