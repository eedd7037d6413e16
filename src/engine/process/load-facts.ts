/** Loads the facts a decision looks at: one statement for the topic and one for each kind of record; nothing else translates rows. */
import type { Knex } from 'knex';
import type { TopicFacts } from '../../domain/record/facts';
import type { EvidenceKind } from '../../domain/policies/policy';
import { LIST_OF } from '../../domain/process/evidence';
import { EVIDENCE_KINDS } from '../database/aggregate-map';
import type { Selection } from './facts-of-kind';
import { LOADERS } from './load-evidence';
import { loadTopic, partyFacts, topicFacts } from './load-topic';
import type { TopicRow } from './topic-row';
import type { RecordRef } from '../database/record-tables';

type Lists = Omit<TopicFacts, 'topic' | 'partyOrganization'>;

/** The topic's evidence, kind by kind: inside a transaction all share one connection anyway. */
async function loadLists(trx: Knex, of: Selection, kinds: ReadonlySet<EvidenceKind>): Promise<Lists> {
  const lists: Record<string, readonly object[]> = {};
  for (const kind of EVIDENCE_KINDS) {
    lists[LIST_OF[kind]] = kinds.has(kind) ? await LOADERS[kind](trx, of) : [];
  }
  // Each list was made by the loader of its kind, which a loop over all kinds cannot express in types.
  return lists as unknown as Lists;
}

const ALL: ReadonlySet<EvidenceKind> = new Set(EVIDENCE_KINDS);

/** Which of the facts. */
export interface Extent {
  /** A record that is left out, with all that hangs on it. */
  readonly without?: RecordRef | undefined;
  /** The evidence that is looked at; of other kinds nothing is loaded, and nothing may be asked. */
  readonly kinds?: ReadonlySet<EvidenceKind> | undefined;
}

/**
 * Everything the core may look at for one topic.
 *
 * @param of its id, or its row where that has been loaded
 * @returns `null` when there is no such topic, or it hangs on no room
 */
export async function loadFacts(
  trx: Knex,
  of: string | TopicRow,
  { without, kinds = ALL }: Extent = {},
): Promise<TopicFacts | null> {
  const row = typeof of === 'string' ? await loadTopic(trx, of) : of;
  if (!row?.level) return null;
  return {
    topic: topicFacts(row, row.level),
    partyOrganization: partyFacts(row),
    ...(await loadLists(trx, { topic: row.id, without }, kinds)),
  };
}
