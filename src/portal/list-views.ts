import { html, type Html } from './html';
import { LEVEL_LABELS } from './labels';
import { emptyState, renderPage } from './layout';
import { renderCaseItem, renderRoomItem, renderTopicItem } from './parts';
import type { CaseRow, RoomRow, TopicRow } from './rows';

export interface Listing<Row> {
  readonly council: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

interface Frame {
  readonly here: '/cases' | '/topics' | '/rooms';
  readonly title: string;
  readonly description: string;
  readonly empty: string;
  readonly list: Html;
  /** What the links to other pages must keep, e.g. `level=town`. */
  readonly keep?: string;
}

function renderListing<Row>({ council, rows, total, page, pages }: Listing<Row>, frame: Frame): string {
  const { here, title, description, empty, list, keep = '' } = frame;
  const main = html`<section class="listing">
    <h1>${title} <span class="count">共 ${total} 个</span></h1>
    ${rows.length > 0 ? list : emptyState(empty)}
    ${pages > 1 && renderPager(page, pages, (to) => `${here}?${keep && `${keep}&`}page=${to}`)}
  </section>`;
  return renderPage({ council, title, description, here, main });
}

const renderPager = (page: number, pages: number, link: (to: number) => string): Html =>
  html`<nav class="pager" aria-label="翻页">
    ${page > 1 && html`<a rel="prev" href="${link(page - 1)}">上一页</a>`}
    <span>第 ${page} 页，共 ${pages} 页</span>
    ${page < pages && html`<a rel="next" href="${link(page + 1)}">下一页</a>`}
  </nav>`;

export const renderCaseList = (listing: Listing<CaseRow>): string =>
  renderListing(listing, {
    here: '/cases',
    title: '协商案例',
    description: '已经办结并向群众反馈的协商案例。',
    empty: '还没有发布案例。议题办结并向群众反馈之后，协商的经过和结果会在这里公开。',
    list: html`<ul class="cards">
      ${listing.rows.map(renderCaseItem)}
    </ul>`,
  });

export const renderTopicList = (listing: Listing<TopicRow>): string =>
  renderListing(listing, {
    here: '/topics',
    title: '协商议题',
    description: '向社会公开的协商议题和它们的进展。',
    empty: '还没有公开的议题。议题审定并决定公开之后，会在这里显示进展到哪一步。',
    list: html`<ul class="cards">
      ${listing.rows.map(renderTopicItem)}
    </ul>`,
  });

export const renderRoomList = (listing: Listing<RoomRow>, level?: keyof typeof LEVEL_LABELS): string =>
  renderListing(listing, {
    here: '/rooms',
    title: level ? `${LEVEL_LABELS[level]}协商议事室` : '协商议事室',
    description: '“有事好商量”协商议事室的名称和地址。',
    empty: '还没有公开的协商议事室。建成并公开之后，会在这里列出名称和地址。',
    list: html`<ul class="rooms">
      ${listing.rows.map(renderRoomItem)}
    </ul>`,
    ...(level && { keep: `level=${level}` }),
  });
