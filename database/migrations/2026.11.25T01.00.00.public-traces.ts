import type { Knex } from 'knex';

/** What was public of topics, sessions and outcomes, so that who followed it can be told when it is taken back. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('public_traces', (table) => {
    table.string('type', 32).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('topic', 64).notNullable().index();
    table.string('room', 64).notNullable().index();
    /** Of a session: the day and the hour last announced. */
    table.string('day', 10);
    table.string('time', 5);
    /** Did it take place? What did is never said to be off. */
    table.boolean('held').notNullable();
    /** Of what was announced, to see a change. */
    table.string('print', 64).notNullable();
    /** How often it has changed since it was first public. */
    table.integer('sequence').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('changed_at', 24).notNullable().index();
    table.boolean('gone').notNullable();
    table.primary(['type', 'document_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists('public_traces');
}
