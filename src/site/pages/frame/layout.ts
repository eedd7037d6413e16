import { COLUMNS, type Column, type Content } from './content';
import { renderHead } from './head';
import { html, type Html } from './html';
import type { Frame } from './page-frame';
import { BRAND, type Site } from './site';

/** The frame of every page. No script; one style sheet; the way past the header comes first. */
export function renderPage(frame: Frame, content: Content): string {
  return html`<!doctype html>
    <html lang="zh-Hans" ${frame.large && html` class="large"`}>
      <head>
        ${renderHead(frame, content)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        ${renderTop(frame, content)}
        <main id="main" class="wide" tabindex="-1">${renderTrail(content)}${content.main}</main>
        ${renderBottom(frame.site)}
      </body>
    </html> `.markup;
}

const renderTop = (frame: Frame, { column, below }: Content): Html =>
  html`<header class="top">
    <div class="wide">
      <a class="brand" href="/">
        <span class="brand-name">${BRAND}</span><span class="brand-council">${frame.site.council}</span>
      </a>
      <div class="tools">
        <form class="find" role="search" action="/search">
          <label class="unseen" for="find">搜索</label>
          <input id="find" name="q" type="search" maxlength="60" placeholder="案例、议题、议事室、制度" />
          <button>搜索</button>
        </form>
        ${renderSizeLink(frame)}
      </div>
    </div>
    <nav aria-label="主导航">
      <ul class="wide">
        ${Object.entries(COLUMNS).map(
          ([path, name]) =>
            html`<li><a href="${path}" ${path === column && hereMark(below)}>${name}</a></li> `,
        )}
      </ul>
    </nav>
  </header>`;

/** A page below its column is in the column, but is not the column's page. */
const hereMark = (below = false): Html => html` aria-current="${below ? 'true' : 'page'}"`;

function renderSizeLink({ path, large }: Frame): Html {
  const [address = '', query = ''] = path.split('?');
  const kept = query === '' ? '' : `${query}&`;
  return large
    ? html`<a class="size" rel="nofollow" href="${address}?${kept}type=standard">标准版</a>`
    : html`<a class="size" rel="nofollow" href="${address}?${kept}type=large">大字版</a>`;
}

const renderTrail = ({ column, title, below }: Content): Html | null =>
  column === undefined || column === '/'
    ? null
    : html`<nav class="trail" aria-label="当前位置">
        <ol>
          <li><a href="/">首页</a></li>
          ${below ? trailBelow(column, title) : html`<li aria-current="page">${COLUMNS[column]}</li>`}
        </ol>
      </nav>`;

const trailBelow = (column: Column, title: string): Html =>
  html`<li><a href="${column}">${COLUMNS[column]}</a></li>
    <li aria-current="page">${title}</li>`;

const renderBottom = (site: Site): Html =>
  html`<footer class="bottom">
    <div class="wide">
      <p>主办单位：${site.sponsor}${site.contact && html` 　联系方式：${site.contact}`}</p>
      <ul class="records">
        ${site.code && html`<li>网站标识码：${site.code}</li>`}
        ${site.icp && html`<li><a rel="nofollow" href="https://beian.miit.gov.cn/">${site.icp}</a></li>`}
        ${site.police && html`<li><a rel="nofollow" href="https://beian.mps.gov.cn/">${site.police}</a></li>`}
        <li><a href="/sessions">协商日程</a></li>
        <li><a href="/feed.xml">订阅案例</a></li>
        <li><a href="/api/openapi.json">数据接口</a></li>
        <li><a href="/sitemap.xml">网站地图</a></li>
      </ul>
      <p>众人的事由众人商量。本站只公开可以公开的内容。</p>
    </div>
  </footer>`;

export const emptyState = (text: string): Html => html`<p class="empty">${text}</p>`;
