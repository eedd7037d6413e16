import { COLUMNS, type Content } from './content';
import { Html, html } from './html';
import type { Frame } from './layout';
import { BRAND } from './site';

/** Title, addresses, descriptions: for search engines, for sharing, and by the names of GB/T 42147. */
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
    <link rel="alternate" type="application/rss+xml" title="协商案例（RSS）" href="/feed.xml" />
    <link rel="alternate" type="application/atom+xml" title="协商案例（Atom）" href="/atom.xml" />
    <link rel="alternate" type="application/feed+json" title="协商案例（JSON）" href="/feed.json" />
    <link rel="stylesheet" href="/site.css" />
    ${content.styles?.map((address) => html`<link rel="stylesheet" href="${address}" />`)}
    ${content.data && structured({ '@context': 'https://schema.org', ...content.data })}`;
}

type Place = Pick<Frame, 'site' | 'path'>;
type Pairs = readonly (readonly [name: string, value: string])[];

/** GB/T 42147 政府网站网页标签规范. */
function named({ site, path }: Place, { title, description, column, article, picture }: Content): Pairs {
  return [
    ['SiteName', `${site.council}“${BRAND}”`],
    ['SiteDomain', URL.canParse(site.address) ? new URL(site.address).host : ''],
    ['SiteIDCode', site.code],
    ...(column ? columnTags(COLUMNS[column]) : []),
    ...(article ? articleTags(title, description, article) : []),
    ['Url', `${site.address}${path}`],
    ['Image', picture ? site.address + picture.url : ''],
  ];
}

const columnTags = (name: string): Pairs => [
  ['ColumnName', name],
  ['ColumnDescription', `“${BRAND}”${name}`],
  ['ColumnKeywords', `${BRAND},协商议事,${name}`],
  ['ColumnType', name],
];

const articleTags = (
  title: string,
  description: string,
  { publishedAt, source }: NonNullable<Content['article']>,
): Pairs => [
  ['ArticleTitle', title],
  ['PubDate', minuteOf(publishedAt)],
  ['ContentSource', source],
  ['Description', description],
  ['Keywords', `${BRAND},协商议事`],
];

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** `2026-07-20 04:00`, as the standard writes it. */
const minuteOf = (moment: string): string => MINUTE.format(new Date(moment));

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
const structured = (data: object): Html =>
  new Html(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
