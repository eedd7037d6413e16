import { COLUMNS, COLUMN_TYPES, type Column, type Content } from './content';
import { Html, html } from './html';
import type { Frame } from './page-frame';
import { BRAND, type Site } from './site';
import { graphOf } from './structured';

/** Title, addresses, descriptions: for search engines, for sharing, and by the tags of Chinese government sites. */
export function renderHead({ site, path }: Frame, content: Content): Html {
  const { title, description, unlisted } = content;
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="format-detection" content="telephone=no" />
    <meta name="theme-color" content="#8c1d20" />
    <meta name="description" content="${description}" />
    ${unlisted && html`<meta name="robots" content="noindex" />`}
    <title>${title ? `${title} · ${BRAND}` : `${BRAND} · ${site.council}`}</title>
    ${named({ site, path }, content).map(([name, value]) => value && html`<meta name="${name}" content="${value}" /> `)}
    ${shared({ site, path }, content).map(([name, value]) => html`<meta property="${name}" content="${value}" /> `)}
    ${!unlisted && html`<link rel="canonical" href="${site.address}${path}" />`}
    <link rel="icon" type="image/svg+xml" href="/icon.svg" />
    ${alternates(site, content)}
    <link rel="service-desc" type="application/json" href="/api/openapi.json" />
    <link rel="stylesheet" href="/site.css" />
    ${content.styles?.map((address) => html`<link rel="stylesheet" href="${address}" />`)}
    ${content.scripts?.map((address) => html`<script src="${address}" defer></script>`)}
    ${!unlisted && structured({ site, path }, content)}`;
}

/** The same in other forms: feeds, data, other languages. */
const alternates = ({ address: site }: Site, { feeds = [], languages = [] }: Content): readonly Html[] => [
  ...[...FEEDS, ...feeds].map(
    ([type, name, address]) =>
      html`<link rel="alternate" type="${type}" title="${name}" href="${address}" /> `,
  ),
  ...languages.map(
    ([language, address]) => html`<link rel="alternate" hreflang="${language}" href="${site}${address}" /> `,
  ),
];

type Place = Pick<Frame, 'site' | 'path'>;
type Pairs = readonly (readonly [name: string, value: string])[];

/** What machines may follow from every page. */
const FEEDS = [
  ['application/rss+xml', '协商案例（RSS）', '/feed.xml'],
  ['application/atom+xml', '协商案例（Atom）', '/atom.xml'],
  ['application/feed+json', '协商案例（JSON）', '/feed.json'],
] as const;

/**
 * The tags that inspections of government sites read (网页标签规范, an annex of 国办发〔2017〕47号), whose elements
 * GB/T 42147-2022 describes: of the site, of the column, of the writing.
 */
function named({ site, path }: Place, content: Content): Pairs {
  const { column, picture } = content;
  return [
    ['SiteName', `${site.council}“${BRAND}”`],
    ['SiteDomain', URL.canParse(site.address) ? new URL(site.address).host : ''],
    ['SiteIDCode', site.code],
    ...(column ? columnTags(site, column) : []),
    ...writingTags(site, content),
    ['Url', `${site.address}${path}`],
    ['Image', picture ? site.address + picture.url : ''],
  ];
}

const columnTags = ({ keywords }: Site, column: Column): Pairs => [
  ['ColumnName', COLUMNS[column]],
  ['ColumnDescription', `“${BRAND}”${COLUMNS[column]}`],
  ['ColumnKeywords', `${keywords},${COLUMNS[column]}`],
  ['ColumnType', COLUMN_TYPES[column]],
];

/** A page of a column, or of none, has no title of its own in these tags; whatever stands below one has. */
function writingTags(site: Site, { title, description, article }: Content): Pairs {
  const common: Pairs = [['Description', description]];
  if (!article) return [...common, ['Keywords', site.keywords]];
  const { publishedAt, source, keywords = [] } = article;
  return [
    ['ArticleTitle', title],
    ['PubDate', minuteOf(publishedAt)],
    ['ContentSource', source],
    ['Author', site.author],
    ...common,
    ['Keywords', [site.keywords, ...keywords].join(',')],
  ];
}

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** `2026-07-20 04:00`, as the tags want it; of a day it is the beginning. */
const minuteOf = (moment: string): string =>
  moment.includes('T') ? MINUTE.format(new Date(moment)) : `${moment} 00:00`;

const shared = ({ site, path }: Place, { title, description, article, picture }: Content): Pairs => [
  ['og:site_name', `${BRAND} · ${site.council}`],
  ['og:locale', 'zh_CN'],
  ['og:type', article ? 'article' : 'website'],
  ['og:title', title || BRAND],
  ['og:description', description],
  ['og:url', site.address + path],
  ['og:image', site.address + (picture?.url ?? '/share.png')],
];

/** Data, not script: no browser runs it. A `<` in it would end the element early. */
const structured = (place: Place, content: Content): Html =>
  new Html(
    `<script type="application/ld+json">${JSON.stringify(graphOf(place, content)).replaceAll('<', '\\u003c')}</script>`,
  );
