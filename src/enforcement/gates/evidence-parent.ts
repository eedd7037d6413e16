/** The topic that a record hangs on: locked in the statement that finds it, and looked at again under the lock. */
import type { Situation } from '../../domain/process/situation';
import { uidOf } from '../aggregate-map';
import { keepDistrictCode } from '../district-codes';
import { loadTopic, type TopicRow } from '../load-topic';
import { lockTopicOf, type LockedTopic } from '../open-process';
import { topicOf, type RecordRef } from '../record-tables';
import { reject } from '../refuse';
import { lostRace } from '../retry';
import { refuseOtherDistrict, type Write } from './write';

/** What a locked topic is judged by, beside its facts. */
export const standingOf = ({ release, instance }: LockedTopic): Pick<Situation, 'release' | 'state'> => ({
  release,
  state: instance.state,
});

/** Locks the topic that a record hangs on, `null` while it hangs on none. @throws 404 when that topic has no process */
export async function lockParent({ strapi, trx }: Write, record: RecordRef): Promise<LockedTopic | null> {
  const locked = await lockTopicOf(trx, record);
  if (locked) return locked;
  return (await topicOf(trx, record).first()) ? reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' }) : null;
}

/**
 * The topic that was locked for a record, read through the record.
 *
 * @throws 403 in a district that is not the writer's; what is tried again, when somebody else moved the record before its
 *   topic was locked
 */
export async function parentRow(write: Write, record: RecordRef, parent: LockedTopic): Promise<TopicRow> {
  const row = await loadTopic(write.trx, record);
  if (row?.id !== parent.instance.topic) {
    throw lostRace(`${record.kind} ${record.documentId} hangs on another topic meanwhile`);
  }
  refuseOtherDistrict(write, row.district ?? '');
  return row;
}

/** The code of its district stands in every record. */
export const keepCodeOf = (write: Write, { kind, documentId }: RecordRef, row: TopicRow): Promise<void> =>
  keepDistrictCode(write, {
    uid: uidOf(kind),
    documentId,
    code: row.district ?? '',
    current: row.code,
  });
