/** A flowchart in force as a page, and the list of them. */
import { versionOf } from '../../../engine/process/stored-release';
import type { PublicChart } from '../../contract/public-chart';
import { LEGEND, renderClauses, renderPicture, renderTable, renderVersion } from './chart-parts';
import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { emptyState } from '../frame/layout';
import { SHEETS } from './poster-view';

const STYLES = ['/flowcharts/chart.css', '/flowchart.css'];

export interface ChartPage {
  readonly chart: PublicChart;
  /** Version on the poster that the reader has scanned, if they come from one. */
  readonly scanned: string | null;
}

const renderDownloads = ({ topicKind, documentId }: PublicChart): Html =>
  html`<p class="downloads">
    <a href="/flowcharts/${topicKind}.svg" download>下载图片（SVG）</a>
    <a href="/api/flowcharts/${documentId}/release.bpmn" download>下载流程文件（BPMN 2.0）</a>
    ${SHEETS.map((sheet) => html`<a href="/flowcharts/${topicKind}/poster?size=${sheet}">${sheet} 海报</a> `)}
  </p>`;

const renderOutdated = ({ chart, scanned }: ChartPage): Html | false =>
  scanned !== null &&
  scanned !== versionOf(chart.hash) &&
  html`<p class="notice" role="status">
    您扫描的海报是 ${scanned} 版，现行的是 ${versionOf(chart.hash)} 版，请以本页为准。
  </p>`;

/** One chart: picture, table, words of the clauses. */
export function flowchartPage(page: ChartPage): Content {
  const { chart } = page;
  const { release } = chart;
  const main = html`<article class="article flowchart">
    <header>
      <h1>${release.title}</h1>
      <p class="meta">${renderVersion(chart)}</p>
      ${renderOutdated(page)}
      <p class="lead">系统就照这张图办理：图上没有的步骤，办不了；每一步都写明依据哪一条。</p>
    </header>
    ${renderDownloads(chart)} ${renderPicture(release)}
    <p class="legend">${LEGEND}</p>
    <section aria-labelledby="table">
      <h2 id="table">文字版</h2>
      ${renderTable(release)}
    </section>
    <section aria-labelledby="clauses">
      <h2 id="clauses">条款原文</h2>
      ${renderClauses(release)}
    </section>
  </article>`;
  const description = `“有事好商量”${release.title}：每个阶段由谁办理、每一步依据哪一条。`;
  return { title: release.title, description, column: '/flowcharts', below: true, styles: STYLES, main };
}

/** The charts in force. */
export function flowchartList(charts: readonly PublicChart[]): Content {
  const title = '工作流程';
  const description = '“有事好商量”协商议事的工作流程图：墙上的图就是系统办理的流程。';
  const main = html`<section class="listing">
    <h1>${title}</h1>
    ${
      charts.length === 0
        ? emptyState('还没有启用的流程图。启用之后，会在这里公开。')
        : html`<ul class="cards">
            ${charts.map(
              (chart) =>
                html`<li class="card">
                  <h3><a href="/flowcharts/${chart.topicKind}">${chart.release.title}</a></h3>
                  <p class="meta">${renderVersion(chart)}</p>
                </li> `,
            )}
          </ul>`
    }
  </section>`;
  return { title, description, column: '/flowcharts', main };
}
