import type { Content } from './content';

/** A page, with the status that it is sent with where that is not the usual one. */
export interface Found {
  readonly content: Content;
  readonly status?: 410;
}

/** Another address has what was looked for. */
export interface Moved {
  readonly movedTo: string;
}

/** What is at an address: a page, another address, or nothing. */
export type Place = Content | Found | Moved | undefined;
