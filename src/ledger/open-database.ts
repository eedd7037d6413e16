import createKnex, { type Knex } from 'knex';

/** What `config/database.ts` says of SQLite and of PostgreSQL. */
interface Settings {
  readonly client: string;
  readonly connection: object;
}

/**
 * Opens the database that Strapi uses, without Strapi.
 *
 * Read-only: nothing here writes, and a file that is not there must not come into being.
 */
export function openDatabase({ client, connection }: Settings): Knex {
  if (client !== 'postgres') {
    return createKnex({
      client: 'better-sqlite3',
      connection: { ...(connection as { filename: string }), options: { readonly: true } },
      useNullAsDefault: true,
    });
  }
  const { schema, ...rest } = connection as { schema: string };
  return createKnex({ client: 'pg', connection: rest, searchPath: schema, pool: { min: 0, max: 2 } });
}
