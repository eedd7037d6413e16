/** Ledgers made without a database, as the command service would have written them. */
import { canonicalJson } from '../../src/domain/canonical-json';
import { evolve, type ProcessEvent, type ProcessState } from '../../src/domain/record/state';
import { entryHash, GENESIS, hashOf } from '../../src/ledger/hash';
import type { EventRow, InstanceRow } from '../../src/ledger/rows';

export interface Ledger {
  readonly rows: readonly EventRow[];
  readonly instance: InstanceRow;
}

const opened = (topic: string): ProcessEvent => ({
  type: 'opened',
  topic,
  release: hashOf('release'),
  stage: 's0',
});

/** The n-th event after the opening; every kind of event comes in turn. */
function eventAfter(state: ProcessState): ProcessEvent {
  const n = state.rev;
  switch (n % 4) {
    case 0:
      return {
        type: 'participants-notified',
        participants: [`p${n}`],
        notice: { sentOn: '2026-03-01', channel: '电话' },
      };
    case 1: {
      const move = { transition: `t${n}`, from: state.stage, to: `s${n}`, onBehalfOf: null };
      const kind = { submits: n === 1, emergency: n % 3 === 0, recallable: n % 2 === 0 };
      return { type: 'moved', ...move, ...kind, by: 'admin:1', warnings: [] };
    }
    case 2: {
      const recognition = {
        organization: 'party',
        identity: hashOf(n),
        decidedOn: '2026-03-01',
        documentNo: null,
      };
      return {
        type: 'participants-recognised',
        recognitions: { [String(n)]: recognition, [`p${n}`]: recognition },
      };
    }
    default: {
      const decision = { gate: 'chairs-meeting', decision: 'approved', level: 'city', paper: null } as const;
      const approval = {
        organization: 'chairs',
        contentHash: hashOf(n),
        decidedOn: '2026-03-02',
        recordedBy: 'admin:2',
        onBehalfOf: null,
      };
      return { type: 'approval-recorded', approval: { ...decision, ...approval } };
    }
  }
}

/** Hashes the rows anew from `from` on, as somebody would who owns the database. */
export function rechain(rows: readonly EventRow[], from: number): EventRow[] {
  let head = rows[from - 1]?.hash ?? GENESIS;
  return rows.map((row, index) => {
    if (index < from) return row;
    const made = { ...row, prev_hash: head, hash: entryHash(head, row.body) };
    head = made.hash;
    return made;
  });
}

/** A ledger of so many entries. */
export function ledgerOf(topic: string, entries: number): Ledger {
  const rows: EventRow[] = [];
  let state: ProcessState | undefined;
  for (let seq = 1; seq <= entries; seq += 1) {
    const event = state ? eventAfter(state) : opened(topic);
    state = evolve(state, event);
    const command = `${topic}-${seq}`;
    const at = `2026-03-01T00:00:00.${String(seq).padStart(3, '0')}Z`;
    const rest = { facts: hashOf({ seq }), text: seq % 2 === 0 ? hashOf(seq) : null };
    const body = canonicalJson({ topic, seq, command, event, actor: 'admin:1', at, ...rest });
    rows.push({ topic, seq, command, type: event.type, body, prev_hash: '', hash: '' });
  }
  const chained = rechain(rows, 0);
  if (!state) throw new Error('A ledger has an entry at least');
  const { release, stage, rev } = state;
  const head_hash = chained.at(-1)?.hash ?? GENESIS;
  return { rows: chained, instance: { topic, release, stage, rev, state: canonicalJson(state), head_hash } };
}
