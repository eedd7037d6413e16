/** A chart on a page: its version, the picture, the same as a table, and the clauses in full. */
import { drawRelease } from '../../../drawing/svg';
import { clauseRows, rowsOf, type StageRow, type StepRow } from '../../../drawing/table';
import type { Release } from '../../../domain/process/release';
import { versionOf } from '../../../engine/process/stored-release';
import type { PublicChart } from '../../contract/public-chart';
import { html, Html } from '../frame/html';
import { formatDay } from '../frame/labels';

/** Which release it is, and since when it is in force. */
export const renderVersion = ({ hash, activatedAt }: PublicChart): Html =>
  html`版本 ${versionOf(hash)} · <time datetime="${activatedAt}">${formatDay(activatedAt)}</time>起启用`;

/** The chart itself. On a narrow screen it is moved sideways in its own frame. */
export const renderPicture = (release: Release): Html =>
  html`<div class="chart-frame" tabindex="0" role="group" aria-label="流程图，可以左右移动">
    ${new Html(drawRelease(release))}
  </div>`;

const renderStep = ({ label, who, to, clauses }: StepRow): Html =>
  html`<td data-name="步骤">${label}</td>
    <td data-name="由谁办理">${who}</td>
    <td data-name="转到">${to}</td>
    <td data-name="依据条款">${clauses.join('、')}</td>`;

const NO_STEP = html`<td class="none" colspan="4">办理到此结束</td>`;

function renderStage({ label, phase, owner, steps }: StageRow): Html {
  const rows = steps.length === 0 ? [NO_STEP] : steps.map(renderStep);
  const head = html`<th scope="rowgroup" rowspan="${rows.length}">
    ${label}<span class="owner">${[owner && `主办：${owner}`, phase].filter(Boolean).join(' · ')}</span>
  </th>`;
  return html`<tbody>
    ${rows.map(
      (row, index) =>
        html`<tr>
          ${index === 0 && head} ${row}
        </tr> `,
    )}
  </tbody> `;
}

/** Stage, who acts, step and clauses: everything the picture shows. */
export const renderTable = (release: Release): Html =>
  html`<table class="chart-table">
    <caption>
      ${release.title}：文字版
    </caption>
    <thead>
      <tr>
        <th scope="col">阶段</th>
        <th scope="col">步骤</th>
        <th scope="col">由谁办理</th>
        <th scope="col">转到</th>
        <th scope="col">依据条款</th>
      </tr>
    </thead>
    ${rowsOf(release).map(renderStage)}
  </table>`;

/** The words of every clause, once, under the rule they stand in. */
export function renderClauses(release: Release): Html {
  const rows = clauseRows(release);
  const rules = [...new Set(rows.map(({ rule }) => rule))];
  return html`${rules.map(
    (title) =>
      html`<h3>《${title}》</h3>
        <dl class="clauses">
          ${rows
            .filter(({ rule }) => rule === title)
            .map(
              ({ clause, quotes }) =>
                html`<div>
                  <dt>${clause}</dt>
                  <dd>${quotes.map((quote) => `“${quote}”`).join('；')}</dd>
                </div> `,
            )}
        </dl> `,
  )}`;
}

export const LEGEND =
  '实线箭头往前办理，虚线箭头是退回、撤回和终止；圆点表示线路汇合，没有圆点的交叉互不相干；方框中的编号是所依据的条款。';
