import type { Knex } from 'knex';

/** What receivers outside have still to be told, and were: one row for each message and receiver. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_outbox', (table) => {
    table.increments('id');
    table.string('message', 64).notNullable();
    table.string('receiver', 512).notNullable();
    table.string('event', 32).notNullable();
    table.string('document_id', 64).notNullable();
    table.text('body').notNullable();
    table.string('at', 24).notNullable();
    /** waiting, delivered, failed */
    table.string('state', 16).notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_at', 24).notNullable();
    table.string('leased_until', 24).nullable();
    table.string('lease', 64).nullable();
    table.string('done_at', 24).nullable();
    /** The last answer that was no success: a status, or why none came. */
    table.string('problem', 200).nullable();
    table.unique(['message', 'receiver']);
    table.index(['state', 'next_at']);
    table.index(['document_id', 'receiver', 'state']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists('workflow_outbox');
}
