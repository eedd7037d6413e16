/** What an intruder does first who owns the database: no trigger of ours speaks any more. */
import type { Knex } from 'knex';
import { isPostgres } from '../../../src/ledger/dialect';

interface Named {
  readonly name: string;
  readonly table: string;
}

export async function dropTriggers(knex: Knex): Promise<void> {
  const onPostgres = isPostgres(knex);
  const all: readonly Named[] = onPostgres
    ? await knex('pg_trigger').select({ name: 'tgname', table: knex.raw('tgrelid::regclass::text') })
    : await knex('sqlite_master').where({ type: 'trigger' }).select('name', { table: 'tbl_name' });
  for (const { name, table } of all.filter((each) => each.name.startsWith('hsl_'))) {
    await knex.raw(`DROP TRIGGER ${name}${onPostgres ? ` ON ${table}` : ''}`);
  }
}
