/** A flowchart for the wall: the picture on one sheet, the same in words on a second. */
import { renderSVG } from 'uqr';
import { versionOf } from '../../../engine/process/stored-release';
import type { PublicChart } from '../../contract/public-chart';
import { LEGEND, renderClauses, renderPicture, renderTable, renderVersion } from './chart-parts';
import { html, Html } from '../frame/html';
import { BRAND } from '../frame/site';

export const SHEETS = ['A4', 'A3', 'A1'] as const;
export type Sheet = (typeof SHEETS)[number];

export interface Poster {
  readonly council: string;
  readonly chart: PublicChart;
  readonly sheet: Sheet;
  /** `https://…` of the site, without a slash at the end. */
  readonly origin: string;
}

/** Leads to the chart that is in force then, and says so if this poster is no longer. */
const addressOf = ({ chart, origin }: Poster): string =>
  `${origin}/flowcharts/${chart.topicKind}?v=${versionOf(chart.hash)}`;

const renderCode = (poster: Poster): Html =>
  html`<figure class="code" role="img" aria-label="二维码，扫码查看现行流程图：${addressOf(poster)}">
    ${new Html(renderSVG(addressOf(poster), { ecc: 'M', border: 2 }))}
    <figcaption aria-hidden="true">扫码查看现行流程图</figcaption>
  </figure>`;

const renderHead = ({ council, chart }: Poster, part: Html | string): Html =>
  html`<header class="sheet-head">
    <div>
      <p class="council">${council} · “${BRAND}”协商议事室</p>
      ${part}
      <p class="version">${renderVersion(chart)}</p>
    </div>
  </header>`;

const renderBar = ({ chart, sheet }: Poster): Html =>
  html`<nav class="bar" aria-label="海报大小">
    <a href="/flowcharts/${chart.topicKind}">返回流程图</a>
    ${SHEETS.map(
      (each) => html`<a href="?size=${each}" ${each === sheet && html`aria-current="page"`}>${each}</a> `,
    )}
    <span>用浏览器的“打印”印出，或者另存为 PDF；页边距选“无”。</span>
  </nav>`;

/** Two sheets, the same at every size; the style sheet knows how large they are. */
export function renderPoster(poster: Poster): string {
  const { council, chart, sheet } = poster;
  const { release } = chart;
  return html`<!doctype html>
    <html lang="zh-Hans" class="${sheet.toLowerCase()}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="description" content="${council}${release.title}，打印在 ${sheet} 纸上张贴。" />
        <title>${release.title}（${sheet} 海报） · ${BRAND} · ${council}</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="stylesheet" href="/flowcharts/chart.css" />
        <link rel="stylesheet" href="/poster.css" />
      </head>
      <body>
        ${renderBar(poster)}
        <main>
          <section class="sheet" aria-label="流程图">
            ${renderHead(poster, html`<h1>${release.title}</h1>`)} ${renderPicture(release)}
            <footer class="sheet-foot">
              <p>${LEGEND}</p>
              ${renderCode(poster)}
            </footer>
          </section>
          <section class="sheet words" aria-label="文字版">
            ${renderHead(poster, html`<h2>${release.title}：文字版</h2>`)} ${renderTable(release)}
            <div class="clause-list">${renderClauses(release)}</div>
          </section>
        </main>
      </body>
    </html> `.markup;
}
