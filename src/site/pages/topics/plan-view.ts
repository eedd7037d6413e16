import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { placeOfPhase, THEME_LABELS } from '../frame/labels';
import { emptyState } from '../frame/layout';
import { topicAddress } from '../shared/parts';
import type { PlanRow, TopicRow } from '../shared/rows';

export interface PlanStory {
  readonly plan: PlanRow;
  /** Its topics that are public. */
  readonly topics: readonly TopicRow[];
}

/** The annual plans in force and past, newest first, with their public topics. */
export const planPage = (plans: readonly PlanStory[]): Content => ({
  title: '年度协商计划',
  description: '选题报同级党组织审定后，纳入年度协商计划。',
  column: '/plan',
  main: html`<section class="listing">
    <h1>年度协商计划</h1>
    <p class="lead">选题报同级党组织审定后，纳入年度协商计划（实施方案二(三).4）。这里列出其中公开的议题。</p>
    ${plans.length > 0 ? plans.map(renderPlan) : emptyState('还没有施行的年度协商计划。')}
  </section>`,
});

const renderPlan = ({ plan, topics }: PlanStory): Html =>
  html`<section class="sheet" id="y${plan.year}" aria-labelledby="plan-${plan.year}">
    <h2 id="plan-${plan.year}">
      ${plan.title} <span class="count">${plan.state === 'in-force' ? '施行中' : '已归档'}</span>
    </h2>
    ${topics.length > 0 ? renderTopics(topics, plan.title) : emptyState('这一年度的计划中没有公开的议题。')}
  </section> `;

const renderTopics = (topics: readonly TopicRow[], title: string): Html =>
  html`<div class="scroll" role="region" aria-label="${title}" tabindex="0">
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">议题</th>
          <th scope="col">选题方向</th>
          <th scope="col">议事室</th>
          <th scope="col">进展</th>
        </tr>
      </thead>
      <tbody>
        ${topics.map(
          ({ documentId, title: name, themeCategory, room, publicPhase }, index) =>
            html`<tr>
              <td data-name="序号">${index + 1}</td>
              <td data-name="议题"><a href="${topicAddress(documentId)}">${name}</a></td>
              <td data-name="选题方向">${THEME_LABELS[themeCategory]}</td>
              <td data-name="议事室">${room?.name}</td>
              <td data-name="进展">${placeOfPhase(publicPhase).label}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
