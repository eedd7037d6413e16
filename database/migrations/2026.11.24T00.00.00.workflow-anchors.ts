import type { Knex } from 'knex';

/** One row a day that fixes the heads of all chains: who changes an earlier entry must change every later anchor. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_anchors', (table) => {
    /** `YYYY-MM-DD`, Asia/Shanghai. */
    table.string('day', 10).primary();
    table.integer('topics').notNullable();
    /** Merkle root over the heads of all topics. */
    table.string('root', 64).notNullable();
    /** The heads that changed since the anchor before, `{ topic: head_hash }`. */
    table.text('heads').notNullable();
    table.string('prev_hash', 64).notNullable().unique();
    table.string('hash', 64).notNullable();
    table.string('at', 24).notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists('workflow_anchors');
}
