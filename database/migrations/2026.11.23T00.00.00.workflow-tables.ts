import type { Knex } from 'knex';

/**
 * The engine's own tables. Strapi leaves tables alone that it never tracked, and no content API, import or
 * admin form reaches them: only the command service writes here.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_releases', (table) => {
    table.increments('id');
    table.string('hash', 64).notNullable().index();
    /** `process` for a flowchart, `moments` for the clauses about records outside any topic. */
    table.string('kind', 16).notNullable();
    table.string('topic_kind', 16);
    table.text('body').notNullable();
    table.string('activated_at', 24).notNullable();
    table.string('activated_by', 64).notNullable();
  });
  await knex.schema.createTable('workflow_instances', (table) => {
    table.string('topic', 64).primary();
    table.string('release', 64).notNullable();
    table.string('stage', 64).notNullable().index();
    table.integer('rev').notNullable();
    table.integer('lock_no').notNullable().defaultTo(0);
    table.text('state').notNullable();
    table.string('head_hash', 64).notNullable();
  });
  await knex.schema.createTable('workflow_events', (table) => {
    table.string('topic', 64).notNullable();
    table.integer('seq').notNullable();
    table.string('command', 64).notNullable().index();
    table.string('type', 32).notNullable();
    table.text('body').notNullable();
    table.string('prev_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.primary(['topic', 'seq']);
    table.unique(['topic', 'prev_hash']);
  });
  await knex.schema.createTable('workflow_facts', (table) => {
    table.string('hash', 64).primary();
    table.text('body').notNullable();
  });
  /** Words people wrote, kept beside the chain under a salted hash, so that they can be erased lawfully. */
  await knex.schema.createTable('workflow_texts', (table) => {
    table.string('hash', 64).primary();
    table.string('salt', 32).notNullable();
    table.text('text').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'workflow_texts',
    'workflow_facts',
    'workflow_events',
    'workflow_instances',
    'workflow_releases',
  ]) {
    await knex.schema.dropTableIfExists(table);
  }
}
