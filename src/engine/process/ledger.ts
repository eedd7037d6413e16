/** The ledger: what happened to each topic, in order, each entry hashed with the one before it. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/canonical-json';
import { evolve, type ProcessEvent, type ProcessState } from '../../domain/record/state';
import { entryHash, GENESIS, sha256 } from '../../ledger/hash';
import { prepared, type Bindable } from '../database/prepared';

/** The running row of one topic. */
export interface Instance {
  readonly topic: string;
  readonly release: string;
  readonly state: ProcessState;
  readonly headHash: string;
}

/** A running row as it is stored. */
export interface InstanceRow {
  topic: string;
  release: string;
  stage: string;
  rev: number;
  lock_no: number;
  state: string;
  head_hash: string;
}

interface EventRow {
  topic: string;
  seq: number;
  body: string;
}

interface TextRow {
  hash: string;
  text: string;
}

/** Who did it, when, under which facts. `at` is ISO 8601 in UTC with milliseconds, kept inside the hashed body. */
export interface EntryContext {
  readonly command: string;
  readonly actor: string;
  readonly at: string;
  readonly facts: unknown;
  readonly comment: string | null;
}

/** One line of a topic's history. */
export interface LedgerEntry {
  readonly seq: number;
  readonly command: string;
  readonly event: ProcessEvent;
  readonly actor: string;
  readonly at: string;
  readonly comment: string | null;
}

interface EntryBody {
  readonly command: string;
  readonly event: ProcessEvent;
  readonly actor: string;
  readonly at: string;
  readonly text: string | null;
}

/** The lock of a topic: an update, because a transaction that reads first lets two deciders through on PostgreSQL. */
export const lockRow = (trx: Knex, topic: Bindable | Knex.QueryBuilder): Knex.QueryBuilder =>
  trx('workflow_instances')
    .where('topic', topic)
    .increment('lock_no', 1)
    .returning(['topic', 'release', 'state', 'head_hash']);

const lockById = prepared<InstanceRow, 'topic'>('lock', (trx, value) => lockRow(trx, value('topic')));

/** Takes the lock of a topic and reads its running row, in one statement. */
export async function lockInstance(trx: Knex, topic: string): Promise<Instance | null> {
  const [row] = await lockById(trx, { topic });
  return row ? instanceOf(row) : null;
}

/** Reads a topic's running row without locking it. */
export async function readInstance(trx: Knex, topic: string): Promise<Instance | null> {
  const row = await trx<InstanceRow>('workflow_instances').where({ topic }).first();
  return row ? instanceOf(row) : null;
}

/** A running row as it was stored, read. */
export const instanceOf = ({
  topic,
  release,
  state,
  head_hash: headHash,
}: Pick<InstanceRow, 'topic' | 'release' | 'state' | 'head_hash'>): Instance => ({
  topic,
  release,
  state: JSON.parse(state) as ProcessState,
  headHash,
});

/** Keeps a text beside the chain. @returns its salted hash, which alone goes into the chain */
async function keepText(trx: Knex, text: string | null): Promise<string | null> {
  if (!text?.trim()) return null;
  const salt = randomBytes(16).toString('hex');
  const hash = sha256(`${salt}\n${text}`);
  await trx('workflow_texts').insert({ hash, salt, text });
  return hash;
}

async function keepFacts(trx: Knex, facts: unknown): Promise<string> {
  const body = canonicalJson(facts);
  const hash = sha256(body);
  await trx('workflow_facts').insert({ hash, body }).onConflict('hash').ignore();
  return hash;
}

/**
 * Appends events to a topic's chain and stores the state they lead to.
 *
 * @param instance the locked row, `null` for a topic that is being opened
 * @returns the running row after the events
 */
export async function append(
  trx: Knex,
  instance: Instance | null,
  entry: { readonly events: readonly ProcessEvent[]; readonly context: EntryContext },
): Promise<Instance> {
  const { events, context } = entry;
  const facts = await keepFacts(trx, context.facts);
  const text = await keepText(trx, context.comment);
  let state = instance?.state;
  let head = instance?.headHash ?? GENESIS;
  for (const event of events) {
    state = evolve(state, event);
    const { command, actor, at } = context;
    const body = canonicalJson({
      topic: state.topic,
      seq: state.rev,
      command,
      event,
      actor,
      at,
      facts,
      text,
    });
    const hash = entryHash(head, body);
    await trx('workflow_events').insert({
      topic: state.topic,
      seq: state.rev,
      command,
      type: event.type,
      body,
      prev_hash: head,
      hash,
    });
    head = hash;
  }
  if (!state) throw new Error('Nothing to append');
  await storeState(trx, state, { head, opened: instance === null });
  return { topic: state.topic, release: state.release, state, headHash: head };
}

async function storeState(
  trx: Knex,
  state: ProcessState,
  chain: { head: string; opened: boolean },
): Promise<void> {
  const { topic, release, stage, rev } = state;
  const row = { topic, release, stage, rev, state: canonicalJson(state), head_hash: chain.head };
  if (chain.opened) await trx('workflow_instances').insert(row);
  else await trx('workflow_instances').where({ topic }).update(row);
}

/** Has this command been carried out on this topic already? */
export async function commandIsDone(trx: Knex, topic: string, command: string): Promise<boolean> {
  return (await trx('workflow_events').where({ topic, command }).first('seq')) !== undefined;
}

/** A topic's history, oldest first. Words that were lawfully erased read as `null`. */
export async function readLedger(trx: Knex, topic: string): Promise<LedgerEntry[]> {
  const rows = await trx<EventRow>('workflow_events').where({ topic }).orderBy('seq');
  const bodies = rows.map(({ seq, body }) => ({ seq, ...(JSON.parse(body) as EntryBody) }));
  const hashes = bodies.map(({ text }) => text).filter((text) => text !== null);
  const texts = await trx<TextRow>('workflow_texts').whereIn('hash', hashes);
  const words = new Map(texts.map(({ hash, text }) => [hash, text]));
  return bodies.map(({ seq, command, event, actor, at, text }) => ({
    seq,
    command,
    event,
    actor,
    at,
    comment: text === null ? null : (words.get(text) ?? null),
  }));
}
