import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

interface Row {
  readonly id: number;
  readonly hash: string;
  readonly kind: string;
  readonly topic_kind: string | null;
  readonly activated_at: string;
  readonly activated_by: string;
  readonly flowchart: string | null;
  readonly report: string | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As src/enforcement/hash.ts reckons it; written out, because a migration stays as it is. */
function sealOf(prev: string, row: Row): string {
  const { hash, kind, topic_kind, activated_at, activated_by, flowchart, report } = row;
  const about = [hash, kind, topic_kind ?? '', activated_at, activated_by, flowchart ?? ''];
  return sha256(['hsl-release1', prev, ...about, sha256(report ?? '')].join('\n'));
}

/** Releases are written once, which the database sees to; after every start again. */
async function letUpdate(knex: Knex): Promise<void> {
  const onPostgres = (knex.client as { readonly dialect: string }).dialect === 'postgresql';
  await knex.raw(
    onPostgres
      ? 'DROP TRIGGER IF EXISTS hsl_workflow_releases_written_once ON workflow_releases'
      : 'DROP TRIGGER IF EXISTS hsl_workflow_releases_no_update',
  );
}

/** A hash over when, by whom, and from what each release was put in force, and over the one before it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_releases', (table) => {
    table.string('seal', 64).nullable();
  });
  await letUpdate(knex);
  let seal = '0'.repeat(64);
  for (const row of await knex<Row>('workflow_releases').orderBy('id')) {
    seal = sealOf(seal, row);
    await knex('workflow_releases').where({ id: row.id }).update({ seal });
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_releases', (table) => {
    table.dropColumn('seal');
  });
}
