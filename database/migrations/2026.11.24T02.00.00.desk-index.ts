import type { Knex } from 'knex';

const INDEX = 'workflow_instances_release_stage';

/** What waits for somebody is asked by stage within a release, at every opening of the home page. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_instances', (table) => {
    table.index(['release', 'stage'], INDEX);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_instances', (table) => {
    table.dropIndex(['release', 'stage'], INDEX);
  });
}
