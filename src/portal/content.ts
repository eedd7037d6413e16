import type { Html } from './html';
import type { PictureRow } from './rows';

/** The parts of the site, in the order of the main navigation. */
export const COLUMNS = {
  '/': '首页',
  '/cases': '协商案例',
  '/topics': '协商议题',
  '/rooms': '议事室',
  '/plan': '年度计划',
  '/flowcharts': '工作流程',
  '/rules': '制度',
  '/statistics': '数据',
  '/participate': '怎样参与',
} as const;
export type Column = keyof typeof COLUMNS;

/** One page as its view makes it; the frame around it is `renderPage`'s. */
export interface Content {
  /** Empty on the first page. */
  readonly title: string;
  readonly description: string;
  /** The part of the site it belongs to, when it belongs to one. */
  readonly column?: Column;
  /** Does it stand below its column's own page? */
  readonly below?: boolean;
  readonly main: Html;
  /** Addresses of style sheets that only this page needs. */
  readonly styles?: readonly string[];
  /** A piece of writing with a date. */
  readonly article?: { readonly publishedAt: string; readonly source: string };
  readonly picture?: PictureRow | null | undefined;
  /** What it is about, in schema.org's words. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** For pages that are no place to arrive at: search results, errors. */
  readonly unlisted?: boolean;
}
