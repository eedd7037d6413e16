/** What of each public record can be found, and where a hit leads. Read through the public contract, so never more. */
import type { Core } from '@strapi/strapi';
import { CASE, ROOM, RULE, TOPIC } from '../../engine/uids';
import { SEARCHED_TYPES } from '../contract/choices';
import type { PublicUid } from '../contract/contract';
import { readRows, walkPublic } from '../contract/read-public';

export { SEARCHED_TYPES };
export type SearchedType = (typeof SEARCHED_TYPES)[number];

export const SEARCHED = {
  case: CASE,
  topic: TOPIC,
  room: ROOM,
  rule: RULE,
} as const satisfies Record<SearchedType, PublicUid>;

/** A public record as text. */
export interface Source {
  readonly type: SearchedType;
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly updatedAt: string;
}

interface Row {
  readonly documentId: string;
  readonly updatedAt: string;
  readonly title?: string;
  readonly name?: string;
  readonly slug?: string;
  readonly summary?: string | null;
  readonly body?: string | null;
  readonly background?: string | null;
  readonly introduction?: string | null;
  readonly address?: string | null;
  readonly district?: { readonly name: string } | null;
  readonly room?: { readonly name: string } | null;
  readonly clauses?: readonly { readonly number: string; readonly text: string }[];
}

/** Where to find the words of each type, and how to ask for them. */
const READERS: Readonly<
  Record<
    SearchedType,
    {
      shows: readonly string[];
      title: (row: Row) => string;
      text: (row: Row) => Words;
      at: (row: Row) => string;
    }
  >
> = {
  case: {
    shows: ['room'],
    title: ({ title = '' }) => title,
    text: ({ summary, body, room }) => [summary, plain(body), room?.name],
    at: ({ slug = '' }) => `/cases/${encodeURIComponent(slug)}`,
  },
  topic: {
    shows: ['room'],
    title: ({ title = '' }) => title,
    text: ({ summary, background, room }) => [summary, background, room?.name],
    at: ({ documentId }) => `/topics/${documentId}`,
  },
  room: {
    shows: ['district'],
    title: ({ name = '' }) => name,
    text: ({ introduction, address, district }) => [introduction, district?.name, address],
    at: ({ slug = '' }) => `/rooms/${encodeURIComponent(slug)}`,
  },
  rule: {
    shows: ['clauses'],
    title: ({ title = '' }) => title,
    text: ({ clauses = [] }) => clauses.map(({ number, text }) => `${number} ${text}`),
    at: ({ documentId }) => `/rules/${documentId}`,
  },
};

type Words = readonly (string | null | undefined)[];

/** Markdown without its signs. */
const plain = (body: string | null | undefined): string =>
  (body ?? '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^[#>*\-\d.\s]+|[*_`]+/gm, '');

const sourceOf = (type: SearchedType, row: Row): Source => {
  const { title, text, at } = READERS[type];
  return {
    type,
    documentId: row.documentId,
    title: title(row),
    text: text(row)
      .filter((part) => part)
      .join('\n'),
    url: at(row),
    updatedAt: row.updatedAt,
  };
};

/** The public records with these ids: those of them that are not public are simply not there. */
export async function readSources(
  strapi: Core.Strapi,
  type: SearchedType,
  ids: readonly string[],
): Promise<readonly Source[]> {
  const rows = await readRows<Row>(strapi, SEARCHED[type], {
    shows: READERS[type].shows,
    filters: { documentId: { $in: ids } },
    size: ids.length,
  });
  return rows.map((row) => sourceOf(type, row));
}

/** Every public record of a type, in batches. */
export async function* walkSources(
  strapi: Core.Strapi,
  type: SearchedType,
): AsyncGenerator<readonly Source[], void> {
  for await (const rows of walkPublic<Row>(strapi, SEARCHED[type], READERS[type])) {
    yield rows.map((row) => sourceOf(type, row));
  }
}
