/** Locks the topic that a record hangs on and reads it under the lock: what nearly every write of evidence asks first. */
import type { Knex } from 'knex';
import { isPostgres } from '../../ledger/dialect';
import { instanceOf, lockRow, type Instance, type InstanceRow } from './ledger';
import { loadTopic, topicRowOf } from './load-topic';
import type { TopicRow } from './topic-row';
import { prepared } from '../database/prepared';
import { forEachKind, topicOf, type BindableRecord, type RecordRef } from '../database/record-tables';
import { lostRace } from '../database/retry';

/** A running row that is locked, and its topic as it stands under the lock. */
export interface LockedParent {
  readonly instance: Instance;
  readonly row: TopicRow;
}

const lockByRecord = forEachKind((kind) =>
  prepared<InstanceRow, 'id'>(`lock of ${kind}`, (trx, value) =>
    lockRow(trx, topicOf(trx, { kind, documentId: value('id') })),
  ),
);

/** The topic as it is read before the lock, with the number of the lock at that time. */
const topicBeforeLock = (trx: Knex, record: BindableRecord) =>
  topicRowOf(trx, record)
    .join('workflow_instances as free', 'free.topic', 'topic.document_id')
    .select({ lockNoBefore: 'free.lock_no' });

/** A running row, locked, with the topic as it was read before the lock. */
interface LockedWithTopic extends InstanceRow, TopicRow {
  readonly lockNoBefore: number;
}

const lockWithTopic = forEachKind((kind) =>
  prepared<LockedWithTopic, 'id'>(`lock and topic of ${kind}`, (trx, value) =>
    trx('workflow_instances as running')
      .with('seen', topicBeforeLock(trx, { kind, documentId: value('id') }))
      .updateFrom('seen')
      .where('running.topic', trx.ref('seen.id'))
      .update({ lock_no: trx.raw('running.lock_no + 1') })
      .returning(['running.topic', 'release', 'state', 'head_hash', 'lock_no', 'seen.*']),
  ),
);

/** Every change of a topic counts its lock up by one. If nobody else did in between, the topic is still as it was read before the lock. */
const stillHolds = (locked: InstanceRow | LockedWithTopic): locked is LockedWithTopic =>
  'lockNoBefore' in locked && locked.lock_no === locked.lockNoBefore + 1;

/** The topic of a record whose topic is locked. @throws what is tried again, when the record was moved before the lock */
async function rowUnderLock(trx: Knex, record: RecordRef, topic: string): Promise<TopicRow> {
  const row = await loadTopic(trx, record);
  if (row?.id !== topic) {
    throw lostRace(`${record.kind} ${record.documentId} hangs on another topic meanwhile`);
  }
  return row;
}

/**
 * Takes the lock of the topic that a record hangs on; `null` when it hangs on none, or that has no process. PostgreSQL
 * looks at the topic in the statement that locks it; SQLite can only find it there.
 *
 * @throws what is tried again, when somebody else moved the record before its topic was locked
 */
export async function lockParentOf(trx: Knex, record: RecordRef): Promise<LockedParent | null> {
  const lock = (isPostgres(trx) ? lockWithTopic : lockByRecord).get(record.kind);
  const [locked] = (await lock?.(trx, { id: record.documentId })) ?? [];
  if (!locked) return null;
  const row = stillHolds(locked) ? locked : await rowUnderLock(trx, record, locked.topic);
  return { instance: instanceOf(locked), row };
}
