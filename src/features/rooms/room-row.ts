/** One room as its page shows it: the row, what it refers to by name, and its photos. */
import type { Knex } from 'knex';
import type { ProfilePhoto, ProfileRoom } from '../../domain/rooms/room-profile';
import { ROOM } from '../../engine/uids';

const PHOTOS = 20;

interface Row extends Omit<ProfileRoom, 'pilot'> {
  readonly key: number;
  readonly code: string | null;
  /** SQLite keeps 0 and 1. */
  readonly pilot: boolean | number | null;
  /** One photo, if there is one. */
  readonly url: string | null;
  readonly alt: string | null;
}

const COLUMNS = {
  url: 'ph.url',
  alt: 'ph.alternative_text',
  key: 'r.id',
  id: 'r.document_id',
  name: 'r.name',
  level: 'r.level',
  acceptance: 'r.acceptance',
  pilot: 'r.pilot',
  address: 'r.address',
  longitude: 'r.longitude',
  latitude: 'r.latitude',
  introduction: 'r.introduction',
  experience: 'r.experience',
  establishedOn: 'r.established_on',
  code: 'r.district_code',
  district: 'a.name',
  party: 'p.name',
  committee: 'c.name',
  rule: 'u.title',
  ruleId: 'u.document_id',
  ruleState: 'u.state',
  chart: 'f.title',
  chartId: 'f.document_id',
  chartRelease: 'f.active_release',
};

/** The room, once for each of its photos; once where it has none. */
async function readRows(trx: Knex, documentId: string): Promise<Row[]> {
  const rows: unknown = await trx('rooms as r')
    .leftJoin('areas as a', 'a.code', 'r.district_code')
    .leftJoin('rooms_party_organization_lnk as rp', 'rp.room_id', 'r.id')
    .leftJoin('organizations as p', 'p.id', 'rp.organization_id')
    .leftJoin('rooms_responsible_committee_lnk as rc', 'rc.room_id', 'r.id')
    .leftJoin('organizations as c', 'c.id', 'rc.organization_id')
    .leftJoin('rooms_rule_lnk as rr', 'rr.room_id', 'r.id')
    .leftJoin('rules as u', 'u.id', 'rr.rule_id')
    .leftJoin('rooms_flowchart_lnk as rf', 'rf.room_id', 'r.id')
    .leftJoin('flowcharts as f', 'f.id', 'rf.flowchart_id')
    .leftJoin('files_related_mph as m', (on) => {
      void on.on('m.related_id', 'r.id').andOnVal('m.related_type', ROOM).andOnVal('m.field', 'photos');
    })
    .leftJoin('files as ph', 'ph.id', 'm.file_id')
    .where('r.document_id', documentId)
    .orderBy('m.order')
    .limit(PHOTOS)
    .select(COLUMNS);
  return rows as Row[];
}

export interface RoomFound {
  /** Of the row, and of the district it lies in. */
  readonly key: number;
  readonly code: string | null;
  readonly room: ProfileRoom;
  readonly photos: readonly ProfilePhoto[];
}

/** Columns that are not of the room as its page shows it. */
const BESIDE: ReadonlySet<string> = new Set(['key', 'code', 'url', 'alt']);

/** @returns `null` where there is no such room */
export async function readRoom(trx: Knex, documentId: string): Promise<RoomFound | null> {
  const rows = await readRows(trx, documentId);
  const [row] = rows;
  if (!row) return null;
  // What is left are the columns of `ProfileRoom`, by the type of the row.
  const room = Object.fromEntries(Object.entries(row).filter(([name]) => !BESIDE.has(name))) as unknown;
  return {
    key: row.key,
    code: row.code,
    room: { ...(room as ProfileRoom), pilot: Boolean(row.pilot) },
    photos: rows.flatMap(({ url, alt }) => (url === null ? [] : [{ url, alt }])),
  };
}
