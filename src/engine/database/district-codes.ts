/** The code of its district stands in every row, copied, so that a district's rows are found without a join. */
import { EVIDENCE_KINDS, PATH_TO_TOPIC, TOPIC, uidOf } from './aggregate-map';

/** Where each type has its code from: the first of these relations that leads to one. The triggers copy it. */
export const CODE_FROM: Readonly<Record<string, readonly string[]>> = {
  'api::room.room': ['district'],
  'api::duty-group.duty-group': ['district'],
  'api::legacy-venue.legacy-venue': ['district'],
  'api::signage.signage': ['room'],
  'api::suggestion.suggestion': ['room', 'district'],
  [TOPIC]: ['room'],
  ...Object.fromEntries(EVIDENCE_KINDS.map((kind) => [uidOf(kind), [PATH_TO_TOPIC[kind][0]]])),
};
