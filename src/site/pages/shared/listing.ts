/** A list of rows, page after page, as the cases, topics and rooms are shown. */
import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { emptyState } from '../frame/layout';
import { renderPager } from './parts';

export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

interface Shell {
  readonly column: '/cases' | '/topics' | '/rooms';
  readonly title: string;
  readonly description: string;
  readonly empty: string;
  readonly list: Html;
  /** What the links to other pages must keep, e.g. `level=town`. */
  readonly keep?: string;
}

/** The page of one list. */
export function listing<Row>({ rows, total, page, pages }: Listing<Row>, shell: Shell): Content {
  const { column, title, description, empty, list, keep = '' } = shell;
  const main = html`<section class="listing">
    <h1>${title} <span class="count">共 ${total} 个</span></h1>
    ${rows.length > 0 ? list : emptyState(empty)}
    ${pages > 1 && renderPager(page, pages, (to) => `${column}?${keep && `${keep}&`}page=${to}`)}
  </section>`;
  return { title, description, column, main };
}
