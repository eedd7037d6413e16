import type { Core, UID } from '@strapi/strapi';

/** How many rows share these values of the fields they were counted by. */
export interface Tally {
  readonly values: Readonly<Record<string, unknown>>;
  readonly count: number;
}

/** PostgreSQL counts in text. */
interface Counted {
  readonly count: number | string;
}

interface Asked {
  /** What it asks of another record must concern one at the most, or a row is counted more than once. */
  readonly where: object;
  readonly by: readonly string[];
}

/** Counts the rows that meet a condition, by the values of some fields: in one pass, however many values there are. */
export async function tally(strapi: Core.Strapi, uid: UID.Schema, { where, by }: Asked): Promise<Tally[]> {
  const query = strapi.db.queryBuilder(uid);
  const { attributes } = strapi.db.metadata.get(uid);
  const columnOf = (field: string): string => {
    const { columnName = field } = (attributes[field] ?? {}) as { readonly columnName?: string };
    return String(query.aliasColumn(columnName));
  };
  const columns = Object.fromEntries(by.map((field) => [field, columnOf(field)]));
  const grouped = query
    .init({ where, groupBy: Object.values(columns) })
    .count()
    .getKnexQuery();
  const rows = await grouped.select<readonly Counted[]>(columns);
  return rows.map(({ count, ...values }) => ({ values, count: Number(count) }));
}

/** The sum of them all, or of those with this value of a field. */
export const sumOf = (tallies: readonly Tally[], field?: string, value?: unknown): number =>
  tallies
    .filter(({ values }) => field === undefined || values[field] === value)
    .reduce((sum, { count }) => sum + count, 0);
