import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { PHASES } from '../../contract/choices';
import { placeOfPhase } from '../frame/labels';
import { renderReleased, type Released } from '../suggestions/released';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Words of the plan, verbatim, and where they stand. */
  readonly quote: string;
  readonly clause: string;
}

export const PARTS: readonly Part[] = [
  {
    id: 'raise',
    title: '议题从哪里来',
    text: '身边的事、共同的事，可以向所在区镇的协商议事室、联系本村（社区）的政协委员反映；政协公开征集选题时，也可以直接提出。',
    quote: '在选择协商议题时,可以采用委员荐题、党政点题的方式确定,也可以由政协向社会公开征集选题',
    clause: '二(三).3',
  },
  {
    id: 'who',
    title: '谁来商量',
    text: '和议题利益相关的人都可以派代表参加。参加协商的人员须经党组织认可，认可之后会提前收到通知。',
    quote: '坚持利益相关者参与协商的原则,最大限度调动各方参与基层公共事务协商的积极性',
    clause: '二(二).2',
  },
  {
    id: 'survey',
    title: '先调研，再协商',
    text: '协商之前，组织者会上门走访、召开座谈。把真实情况和想法告诉他们，就是参与。',
    quote: '深入群众座谈走访,掌握真实情况',
    clause: '二(五).3',
  },
  {
    id: 'speak',
    title: '会上怎么说',
    text: '各类主体充分发表意见建议。有不同意见也请说出来，组织者要及时解释说明。',
    quote: '对协商过程中持不同意见的群众,协商组织者要及时做好解释说明工作',
    clause: '二(五).10',
  },
  {
    id: 'feedback',
    title: '商量之后',
    text: '成果报送党委政府，推动转化；办得怎样，要向协商主体、利益相关方和群众反馈，办结后作为案例在本站公开。',
    quote: '对协商成果要向协商主体、利益相关方和群众反馈落实情况',
    clause: '二(五).12',
  },
];

export interface Participation {
  /** Address of the rule in force. */
  readonly rule: string | null;
  readonly released: readonly Released[];
}

/** How anybody can take part, by the plan's own words; and what others have suggested. */
export const participatePage = ({ rule, released }: Participation): Content => ({
  title: '怎样参与',
  description: '议题从哪里来，谁来商量，怎么商量，商量之后怎么办。',
  column: '/participate',
  main: html`<article class="article">
    <header>
      <h1>怎样参与</h1>
      <p class="lead">有事多商量、遇事多商量、做事多商量。一个议题从提出到办结，每一步都可以在这里看到。</p>
      <p><a class="act" href="/suggest">提建议</a> <a href="/suggest/lookup">查询办理情况</a></p>
    </header>
    <ol class="course" aria-label="一个议题的过程">
      ${PHASES.map((phase) => html`<li>${placeOfPhase(phase).label}</li> `)}
    </ol>
    ${PARTS.map((part) => renderPart(part, rule))}
    ${
      released.length > 0 &&
      html`<section aria-labelledby="released">
        <h2 id="released">公开征集到的建议</h2>
        ${renderReleased(released)}
      </section>`
    }
    <p>
      可以从<a href="/rooms">离您最近的协商议事室</a>开始，看看<a href="/topics">正在协商的议题</a>，或者<a
        href="/cases"
        >已经办成的案例</a
      >。
    </p>
  </article>`,
});

const renderPart = ({ id, title, text, quote, clause }: Part, rule: string | null): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p>${text}</p>
    <blockquote class="quote">
      <p>${quote}。</p>
      <p class="meta">
        实施方案
        ${rule === null ? clause : html`<a href="${rule}#c-${encodeURIComponent(clause)}">${clause}</a>`}
      </p>
    </blockquote>
  </section> `;
