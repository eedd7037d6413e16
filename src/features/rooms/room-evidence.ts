/** What a room's readiness is judged by, loaded in one place for the panel, the public page and the gate of acceptance. */
import type { Knex } from 'knex';
import type { RoomEvidence } from '../../domain/rooms/room-readiness';
import { SIGNAGE } from '../../engine/uids';

interface RoomRow extends Pick<RoomEvidence, 'address' | 'establishedOn' | 'experience'> {
  readonly key: number;
  readonly ruleKey: number | null;
  readonly ruleState: string | null;
  readonly chartKey: number | null;
  readonly chartRelease: string | null;
}

const readRow = (trx: Knex, documentId: string): Promise<RoomRow | undefined> =>
  trx('rooms as r')
    .leftJoin('rooms_rule_lnk as rr', 'rr.room_id', 'r.id')
    .leftJoin('rules as u', 'u.id', 'rr.rule_id')
    .leftJoin('rooms_flowchart_lnk as rf', 'rf.room_id', 'r.id')
    .leftJoin('flowcharts as f', 'f.id', 'rf.flowchart_id')
    .where('r.document_id', documentId)
    .first<RoomRow | undefined>({
      key: 'r.id',
      address: 'r.address',
      establishedOn: 'r.established_on',
      experience: 'r.experience',
      ruleKey: 'u.id',
      ruleState: 'u.state',
      chartKey: 'f.id',
      chartRelease: 'f.active_release',
    });

interface SignRow {
  readonly state: string;
  readonly hungOn: string | null;
  readonly photos: number | string;
}

const readSigns = async (trx: Knex, room: number): Promise<SignRow[]> =>
  (await trx('signages as s')
    .join('signages_room_lnk as sr', 'sr.signage_id', 's.id')
    .leftJoin('files_related_mph as m', (on) => {
      void on.on('m.related_id', 's.id').andOnVal('m.related_type', SIGNAGE).andOnVal('m.field', 'photo');
    })
    .where('sr.room_id', room)
    .groupBy('s.id', 's.state', 's.hung_on')
    .select({ state: 's.state', hungOn: 's.hung_on' })
    .count({ photos: 'm.file_id' })
    .orderBy('s.id')) as unknown as SignRow[];

const readHeldOn = async (trx: Knex, room: number): Promise<{ readonly heldOn: string }[]> =>
  (await trx('sessions as s')
    .join('sessions_topic_lnk as st', 'st.session_id', 's.id')
    .join('topics_room_lnk as tr', 'tr.topic_id', 'st.topic_id')
    .where('tr.room_id', room)
    .whereNotNull('s.held_on')
    .distinct({ heldOn: 's.held_on' })
    .orderBy('heldOn')) as { readonly heldOn: string }[];

interface OutcomeRow {
  readonly convertedOn: string | null;
  readonly feedbacks: number | string;
}

const readOutcomes = async (trx: Knex, room: number): Promise<OutcomeRow[]> =>
  (await trx('outcomes as o')
    .join('outcomes_topic_lnk as ot', 'ot.outcome_id', 'o.id')
    .join('topics_room_lnk as tr', 'tr.topic_id', 'ot.topic_id')
    .leftJoin('feedbacks_outcome_lnk as fo', 'fo.outcome_id', 'o.id')
    .where('tr.room_id', room)
    .groupBy('o.id', 'o.conversion_on')
    .select({ convertedOn: 'o.conversion_on' })
    .count({ feedbacks: 'fo.feedback_id' })
    .orderBy('o.id')) as unknown as OutcomeRow[];

/** All evidence of a room, however much there is of it. @returns `null` where there is no such room */
export async function roomEvidence(trx: Knex, documentId: string): Promise<RoomEvidence | null> {
  const row = await readRow(trx, documentId);
  if (!row) return null;
  const { key, address, establishedOn, experience, ruleKey, ruleState, chartKey, chartRelease } = row;
  const signs = await readSigns(trx, key);
  const held = await readHeldOn(trx, key);
  const outcomes = await readOutcomes(trx, key);
  return {
    address,
    establishedOn,
    experience,
    rule: ruleKey === null ? null : { inForce: ruleState === 'in-force' },
    chart: chartKey === null ? null : { inForce: chartRelease !== null },
    signs: signs.map(({ state, hungOn, photos }) => ({
      hung: state === 'hung',
      hungOn,
      photo: Number(photos) > 0,
    })),
    heldOn: held.map(({ heldOn }) => heldOn),
    outcomes: outcomes.map(({ convertedOn, feedbacks }) => ({ convertedOn, feedbacks: Number(feedbacks) })),
  };
}
