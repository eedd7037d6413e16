import type { Site } from './site';

/** Where and how a page is shown; the same content is framed for large type or for standard type. */
export interface Frame {
  readonly site: Site;
  /** Path of the page, with those parameters that make it another page. */
  readonly path: string;
  /** 大字版: larger type, larger targets, one column. */
  readonly large: boolean;
}
