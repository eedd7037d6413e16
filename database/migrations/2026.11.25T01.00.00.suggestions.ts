import type { Knex } from 'knex';

/** What belongs to suggestions and must never be reachable as content: contacts, their trail, used-up challenges. */
export async function up(knex: Knex): Promise<void> {
  /** Telephone numbers, encrypted; the row goes when its time is over. */
  await knex.schema.createTable('suggestion_contacts', (table) => {
    table.string('suggestion', 64).primary();
    table.text('sealed').notNullable();
    table.string('at', 24).notNullable();
  });
  /** Who did what with a suggestion, when and why: only ever added to. */
  await knex.schema.createTable('suggestion_events', (table) => {
    table.increments('id');
    table.string('suggestion', 64).notNullable().index();
    table.string('at', 24).notNullable();
    table.string('actor', 64).notNullable();
    table.string('act', 32).notNullable();
    table.text('reason');
  });
  /** Solutions that were accepted, until they would have expired anyway: none is accepted twice, on any node. */
  await knex.schema.createTable('suggestion_solutions', (table) => {
    table.string('token', 64).primary();
    table.string('content', 64).notNullable();
    table.string('receipt', 32).notNullable();
    table.string('expires_at', 24).notNullable().index();
  });
  /** Every notice that somebody has agreed to, word for word. */
  await knex.schema.createTable('suggestion_notices', (table) => {
    table.string('version', 64).primary();
    table.text('text').notNullable();
    table.string('at', 24).notNullable();
  });
}

const TABLES = ['suggestion_notices', 'suggestion_solutions', 'suggestion_events', 'suggestion_contacts'];

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTableIfExists(table);
}
