/** Names of the staff for people to read; the ledger itself keeps only ids. */
import type { Core } from '@strapi/strapi';

interface UserRow {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
}

/** @param ids as the ledger keeps them; what is no account (the system itself) has no name */
export async function staffNames(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.map(Number).filter(Number.isSafeInteger))];
  const users = (await strapi.db.query('admin::user').findMany({
    where: { id: { $in: known } },
    select: ['id', 'firstname', 'lastname', 'username'],
  })) as UserRow[];
  return new Map(
    users.map(({ id, firstname, lastname, username }) => [
      String(id),
      [lastname, firstname].filter(Boolean).join('') || (username ?? ''),
    ]),
  );
}
