import { html, type Html } from './html';

export const BRAND = '有事好商量';

export interface Page {
  readonly council: string;
  readonly title?: string;
  readonly description: string;
  readonly here?: '/' | '/cases' | '/topics' | '/rooms' | '/flowcharts';
  /** Addresses of style sheets that only this page needs. */
  readonly styles?: readonly string[];
  readonly main: Html;
}

const LINKS = [
  ['/', '首页'],
  ['/cases', '协商案例'],
  ['/topics', '协商议题'],
  ['/rooms', '议事室'],
  ['/flowcharts', '工作流程'],
] as const;

/** The frame of every page. No script; one style sheet; the way past the header comes first. */
export function renderPage({ council, title, description, here, styles = [], main }: Page): string {
  const heading = title ? `${title} · ${BRAND}` : `${BRAND} · ${council}`;
  return html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#8c1d20" />
        <meta name="description" content="${description}" />
        <meta property="og:title" content="${title ?? BRAND}" />
        <meta property="og:description" content="${description}" />
        <title>${heading}</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="stylesheet" href="/site.css" />
        ${styles.map((address) => html`<link rel="stylesheet" href="${address}" />`)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        ${renderTop(council, here)}
        <main id="main" class="wide">${main}</main>
        <footer class="bottom">
          <div class="wide">
            <p>${council} · “${BRAND}”协商议事室</p>
            <p>众人的事由众人商量。本站只公开可以公开的内容。</p>
          </div>
        </footer>
      </body>
    </html> `.markup;
}

const renderTop = (council: string, here: Page['here']): Html =>
  html`<header class="top">
    <div class="wide">
      <a class="brand" href="/">
        <span class="brand-name">${BRAND}</span><span class="brand-council">${council}</span>
      </a>
      <nav aria-label="主导航">
        <ul>
          ${LINKS.map(
            ([path, name]) =>
              html`<li>
                <a href="${path}" ${path === here && html`aria-current="page"`}>${name}</a>
              </li> `,
          )}
        </ul>
      </nav>
    </div>
  </header>`;

export const emptyState = (text: string): Html => html`<p class="empty">${text}</p>`;
