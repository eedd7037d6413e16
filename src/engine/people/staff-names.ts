/** Names of the staff for people to read; the ledger itself keeps only ids. */
import type { Core } from '@strapi/strapi';

export interface StaffRow {
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
}

/** What people call an account. */
export const staffName = ({ firstname, lastname, username }: StaffRow): string =>
  [lastname, firstname].filter(Boolean).join('') || (username ?? '');

/** @param ids as the ledger keeps them; what is no account (the system itself) has no name */
export async function staffNames(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.map(Number).filter(Number.isSafeInteger))];
  const users = (await strapi.db.query('admin::user').findMany({
    where: { id: { $in: known } },
    select: ['id', 'firstname', 'lastname', 'username'],
  })) as (StaffRow & { readonly id: number })[];
  return new Map(users.map((user) => [String(user.id), staffName(user)]));
}

/** Ids of the accounts in whose name these words stand. */
export async function staffNamed(strapi: Core.Strapi, words: string): Promise<readonly number[]> {
  const either = ['firstname', 'lastname', 'username'].map((field) => ({ [field]: { $containsi: words } }));
  const found = (await strapi.db
    .query('admin::user')
    .findMany({ where: { $or: either }, select: ['id'] })) as { readonly id: number }[];
  return found.map(({ id }) => id);
}
