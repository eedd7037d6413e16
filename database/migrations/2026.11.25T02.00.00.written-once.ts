import type { Knex } from 'knex';

/** Which record a command made, so that the same command sent again makes no second one. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_writes', (table) => {
    table.string('command_id', 36).notNullable();
    table.string('uid', 64).notNullable();
    table.string('actor', 32).notNullable();
    table.string('document', 64).nullable();
    table.primary(['command_id', 'uid', 'actor']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('workflow_writes');
}
