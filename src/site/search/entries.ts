/** The two tables of the index: one row for each public record, and its pairs of characters. */
import type { Knex } from 'knex';
import { fold, gramsOf } from './fold';
import type { SearchedType, Source } from './sources';

export interface EntryRow {
  readonly id: number;
  readonly type: SearchedType;
  readonly document_id: string;
  readonly title: string;
  readonly text: string;
  readonly updated_at: string;
}

type NewEntry = Omit<EntryRow, 'id'>;

const entries = (trx: Knex) => trx<EntryRow>('search_entries');
const whereIs = (type: SearchedType, documentId: string) => ({ type, document_id: documentId });

const GRAMS_AT_ONCE = 200;

function textOf(source: Source): { readonly title: string; readonly text: string } {
  const title = fold(source.title);
  return { title, text: `${title} ${fold(source.text)}` };
}

type Known = Pick<EntryRow, 'text' | 'updated_at'> | undefined;

const isInLine = (known: Known, text: string, { updatedAt }: Source): boolean =>
  known?.text === text && known.updated_at === updatedAt;

/** Those of many records whose entry is another than it ought to be, or missing. Costs one read. */
export async function outOfLine(
  trx: Knex,
  type: SearchedType,
  sources: readonly Source[],
): Promise<readonly Source[]> {
  const ids = sources.map(({ documentId }) => documentId);
  const rows = await entries(trx).where({ type }).whereIn('document_id', ids);
  const known = new Map(rows.map((row) => [row.document_id, row]));
  return sources.filter((source) => !isInLine(known.get(source.documentId), textOf(source).text, source));
}

/** Brings a record's entry in line with its text. An unchanged record costs one read. */
export async function putEntry(trx: Knex, source: Source): Promise<void> {
  const { title, text } = textOf(source);
  const where = whereIs(source.type, source.documentId);
  const known = await entries(trx).where(where).first();
  if (isInLine(known, text, source)) return;
  // Written before its pairs are: two who write the same record take turns here.
  await trx<NewEntry>('search_entries')
    .insert({ ...where, title, text, updated_at: source.updatedAt })
    .onConflict(['type', 'document_id'])
    .merge();
  if (known?.text !== text) await putGrams(trx, where, gramsOf(text));
}

async function putGrams(
  trx: Knex,
  where: ReturnType<typeof whereIs>,
  grams: readonly string[],
): Promise<void> {
  const entry = (await entries(trx).where(where).first('id'))?.id;
  if (entry === undefined) return;
  await trx('search_grams').where({ entry }).delete();
  const rows = grams.map((gram) => ({ gram, entry }));
  for (let at = 0; at < rows.length; at += GRAMS_AT_ONCE) {
    await trx('search_grams').insert(rows.slice(at, at + GRAMS_AT_ONCE));
  }
}

/** Takes a record out of the index. */
export async function dropEntry(trx: Knex, type: SearchedType, documentId: string): Promise<void> {
  const where = whereIs(type, documentId);
  await trx('search_grams').whereIn('entry', entries(trx).where(where).select('id')).delete();
  await entries(trx).where(where).delete();
}

/** Document ids of all entries of a type. */
export async function entryIds(trx: Knex, type: SearchedType): Promise<readonly string[]> {
  return (await entries(trx).where({ type }).select('document_id')).map((row) => row.document_id);
}
