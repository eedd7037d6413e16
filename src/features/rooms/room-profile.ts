/** One room with all that hangs on it: a bounded number of queries, each found by an index. */
import type { Knex } from 'knex';
import type { ProfileLine, ProfilePlace, ProfileRecords, ProfileSign } from '../../domain/rooms/room-profile';
import type { RoomEvidence } from '../../domain/rooms/room-readiness';
import { readRoom } from './room-row';
import { SIGNAGE } from '../../engine/uids';

const LINES = 20;
const PLACES = 100;

interface SignRow extends ProfileSign {
  readonly photos: number | string;
}

const readSigns = async (trx: Knex, room: number): Promise<SignRow[]> =>
  (await trx('signages as s')
    .join('signages_room_lnk as sr', 'sr.signage_id', 's.id')
    .leftJoin('files_related_mph as m', (on) => {
      void on.on('m.related_id', 's.id').andOnVal('m.related_type', SIGNAGE).andOnVal('m.field', 'photo');
    })
    .where('sr.room_id', room)
    .groupBy('s.id', 's.document_id', 's.serial', 's.state', 's.place', 's.hung_on')
    .select({
      id: 's.document_id',
      serial: 's.serial',
      state: 's.state',
      place: 's.place',
      hungOn: 's.hung_on',
    })
    .count({ photos: 'm.file_id' })
    .orderBy('s.id')
    .limit(LINES)) as unknown as SignRow[];

/** Rooms of the same district that have a place on the map. */
const readPlaces = async (trx: Knex, code: string | null): Promise<ProfilePlace[]> =>
  (await trx('rooms')
    .where({ district_code: code })
    .whereNotNull('longitude')
    .whereNotNull('latitude')
    .select({ id: 'document_id', name: 'name', longitude: 'longitude', latitude: 'latitude' })
    .orderBy('id')
    .limit(PLACES)) as ProfilePlace[];

const readGroups = async (trx: Knex, code: string | null): Promise<ProfileLine[]> =>
  code === null
    ? []
    : ((await trx('duty_groups')
        .where({ district_code: code, active: true })
        .select({ id: 'document_id', title: 'name', detail: trx.raw('null'), on: trx.raw('null') })
        .orderBy('name')
        .limit(LINES)) as ProfileLine[]);

const readTopics = async (trx: Knex, room: number): Promise<ProfileLine[]> =>
  (await trx('topics as t')
    .join('topics_room_lnk as tr', 'tr.topic_id', 't.id')
    .where('tr.room_id', room)
    .select({ id: 't.document_id', title: 't.title', detail: 't.stage_label', on: trx.raw('null') })
    .orderBy('t.id', 'desc')
    .limit(LINES)) as ProfileLine[];

const readSessions = async (trx: Knex, room: number): Promise<(ProfileLine & { heldOn: string | null })[]> =>
  (await trx('sessions as s')
    .join('sessions_topic_lnk as st', 'st.session_id', 's.id')
    .join('topics as t', 't.id', 'st.topic_id')
    .join('topics_room_lnk as tr', 'tr.topic_id', 't.id')
    .where('tr.room_id', room)
    .select({
      id: 's.document_id',
      title: 's.title',
      detail: 't.title',
      on: trx.raw('coalesce(s.held_on, s.planned_on)'),
      heldOn: 's.held_on',
    })
    // Those that were held first, so that no evidence falls behind the limit.
    .orderByRaw('case when s.held_on is null then 1 else 0 end, s.id desc')
    .limit(LINES)) as (ProfileLine & { heldOn: string | null })[];

interface OutcomeRow extends ProfileLine {
  readonly convertedOn: string | null;
  readonly feedbacks: number | string;
}

const readOutcomes = async (trx: Knex, room: number): Promise<OutcomeRow[]> =>
  (await trx('outcomes as o')
    .join('outcomes_topic_lnk as ot', 'ot.outcome_id', 'o.id')
    .join('topics as t', 't.id', 'ot.topic_id')
    .join('topics_room_lnk as tr', 'tr.topic_id', 't.id')
    .leftJoin('feedbacks_outcome_lnk as fo', 'fo.outcome_id', 'o.id')
    .where('tr.room_id', room)
    .groupBy('o.id', 'o.document_id', 'o.title', 't.title', 'o.reported_on', 'o.conversion_on')
    .select({
      id: 'o.document_id',
      title: 'o.title',
      detail: 't.title',
      on: 'o.reported_on',
      convertedOn: 'o.conversion_on',
    })
    .count({ feedbacks: 'fo.feedback_id' })
    .orderByRaw('case when o.conversion_on is null then 1 else 0 end, o.id desc')
    .limit(LINES)) as unknown as OutcomeRow[];

/** All about one room, and the evidence that its readiness is computed from. */
export async function roomProfile(trx: Knex, documentId: string) {
  const found = await readRoom(trx, documentId);
  if (!found) return null;
  const { key, code, room, photos } = found;
  const signs = await readSigns(trx, key);
  const sessions = await readSessions(trx, key);
  const outcomes = await readOutcomes(trx, key);
  const evidence: RoomEvidence = {
    address: room.address,
    establishedOn: room.establishedOn,
    experience: room.experience,
    rule: room.ruleId === null ? null : { inForce: room.ruleState === 'in-force' },
    chart: room.chartId === null ? null : { inForce: room.chartRelease !== null },
    signs: signs.map(({ state, hungOn, photos: there }) => ({
      hung: state === 'hung',
      hungOn,
      photo: Number(there) > 0,
    })),
    heldOn: sessions.flatMap(({ heldOn }) => heldOn ?? []),
    outcomes: outcomes.map(({ convertedOn, feedbacks }) => ({ convertedOn, feedbacks: Number(feedbacks) })),
  };
  const line = ({ id, title, detail, on }: ProfileLine): ProfileLine => ({ id, title, detail, on });
  return {
    /** What decides who may read it. */
    districtCode: code,
    evidence,
    profile: {
      room,
      photos,
      places: await readPlaces(trx, code),
      signs: signs.map(({ id, serial, state, place, hungOn }) => ({ id, serial, state, place, hungOn })),
      groups: await readGroups(trx, code),
      topics: await readTopics(trx, key),
      sessions: sessions.map(line),
      outcomes: outcomes.map(line),
    } satisfies ProfileRecords,
  };
}
