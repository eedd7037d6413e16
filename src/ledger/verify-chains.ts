/** Verifies every chain, and each topic's rows against its chain. */
import type { Knex } from 'knex';
import { compareInstance, emptyChain, follow, type Chain, type EntryBody, type Followed } from './chain';
import { among } from './dialect';
import { finding, type Finding } from './finding';
import { pages } from './pages';
import { EVENT_COLUMNS, INSTANCE_COLUMNS, type EventRow, type InstanceRow } from './rows';
import type { Verification } from './verification';

const PAGE = 2000;

interface TopicRow {
  readonly document_id: string;
  readonly stage: string | null;
}

/** What a page of entries refers to, fetched for all of it at once. */
interface Beside {
  readonly instances: ReadonlyMap<string, InstanceRow>;
  readonly stages: ReadonlyMap<string, string | null>;
}

/** A chain that is being read, with the rows that must agree with it. */
interface Open {
  chain: Chain;
  readonly instance: InstanceRow | undefined;
  /** Stage on the topic itself; `undefined` when there is no such topic. */
  readonly stage: string | null | undefined;
}

async function fetchBeside(trx: Knex, rows: readonly EventRow[]): Promise<Beside> {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  const instances = await trx<InstanceRow>('workflow_instances')
    .where(among(trx, 'topic', topics))
    .select(...INSTANCE_COLUMNS);
  const shown = await trx<TopicRow>('topics')
    .where(among(trx, 'document_id', topics))
    .select('document_id', 'stage');
  return {
    instances: new Map(instances.map((row) => [row.topic, row])),
    stages: new Map(shown.map(({ document_id, stage }) => [document_id, stage])),
  };
}

function compareTopic({ chain, stage }: Open): Finding | null {
  const { topic, seq, state } = chain;
  if (stage === undefined) return finding('TOPIC_MISSING', { topic, seq });
  return stage === state?.stage ? null : finding('TOPIC_STAGE', { topic, seq });
}

function compareAnchored({ chain: { topic, seq } }: Open, { anchored }: Verification): Finding | null {
  return anchored.heads.has(topic) ? finding('ANCHOR_LOST', { topic, seq, at: anchored.day }) : null;
}

function compareRelease({ chain: { topic, state } }: Open, { releases }: Verification): Finding | null {
  const release = state?.release ?? '';
  return releases.has(release) ? null : finding('RELEASE_MISSING', { topic, seq: 1, at: release });
}

function closeChain(open: Open | undefined, run: Verification): Finding | null {
  if (!open) return null;
  run.counts.topics += 1;
  return (
    compareInstance(open.chain, open.instance) ??
    compareRelease(open, run) ??
    compareTopic(open) ??
    compareAnchored(open, run)
  );
}

/** Takes one row in. */
function take(open: Open, row: EventRow, { anchored, releases }: Verification): Followed {
  const followed = follow(open.chain, row);
  if (!followed.ok) return followed;
  const { release } = followed.chain.state;
  if (row.type === 'migrated' && !releases.has(release)) {
    const { topic, seq } = row;
    return { ok: false, finding: finding('RELEASE_MISSING', { topic, seq, at: release }) };
  }
  open.chain = followed.chain;
  if (anchored.heads.get(row.topic) === row.hash) anchored.heads.delete(row.topic);
  return followed;
}

async function known(trx: Knex, table: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await trx<{ hash: string }>(table)
    .where(among(trx, 'hash', hashes))
    .select('hash');
  return new Set(rows.map(({ hash }) => hash));
}

/** Are the facts of these entries there? Texts may have been erased lawfully, and are counted. */
async function verifyReferences(
  { trx, counts }: Verification,
  bodies: readonly EntryBody[],
): Promise<Finding | null> {
  const facts = await known(
    trx,
    'workflow_facts',
    bodies.map((body) => body.facts),
  );
  const bare = bodies.find((body) => !facts.has(body.facts));
  if (bare) return finding('FACTS_MISSING', { topic: bare.topic, seq: bare.seq, at: bare.facts });
  const hashes = bodies.map(({ text }) => text).filter((text) => text !== null);
  const texts = hashes.length > 0 ? await known(trx, 'workflow_texts', hashes) : new Set<string>();
  counts.erased += hashes.filter((hash) => !texts.has(hash)).length;
  return null;
}

/** One page of entries. @returns the chain left open at its end, or the first thing wrong */
async function verifyPage(
  run: Verification,
  rows: readonly EventRow[],
  before: Open | undefined,
): Promise<Open | Finding> {
  const { instances, stages } = await fetchBeside(run.trx, rows);
  const bodies: EntryBody[] = [];
  let open = before;
  let found: Finding | null = null;
  for (const row of rows) {
    if (open?.chain.topic !== row.topic) {
      found = closeChain(open, run);
      if (found) break;
      const { topic } = row;
      open = { chain: emptyChain(topic), instance: instances.get(topic), stage: stages.get(topic) };
    }
    const taken = take(open, row, run);
    if (!taken.ok) {
      found = taken.finding;
      break;
    }
    bodies.push(taken.body);
  }
  run.counts.entries += bodies.length;
  // What comes before the entry that is wrong may itself rest on facts that are gone, and is then the first.
  return (await verifyReferences(run, bodies)) ?? found ?? (open as Open);
}

export async function verifyChains(run: Verification): Promise<Finding | null> {
  const table = {
    name: 'workflow_events',
    columns: EVENT_COLUMNS,
    key: ['topic', 'seq'] as const,
    size: PAGE,
  };
  let open: Open | undefined;
  for await (const rows of pages<EventRow>(run.trx, table)) {
    const after = await verifyPage(run, rows, open);
    if ('code' in after) return after;
    open = after;
  }
  return closeChain(open, run);
}

/** Running rows and stages that no chain accounts for. */
export async function verifyLoose({ trx }: Verification): Promise<Finding | null> {
  const entriesOf = (column: string) =>
    trx('workflow_events as e').whereRaw('e.topic = ??', [column]).select(trx.raw('1'));
  const instance = await trx<InstanceRow>('workflow_instances')
    .whereNotExists(entriesOf('workflow_instances.topic'))
    .orderBy('topic')
    .first('topic');
  if (instance) return finding('CHAIN_MISSING', { topic: instance.topic });
  const shown = await trx<TopicRow>('topics')
    .whereNotNull('stage')
    .whereNotExists(entriesOf('topics.document_id'))
    .orderBy('document_id')
    .first('document_id');
  return shown ? finding('TOPIC_STAGE', { topic: shown.document_id }) : null;
}
