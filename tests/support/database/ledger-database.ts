/** The tables of a test's database, read from outside while servers come and go. */
import type { Knex } from 'knex';
import { openDatabase } from '../../../src/ledger/open-database';
import type { TestDatabase } from './database';

/** Read-only, as `npm run ledger` opens it. */
export function openLedger({ env }: TestDatabase): Knex {
  const { DATABASE_CLIENT: client = '', DATABASE_FILENAME: filename, DATABASE_URL: connectionString } = env;
  return openDatabase({
    client,
    connection: filename ? { filename } : { connectionString, schema: 'public' },
  });
}
