import type { Knex } from 'knex';

/** What kind of receiver a message is for; all that were told of so far are webhooks. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_outbox', (table) => {
    table.string('kind', 32).notNullable().defaultTo('webhook');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_outbox', (table) => {
    table.dropColumn('kind');
  });
}
