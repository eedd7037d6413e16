/** The code of its district stands in every row, copied, so that a district's rows are found without a join. */
import { EVIDENCE_KINDS, PATH_TO_TOPIC, uidOf } from './aggregate-map';
import { DUTY_GROUP, LEGACY_VENUE, ROOM, SIGNAGE, SUGGESTION, TOPIC } from '../uids';

/** Where each type has its code from: the first of these relations that leads to one. The triggers copy it. */
export const CODE_FROM: Readonly<Record<string, readonly string[]>> = {
  [ROOM]: ['district'],
  [DUTY_GROUP]: ['district'],
  [LEGACY_VENUE]: ['district'],
  [SIGNAGE]: ['room'],
  [SUGGESTION]: ['room', 'district'],
  [TOPIC]: ['room'],
  ...Object.fromEntries(EVIDENCE_KINDS.map((kind) => [uidOf(kind), [PATH_TO_TOPIC[kind][0]]])),
};
