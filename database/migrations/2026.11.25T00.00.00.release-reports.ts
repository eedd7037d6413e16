import type { Knex } from 'knex';

/** Which flowchart a release was made from, and what its verification found. Empty for releases from before. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_releases', (table) => {
    table.string('flowchart', 64).nullable().index();
    table.text('report').nullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_releases', (table) => {
    table.dropColumn('flowchart');
    table.dropColumn('report');
  });
}
