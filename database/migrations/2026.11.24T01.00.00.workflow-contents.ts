import type { Knex } from 'knex';

/** What a body was shown when it decided, under the hash that its decision is bound to. May be erased lawfully. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_contents', (table) => {
    table.string('hash', 64).primary();
    table.text('body').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists('workflow_contents');
}
