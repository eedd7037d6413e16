import { html, type Html } from '../frame/html';
import type { Content } from '../frame/content';
import { emptyState } from '../frame/layout';
import { renderCaseItem, renderRoomGroup, renderTopicItem, type RoomGroup } from '../shared/parts';
import type { CaseRow, TopicRow } from '../shared/rows';
import { BRAND, type Site } from '../frame/site';
import { siteThing } from '../frame/structured';

export interface Home {
  readonly site: Site;
  readonly cases: readonly CaseRow[];
  readonly caseTotal: number;
  readonly topics: readonly TopicRow[];
  readonly topicTotal: number;
  readonly groups: readonly RoomGroup[];
}

const DESCRIPTION =
  '居民的烦心事、身边的共同事，在家门口的协商议事室里商量着办：议题从哪里来、商量到哪一步、办成了什么，都在这里公开。';

/** The first page: what this is, what came of it, what is under way, and where to go. */
export function homePage(home: Home): Content {
  const { council } = home.site;
  const main = html`<section class="hero">
      <h1>${BRAND}，众人的事由众人商量</h1>
      <p class="lead">${DESCRIPTION}</p>
      <p>
        ${council}在镇、村（社区）和企事业单位设立“${BRAND}”协商议事室，邀请委员、利益相关方、有关部门和群众代表面对面协商，成果报送党委政府，落实情况向群众反馈。
        <a href="/participate">怎样参与</a>
      </p>
    </section>
    ${renderCases(home)} ${renderTopics(home)} ${renderRooms(home)}`;
  return {
    title: '',
    description: DESCRIPTION,
    column: '/',
    main,
    data: [siteThing(home.site)],
  };
}

const renderCases = ({ cases, caseTotal }: Home): Html =>
  html`<section aria-labelledby="cases">
    <h2 id="cases">协商案例</h2>
    ${
      cases.length > 0
        ? html`<ul class="cards">
            ${cases.map(renderCaseItem)}
          </ul>`
        : emptyState('还没有发布案例。议题办结并向群众反馈之后，协商的经过和结果会在这里公开。')
    }
    ${caseTotal > cases.length && html`<p class="more"><a href="/cases">查看全部 ${caseTotal} 个案例</a></p>`}
  </section> `;

const renderTopics = ({ topics, topicTotal }: Home): Html =>
  html`<section aria-labelledby="topics">
    <h2 id="topics">正在协商的议题</h2>
    ${
      topics.length > 0
        ? html`<ul class="cards">
            ${topics.map(renderTopicItem)}
          </ul>`
        : emptyState('眼下没有公开协商中的议题。议题审定并决定公开之后，会在这里显示进展到哪一步。')
    }
    ${topicTotal > topics.length && html`<p class="more"><a href="/topics">查看全部 ${topicTotal} 个议题</a></p>`}
  </section> `;

const renderRooms = ({ groups }: Home): Html =>
  html`<section aria-labelledby="rooms">
    <h2 id="rooms">协商议事室</h2>
    ${
      groups.length > 0
        ? html`<div class="levels">${groups.map(renderRoomGroup)}</div>`
        : emptyState('还没有公开的协商议事室。建成并公开之后，会在这里列出名称和地址。')
    }
  </section> `;
