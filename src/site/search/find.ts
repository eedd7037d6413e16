/** Finds public records by words: pairs of characters narrow it down, the text itself decides. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../../engine/database/transactions';
import type { EntryRow } from './entries';
import { gramsOf, termsOf } from './fold';
import { markTerms, type Piece } from './snippet';
import { readSources, SEARCHED_TYPES, type SearchedType, type Source } from './sources';

export interface Asked {
  readonly query: string;
  readonly type: SearchedType | null;
  readonly page: number;
}

export interface Hit extends Pick<Source, 'type' | 'documentId' | 'title' | 'url' | 'updatedAt'> {
  /** A passage with the words in it. */
  readonly passage: readonly Piece[];
}

export interface Hits {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const PER_PAGE = 10;

/** `%` and `_` are letters to look for, not patterns. */
const within = (term: string): string => `%${term.replace(/[!%_]/g, '!$&')}%`;
const LIKE = "LIKE ? ESCAPE '!'";

function matching(trx: Knex, terms: readonly string[], type: SearchedType | null): Knex.QueryBuilder {
  const query = trx<EntryRow>('search_entries');
  if (type !== null) void query.where({ type });
  for (const term of terms) {
    const grams = gramsOf(term);
    if (grams.length > 0) void query.whereIn('id', holdingAll(trx, grams));
    // A term of two characters is its own pair.
    if (grams[0] !== term) void query.whereRaw(`text ${LIKE}`, within(term));
  }
  return query;
}

const holdingAll = (trx: Knex, grams: readonly string[]): Knex.QueryBuilder =>
  trx('search_grams')
    .select('entry')
    .whereIn('gram', grams)
    .groupBy('entry')
    .havingRaw('count(*) = ?', [grams.length]);

/** Those with more of the words in their title first, then the latest. */
const rankOf = (terms: readonly string[]) => ({
  sql: `${terms.map(() => `CASE WHEN title ${LIKE} THEN 1 ELSE 0 END`).join(' + ')} DESC`,
  values: terms.map(within),
});

type Found = Pick<EntryRow, 'type' | 'document_id'>;
/** PostgreSQL counts in text. */
interface Counted {
  readonly total: number | string;
}

/** Behind the last page no row tells how many there are. */
const countAll = (trx: Knex, terms: readonly string[], type: SearchedType | null) =>
  matching(trx, terms, type).count<Counted[]>({ total: 'id' });

async function lookUp(
  strapi: Core.Strapi,
  terms: readonly string[],
  { type, page }: Asked,
): Promise<{ readonly found: readonly Found[]; readonly total: number }> {
  return inTransaction(strapi, async (trx) => {
    const rank = rankOf(terms);
    const found = (await matching(trx, terms, type)
      .select('type', 'document_id', trx.raw('count(*) OVER () AS total'))
      .orderByRaw(rank.sql, rank.values)
      .orderBy([
        { column: 'updated_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(PER_PAGE)
      .offset((page - 1) * PER_PAGE)) as (Found & Counted)[];
    const [counted] = found.length > 0 || page === 1 ? found : await countAll(trx, terms, type);
    return { found, total: Number(counted?.total ?? 0) };
  });
}

/** What was found, read again through the public contract: an index may be old, the contract never is. */
async function readFound(strapi: Core.Strapi, found: readonly Found[]): Promise<ReadonlyMap<string, Source>> {
  const read = SEARCHED_TYPES.map(async (type) => {
    const ids = found.filter((each) => each.type === type).map((each) => each.document_id);
    if (ids.length === 0) return [];
    return readSources(strapi, type, ids);
  });
  const sources = (await Promise.all(read)).flat();
  return new Map(sources.map((source) => [`${source.type} ${source.documentId}`, source]));
}

/** One page of hits; a query without a word finds nothing. */
export async function search(strapi: Core.Strapi, asked: Asked): Promise<Hits> {
  const terms = termsOf(asked.query);
  if (terms.length === 0) return { hits: [], total: 0, page: 1, pages: 0 };
  const { found, total } = await lookUp(strapi, terms, asked);
  const sources = await readFound(strapi, found);
  const hits = found.flatMap(({ type, document_id }) => {
    const source = sources.get(`${type} ${document_id}`);
    if (!source) return [];
    const { documentId, title, url, updatedAt } = source;
    return [{ type, documentId, title, url, updatedAt, passage: markTerms(source.text, terms) }];
  });
  return { hits, total, page: asked.page, pages: Math.ceil(total / PER_PAGE) };
}
