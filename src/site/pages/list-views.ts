import type { Content } from './frame/content';
import { html, type Html } from './frame/html';
import { LEVEL_LABELS } from './frame/labels';
import { emptyState } from './frame/layout';
import { renderCaseItem, renderPager, renderRoomItem, renderTopicItem } from './shared/parts';
import { renderMap, type PlaceRow } from './shared/places';
import type { CaseRow, RoomRow, TopicRow } from './shared/rows';

export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

interface Shell {
  readonly column: '/cases' | '/topics' | '/rooms';
  readonly title: string;
  readonly description: string;
  readonly empty: string;
  readonly list: Html;
  /** What the links to other pages must keep, e.g. `level=town`. */
  readonly keep?: string;
}

function listing<Row>({ rows, total, page, pages }: Listing<Row>, shell: Shell): Content {
  const { column, title, description, empty, list, keep = '' } = shell;
  const main = html`<section class="listing">
    <h1>${title} <span class="count">共 ${total} 个</span></h1>
    ${rows.length > 0 ? list : emptyState(empty)}
    ${pages > 1 && renderPager(page, pages, (to) => `${column}?${keep && `${keep}&`}page=${to}`)}
  </section>`;
  return { title, description, column, main };
}

export const caseList = (rows: Listing<CaseRow>): Content =>
  listing(rows, {
    column: '/cases',
    title: '协商案例',
    description: '已经办结并向群众反馈的协商案例。',
    empty: '还没有发布案例。议题办结并向群众反馈之后，协商的经过和结果会在这里公开。',
    list: html`<ul class="cards">
      ${rows.rows.map(renderCaseItem)}
    </ul>`,
  });

export const topicList = (rows: Listing<TopicRow>): Content =>
  listing(rows, {
    column: '/topics',
    title: '协商议题',
    description: '向社会公开的协商议题和它们的进展。',
    empty: '还没有公开的议题。议题审定并决定公开之后，会在这里显示进展到哪一步。',
    list: html`<ul class="cards">
      ${rows.rows.map(renderTopicItem)}
    </ul>`,
  });

interface RoomListing {
  readonly level?: keyof typeof LEVEL_LABELS | undefined;
  readonly places: readonly PlaceRow[];
}

export const roomList = (rows: Listing<RoomRow>, { level, places }: RoomListing): Content =>
  listing(rows, {
    column: '/rooms',
    title: level ? `${LEVEL_LABELS[level]}协商议事室` : '协商议事室',
    description: '“有事好商量”协商议事室的名称和地址。',
    empty: '还没有公开的协商议事室。建成并公开之后，会在这里列出名称和地址。',
    list: html`<ul class="rooms">
        ${rows.rows.map(renderRoomItem)}
      </ul>
      ${renderMap(places)}`,
    ...(level && { keep: `level=${level}` }),
  });
