import type { Hit, Hits } from '../../search/find';
import type { SearchedType } from '../../search/sources';
import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { emptyState } from '../frame/layout';
import { renderPager } from '../shared/parts';

const TYPES: Readonly<Record<SearchedType, string>> = {
  case: '案例',
  topic: '议题',
  room: '议事室',
  rule: '制度',
};

export interface Searched {
  readonly query: string;
  readonly type: SearchedType | null;
  readonly hits: Hits;
}

/** The search page, with or without something looked for. */
export const searchPage = ({ query, type, hits }: Searched): Content => ({
  title: '搜索',
  description: '在公开的案例、议题、议事室和制度中搜索。',
  unlisted: true,
  main: html`<section class="listing">
    <h1>搜索${query && html` <span class="count">共 ${hits.total} 条</span>`}</h1>
    <form class="find" role="search" aria-label="搜索全站" action="/search">
      <label class="unseen" for="q">搜索词</label>
      <input id="q" name="q" type="search" maxlength="60" value="${query}" />
      <label class="unseen" for="kind">范围</label>
      <select id="kind" name="in">
        <option value="">全部</option>
        ${Object.entries(TYPES).map(
          ([key, name]) => html`<option value="${key}" ${key === type && html` selected`}>${name}</option>`,
        )}
      </select>
      <button>搜索</button>
    </form>
    ${renderHits({ query, type, hits })}
  </section>`,
});

function renderHits({ query, type, hits }: Searched): Html {
  if (query === '') return emptyState('请输入要找的词，两个字就可以。');
  if (hits.total === 0) return emptyState(`没有找到含有“${query}”的公开内容。可以换一个词，或者减少几个字。`);
  const link = (to: number) =>
    `/search?${new URLSearchParams({ q: query, in: type ?? '', page: String(to) }).toString()}`;
  return html`<ul class="results">
      ${hits.hits.map(renderHit)}
    </ul>
    ${hits.pages > 1 && renderPager(hits.page, hits.pages, link)}`;
}

const renderHit = ({ type, title, url, passage }: Hit): Html =>
  html`<li>
    <h2><a href="${url}">${title}</a></h2>
    <p>${passage.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}</p>
    <p class="meta">${TYPES[type]}</p>
  </li> `;
