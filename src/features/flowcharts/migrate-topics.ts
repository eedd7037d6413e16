/** Moves the running topics of a flowchart to the release in force, each in a transaction of its own. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Actor } from '../../domain/record/facts';
import type { Stage } from '../../domain/process/flowchart';
import { planMigration, type Migration, type Plan } from '../../domain/process/migrate';
import { stageOf, type Release } from '../../domain/process/release';
import { phraseBlocker } from '../../words/phrase';
import { carryOut } from '../../engine/process/command-service';
import { startJob, type Job, type Outcome } from '../../engine/long-work';
import { readInstance } from '../../engine/process/ledger';
import { loadFacts } from '../../engine/process/load-facts';
import { readersCatalogue, reject } from '../../engine/refusal/refuse';
import { releaseByHash } from '../../engine/process/releases';
import { inTransaction } from '../../engine/database/transactions';
import { FLOWCHART, TOPIC } from '../../engine/uids';

export interface MigrationOrder {
  readonly flowchart: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
  readonly actor: Actor;
}

interface Planned {
  readonly plan: Plan;
  /** The stage the topic stands in. */
  readonly stage: Stage;
}

/** What would become of one topic; `null` for one that has no process. */
function plan(strapi: Core.Strapi, topic: string, migration: Migration): Promise<Planned | null> {
  return inTransaction(strapi, async (trx) => {
    const instance = await readInstance(trx, topic);
    const facts = instance && (await loadFacts(trx, topic));
    if (!instance || !facts) return null;
    const { state } = instance;
    const release = await releaseByHash(trx, instance.release);
    const planned = planMigration({ release, state, facts }, migration);
    return { plan: planned, stage: stageOf(release, state.stage) };
  });
}

const named = ({ key, label }: Stage) => ({ key, label });

/** What a reader is told of a topic that does not simply stay where it is. */
function itemOf(
  strapi: Core.Strapi,
  row: TopicRow,
  { plan: planned, stage, target }: Planned & { readonly target: Release },
): object | undefined {
  if (planned.outcome === 'current' || planned.outcome === 'ended') return undefined;
  const { documentId, title } = row;
  const catalogue = readersCatalogue(strapi);
  const blockers =
    'blockers' in planned ? planned.blockers.map((blocker) => phraseBlocker(blocker, catalogue)) : [];
  const to = 'to' in planned ? named(stageOf(target, planned.to)) : null;
  return { topic: documentId, title, stage: named(stage), to, outcome: planned.outcome, blockers };
}

interface TopicRow {
  readonly documentId: string;
  readonly title: string;
}

/** What a refusal under the lock says; anything else that goes wrong ends the job. */
function refusalIn(error: unknown): string {
  const { status, message } = error as { readonly status?: number; readonly message?: string };
  if (status !== 409 && status !== 403) throw error;
  return message ?? '';
}

interface Moving {
  readonly migration: Migration;
  readonly actor: Actor;
  readonly dryRun: boolean;
}

async function migrateOne(strapi: Core.Strapi, row: TopicRow, moving: Moving): Promise<Outcome> {
  const { migration, actor, dryRun } = moving;
  const planned = await plan(strapi, row.documentId, migration);
  if (!planned) return { outcome: 'ended' };
  const { outcome } = planned.plan;
  const item = itemOf(strapi, row, { ...planned, target: migration.release });
  if (dryRun || !('to' in planned.plan)) return { outcome, item };
  const command = { type: 'migrate', migration } as const;
  const order = { topic: row.documentId, actor, command, commandId: randomUUID(), expectedRev: null };
  try {
    await carryOut(strapi, order);
    return { outcome, item };
  } catch (error) {
    // What changed between plan and lock, or evidence that is no longer what it was.
    return { outcome: 'refused', item: { ...item, outcome: 'refused', message: refusalIn(error) } };
  }
}

/**
 * Begins to move every running topic of this kind, or only says what would become of each.
 *
 * @throws 404 unknown flowchart, 409 for one that is not in force
 */
export async function migrateTopics(strapi: Core.Strapi, order: MigrationOrder): Promise<Job> {
  const { flowchart, stages, dryRun, actor } = order;
  const chart = (await strapi.db.query(FLOWCHART).findOne({ where: { documentId: flowchart } })) as {
    readonly activeRelease: string | null;
    readonly topicKind: string;
  } | null;
  if (!chart) return reject(strapi, 404, { code: 'FLOWCHART_NOT_FOUND' });
  const hash = chart.activeRelease;
  if (!hash) return reject(strapi, 409, { code: 'FLOWCHART_NOT_IN_FORCE' });
  const release = await inTransaction(strapi, (trx) => releaseByHash(trx, hash));
  const migration = { hash, release, stages };
  const rows = (await strapi.db.query(TOPIC).findMany({
    where: { kind: chart.topicKind },
    select: ['documentId', 'title'],
    orderBy: { id: 'asc' },
  })) as TopicRow[];
  return startJob(strapi, { kind: `migration:${flowchart}`, total: rows.length }, async function* () {
    for (const row of rows) yield await migrateOne(strapi, row, { migration, actor, dryRun });
  });
}
