import type { Knex } from 'knex';

/** What the public site keeps for itself; all of it can be made again from the records, except why a case was withdrawn. */
export async function up(knex: Knex): Promise<void> {
  /** Addresses at which a case was public and no longer is. */
  await knex.schema.createTable('case_withdrawals', (table) => {
    table.string('slug').primary();
    table.string('document_id', 64).notNullable();
    table.text('reason');
    table.string('at', 24).notNullable();
  });
  /** One row for each write that may change a public answer. */
  await knex.schema.createTable('public_changes', (table) => {
    table.increments('id');
    table.string('at', 24).notNullable().index();
  });
  /** The searchable text of every public record, folded to one way of writing. */
  await knex.schema.createTable('search_entries', (table) => {
    table.increments('id');
    table.string('type', 64).notNullable();
    table.string('document_id', 64).notNullable();
    table.text('title').notNullable();
    table.text('text').notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['type', 'document_id']);
  });
  /** Every two neighbouring characters of such a text: most Chinese words have two. */
  await knex.schema.createTable('search_grams', (table) => {
    table.string('gram', 8).notNullable();
    table.integer('entry').notNullable().index();
    table.primary(['gram', 'entry']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['search_grams', 'search_entries', 'public_changes', 'case_withdrawals']) {
    await knex.schema.dropTableIfExists(table);
  }
}
