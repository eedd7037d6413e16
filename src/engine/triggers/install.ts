/** Installs the triggers at every start, after Strapi has synchronised its tables, and says which are missing. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../database/transactions';
import { postgresDistrictTriggers, sqliteDistrictTriggers } from './district-triggers';
import { appendOnlyTables } from './append-only';
import { postgresTriggers } from './postgres';
import { sqliteTriggers } from './sqlite';
import { postgresTicketTriggers, sqliteTicketTriggers } from './ticket-triggers';

const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

// Of two triggers that both refuse, SQLite lets the later speak, and PostgreSQL the first by name: the one that says more.
const onSqlite = (strapi: Core.Strapi) => [
  ...sqliteTicketTriggers(strapi),
  ...sqliteTriggers(appendOnlyTables(strapi)),
  ...sqliteDistrictTriggers(strapi),
];
const onPostgres = (strapi: Core.Strapi) => [
  ...postgresTriggers(appendOnlyTables(strapi)),
  ...postgresTicketTriggers(strapi),
  ...postgresDistrictTriggers(strapi),
];

async function installOnSqlite(strapi: Core.Strapi, trx: Knex): Promise<void> {
  for (const { name, body } of onSqlite(strapi)) {
    await trx.raw(`DROP TRIGGER IF EXISTS ${name}`);
    await trx.raw(`CREATE TRIGGER ${name} ${body}`);
  }
}

async function installOnPostgres(strapi: Core.Strapi, trx: Knex): Promise<void> {
  // Two nodes that start together take turns.
  await trx.raw("SELECT pg_advisory_xact_lock(hashtext('haoshangliang-triggers'))");
  for (const { name, table, when, body } of onPostgres(strapi)) {
    await trx.raw(
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $hsl$ BEGIN ${body} END $hsl$`,
    );
    await trx.raw(`DROP TRIGGER IF EXISTS ${name} ON ${table}`);
    await trx.raw(`CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION ${name}()`);
  }
}

/** A case has one draft and one published row in each language; nothing in Strapi's own schema says so. */
async function installIndexes(trx: Knex): Promise<void> {
  for (const [name, rows] of [
    ['hsl_cases_one_draft', 'published_at IS NULL'],
    ['hsl_cases_one_published', 'published_at IS NOT NULL'],
  ] as const) {
    await trx.raw(
      `CREATE UNIQUE INDEX IF NOT EXISTS ${name} ON cases (document_id, coalesce(locale, '')) WHERE ${rows}`,
    );
  }
}

/** Idempotent: afterwards every trigger is there, as this version writes it. */
export function installTriggers(strapi: Core.Strapi): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await (isPostgres(strapi) ? installOnPostgres(strapi, trx) : installOnSqlite(strapi, trx));
    await installIndexes(trx);
  });
}

interface NamedRow {
  readonly name: string;
}

/** Names of triggers that ought to be there, and enabled, and are not. */
export async function missingTriggers(strapi: Core.Strapi): Promise<string[]> {
  const wanted = (isPostgres(strapi) ? onPostgres(strapi) : onSqlite(strapi)).map(({ name }) => name);
  const rows = await inTransaction(strapi, async (trx): Promise<readonly NamedRow[]> => {
    if (!isPostgres(strapi)) return trx<NamedRow>('sqlite_master').where('type', 'trigger').select('name');
    return trx<NamedRow>('pg_trigger').whereNot('tgenabled', 'D').select({ name: 'tgname' });
  });
  const present = new Set(rows.map(({ name }) => name));
  return wanted.filter((name) => !present.has(name));
}
