import type { Content } from './content';
import { html, type Html } from './html';

export interface Bar {
  /** Stays when the name is worded anew. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface Total extends Bar {
  readonly unit: string;
}

/** One plot with its numbers: a picture for the eye, a table for everybody. */
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

const WIDTH = 420;
const ROW = 34;
const NAME = 120;
const SPAN = WIDTH - NAME - 50;

function renderPlot({ id, title, unit, bars }: Plot): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return html`<section class="sheet plot" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <svg viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-labelledby="${id}">
      ${bars.map((bar, index) => renderBar(bar, index, most))}
    </svg>
    <table>
      <thead>
        <tr>
          <th scope="col">${title}</th>
          <th scope="col">数量（${unit}）</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          ({ name, count }) =>
            html`<tr>
              <td>${name}</td>
              <td>${count}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;
}

function renderBar({ name, count }: Bar, index: number, most: number): Html {
  const top = index * ROW;
  const length = Math.round((SPAN * count) / most);
  return html`<text class="plot-name" x="${NAME - 10}" y="${top + 22}" text-anchor="end">${name}</text>
    <rect
      class="plot-bar"
      x="${NAME}"
      y="${top + 6}"
      width="${Math.max(length, 2)}"
      height="${ROW - 12}"
      rx="2"
    ></rect>
    <text class="plot-count" x="${NAME + length + 8}" y="${top + 22}">${count}</text> `;
}
