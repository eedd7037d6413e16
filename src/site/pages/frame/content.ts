import type { Html } from './html';
import type { PictureRow } from '../shared/rows';
import type { Thing } from './thing';
import type { COLUMN_PATHS } from '../../contract/public-paths';

export type Column = (typeof COLUMN_PATHS)[number];

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
} as const satisfies Readonly<Record<Column, string>>;

/** What kind of column it is, in the words that inspections of government sites use. */
export const COLUMN_TYPES: Readonly<Record<Column, string>> = {
  '/': '首页',
  '/cases': '工作动态',
  '/topics': '互动交流',
  '/rooms': '机构概况',
  '/plan': '规划计划',
  '/flowcharts': '办事指南',
  '/rules': '政策文件',
  '/statistics': '数据发布',
  '/participate': '互动交流',
};

export interface Writing {
  /** When it first was there to be read. */
  readonly publishedAt: string;
  readonly source: string;
  /** Beside those of the site. */
  readonly keywords?: readonly string[];
}

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
  /** Addresses of scripts without which the page works too, only less comfortably. */
  readonly scripts?: readonly string[];
  /** A piece of writing with a date. */
  readonly article?: Writing;
  readonly picture?: PictureRow | null | undefined;
  /** What it is about, in schema.org's words. */
  readonly data?: readonly Thing[];
  /** `[media type, name, address]` of what a machine may follow here, beside the feeds of cases. */
  readonly feeds?: readonly (readonly [type: string, name: string, address: string])[];
  /** `[language, address]` of the same page in every language, its own among them; none where there is but one. */
  readonly languages?: readonly (readonly [language: string, address: string])[];
  /** For pages that are no place to arrive at: search results, errors. */
  readonly unlisted?: boolean;
}
