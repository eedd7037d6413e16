/** Verifies one topic's chain, row by row. Pure: rows in, the chain so far or the first finding out. */
import { evolve, type ProcessEvent, type ProcessState } from '../domain/record/state';
import { canonicalJson } from '../domain/canonical-json';
import { entryHash, GENESIS } from './hash';
import { finding, type Finding } from './finding';
import { isCanonical } from './is-canonical';
import type { EventRow, InstanceRow } from './rows';

/** A chain as far as it has been verified. */
export interface Chain {
  readonly topic: string;
  readonly seq: number;
  readonly head: string;
  readonly state: ProcessState | undefined;
}

/** What an entry says, once its hash has been checked. */
export interface EntryBody {
  readonly topic: string;
  readonly seq: number;
  readonly command: string;
  readonly event: ProcessEvent;
  readonly actor: string;
  readonly at: string;
  /** Hash of the facts that the decision looked at. */
  readonly facts: string;
  /** Salted hash of what was written, if anything was. */
  readonly text: string | null;
}

export type Followed =
  | { readonly ok: true; readonly chain: Chain & { readonly state: ProcessState }; readonly body: EntryBody }
  | { readonly ok: false; readonly finding: Finding };

export const emptyChain = (topic: string): Chain => ({ topic, seq: 0, head: GENESIS, state: undefined });

/** Reads a body whose hash is right, which does not yet make it well-formed: it may have been re-chained. */
export function readBody(text: string): EntryBody | undefined {
  try {
    const body = JSON.parse(text) as Partial<EntryBody> | null;
    if (!isCanonical(text, body) || typeof body?.event?.type !== 'string') return undefined;
    if (typeof body.facts !== 'string' || body.text === undefined) return undefined;
    return body as EntryBody;
  } catch {
    return undefined;
  }
}

function differingColumn(row: EventRow, body: EntryBody): string | undefined {
  if (row.topic !== body.topic) return 'topic';
  if (row.command !== body.command) return 'command';
  if (row.type !== body.event.type) return 'type';
  return row.seq === body.seq ? undefined : 'seq';
}

/** A process is opened once, first, and moves on, back, or under another release, from where it stands. */
function canFollow(event: ProcessEvent, state: ProcessState | undefined): boolean {
  if (state === undefined || event.type === 'opened') return state === undefined && event.type === 'opened';
  if (event.type === 'recalled' && event.to !== state.recallable?.from) return false;
  return !('from' in event) || event.from === state.stage;
}

/** The state after the event, or nothing if the event cannot follow. */
function stateAfter({ topic, state, seq }: Chain, event: ProcessEvent): ProcessState | undefined {
  if (!canFollow(event, state)) return undefined;
  try {
    const next = evolve(state, event);
    return next.topic === topic && next.rev === seq + 1 ? next : undefined;
  } catch {
    return undefined;
  }
}

/** Is this row the next one, in its place and as it was hashed? */
function misplaced(chain: Chain, row: EventRow): Finding | null {
  const { topic } = chain;
  const seq = chain.seq + 1;
  if (row.seq > seq) return finding('ENTRY_MISSING', { topic, seq });
  if (row.seq !== seq) return finding('ENTRY_EXTRA', { topic, seq: row.seq });
  if (row.topic !== topic) return finding('COLUMN', { topic, seq, at: 'topic' });
  if (row.prev_hash !== chain.head) return finding('LINK', { topic, seq });
  if (entryHash(row.prev_hash, row.body) !== row.hash) return finding('HASH', { topic, seq });
  return null;
}

const refused = (found: Finding): Followed => ({ ok: false, finding: found });

/** Verifies the next row of a chain. @returns the longer chain, or what is wrong with this row */
export function follow(chain: Chain, row: EventRow): Followed {
  const found = misplaced(chain, row);
  if (found) return refused(found);
  const { topic, seq } = row;
  const body = readBody(row.body);
  if (!body) return refused(finding('BODY', { topic, seq }));
  const column = differingColumn(row, body);
  if (column) return refused(finding('COLUMN', { topic, seq, at: column }));
  const state = stateAfter(chain, body.event);
  if (!state) return refused(finding('EVENT', { topic, seq }));
  return { ok: true, chain: { topic, seq, head: row.hash, state }, body };
}

function stateText(state: ProcessState | undefined): string | undefined {
  try {
    return canonicalJson(state);
  } catch {
    return undefined;
  }
}

/** Compares a topic's running row with its whole chain. */
export function compareInstance(chain: Chain, row: InstanceRow | undefined): Finding | null {
  const { topic, seq, head, state } = chain;
  if (!row) return finding('INSTANCE_MISSING', { topic, seq });
  if (row.rev > seq && row.head_hash !== head) return finding('ENTRY_MISSING', { topic, seq: seq + 1 });
  const expected = {
    release: state?.release,
    stage: state?.stage,
    rev: seq,
    head_hash: head,
    state: stateText(state),
  };
  const columns = Object.keys(expected) as (keyof typeof expected)[];
  const column = columns.find((name) => row[name] !== expected[name]);
  return column ? finding('INSTANCE', { topic, seq, at: column }) : null;
}

/** Verifies all rows of one topic in order, and its running row. */
export function verifyChain(
  topic: string,
  rows: readonly EventRow[],
  instance: InstanceRow | undefined,
): Finding | null {
  let chain = emptyChain(topic);
  for (const row of rows) {
    const followed = follow(chain, row);
    if (!followed.ok) return followed.finding;
    chain = followed.chain;
  }
  if (chain.seq === 0) return instance ? finding('CHAIN_MISSING', { topic }) : null;
  return compareInstance(chain, instance);
}
