import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';

export interface Bar {
  /** Stays when the name is worded anew. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface Total extends Bar {
  readonly unit: string;
}

/** One plot with its numbers: in one table the words for everybody and the bars for the eye. */
export interface Plot {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}

export interface Figures {
  readonly totals: readonly Total[];
  readonly plots: readonly Plot[];
}

/** The numbers of what is public. */
export const statisticsPage = ({ totals, plots }: Figures): Content => ({
  title: '数据',
  description: '公开的议事室、议题、协商和案例的数字。',
  column: '/statistics',
  main: html`<section class="listing">
    <h1>数据</h1>
    <p class="lead">只统计向社会公开的记录，随记录更新。</p>
    <ul class="figures sheet">
      ${totals.map(({ name, unit, count }) => html`<li><strong>${count}</strong>${name}（${unit}）</li> `)}
    </ul>
    <div class="plots">${plots.map(renderPlot)}</div>
  </section>`,
});

function renderPlot({ id, title, unit, bars }: Plot): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return html`<section class="sheet plot" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${title}</span></th>
          <th scope="col"><span class="unseen">数量</span></th>
        </tr>
      </thead>
      <tbody>
        ${bars.map((bar) => renderBar({ ...bar, unit }, most))}
      </tbody>
    </table>
  </section> `;
}

/** Stretched to whatever room there is; a count of nothing is a hair's breadth. */
const renderBar = ({ name, count, unit }: Total, most: number): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>
      <div>
        <span class="plot-count">${count} ${unit}</span>
        <svg class="plot-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width="${Math.max((100 * count) / most, 0.6)}" height="1"></rect>
        </svg>
      </div>
    </td>
  </tr> `;
