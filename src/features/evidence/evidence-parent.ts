/** The topic that a record hangs on, as a gate of evidence asks for it: locked, and in the writer's own district. */
import type { Situation } from '../../domain/process/situation';
import type { TopicRow } from '../../engine/process/topic-row';
import { lockParentOf } from '../../engine/process/lock-parent';
import type { LockedTopic } from '../../engine/process/open-process';
import { topicOf, type RecordRef } from '../../engine/database/record-tables';
import { reject } from '../../engine/refusal/refuse';
import { releaseByHash } from '../../engine/process/releases';
import { refuseOtherDistrict, type Write } from '../../engine/write/write';

/** A locked topic, read through the record that hangs on it. */
export interface Parent extends LockedTopic {
  readonly row: TopicRow;
}

/** What a locked topic is judged by, beside its facts. */
export const underwayOf = ({ release, instance }: LockedTopic): Pick<Situation, 'release' | 'state'> => ({
  release,
  state: instance.state,
});

/**
 * Locks the topic that a record hangs on, `null` while it hangs on none.
 *
 * @throws 404 when that topic has no process; 403 in a district that is not the writer's
 */
export async function lockParent(write: Write, record: RecordRef): Promise<Parent | null> {
  const { strapi, trx } = write;
  const locked = await lockParentOf(trx, record);
  if (!locked) {
    return (await topicOf(trx, record).first()) ? reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' }) : null;
  }
  refuseOtherDistrict(write, locked.row.district ?? '');
  return { ...locked, release: await releaseByHash(trx, locked.instance.release) };
}
