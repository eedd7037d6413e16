import type { Knex } from 'knex';

/** How often each clause refused on a day, by the check that found something missing; nothing about whom or what. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_refusals', (table) => {
    table.increments('id');
    table.string('day', 10).notNullable();
    table.string('rule', 255).notNullable();
    table.string('clause', 64).notNullable();
    table.string('policy', 64).notNullable();
    table.integer('count').notNullable();
    table.unique(['day', 'rule', 'clause', 'policy']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists('workflow_refusals');
}
