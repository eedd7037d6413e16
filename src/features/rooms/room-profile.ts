/** One room with all that hangs on it: a bounded number of queries, each found by an index. */
import type { Knex } from 'knex';
import type { ProfileLine, ProfilePlace, ProfileRecords, ProfileSign } from '../../domain/rooms/room-profile';
import { roomEvidence } from './room-evidence';
import { readRoom } from './room-row';

const LINES = 20;
const PLACES = 100;

const readSigns = async (trx: Knex, room: number): Promise<ProfileSign[]> =>
  (await trx('signages as s')
    .join('signages_room_lnk as sr', 'sr.signage_id', 's.id')
    .where('sr.room_id', room)
    .select({
      id: 's.document_id',
      serial: 's.serial',
      state: 's.state',
      place: 's.place',
      hungOn: 's.hung_on',
    })
    .orderBy('s.id')
    .limit(LINES)) as ProfileSign[];

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

const readSessions = async (trx: Knex, room: number): Promise<ProfileLine[]> =>
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
    })
    // Those that were held first.
    .orderByRaw('case when s.held_on is null then 1 else 0 end, s.id desc')
    .limit(LINES)) as ProfileLine[];

const readOutcomes = async (trx: Knex, room: number): Promise<ProfileLine[]> =>
  (await trx('outcomes as o')
    .join('outcomes_topic_lnk as ot', 'ot.outcome_id', 'o.id')
    .join('topics as t', 't.id', 'ot.topic_id')
    .join('topics_room_lnk as tr', 'tr.topic_id', 't.id')
    .where('tr.room_id', room)
    .select({ id: 'o.document_id', title: 'o.title', detail: 't.title', on: 'o.reported_on' })
    // Those that were converted first.
    .orderByRaw('case when o.conversion_on is null then 1 else 0 end, o.id desc')
    .limit(LINES)) as ProfileLine[];

/** All about one room, and the evidence that its readiness is computed from. */
export async function roomProfile(trx: Knex, documentId: string) {
  const found = await readRoom(trx, documentId);
  const evidence = await roomEvidence(trx, documentId);
  if (!found || !evidence) return null;
  const { key, code, room, photos } = found;
  return {
    /** What decides who may read it. */
    districtCode: code,
    evidence,
    profile: {
      room,
      photos,
      places: await readPlaces(trx, code),
      signs: await readSigns(trx, key),
      groups: await readGroups(trx, code),
      topics: await readTopics(trx, key),
      sessions: await readSessions(trx, key),
      outcomes: await readOutcomes(trx, key),
    } satisfies ProfileRecords,
  };
}
