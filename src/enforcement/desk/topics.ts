/** Topics for the desk: found by stage, by person or by time, each by an index, never by reading all of them. */
import type { Knex } from 'knex';
import type { DeskTopic } from '../../domain/desk';
import { isoOf, type StoredMoment } from '../clock';

/** Topics that stand in one of these stages of a release, within a district or a party organisation. */
export interface Claim {
  readonly stages: readonly { readonly release: string; readonly keys: readonly string[] }[];
  /** Codes of districts; `null` for all. */
  readonly districts: readonly string[] | null;
  /** Document ids of the party organisations whose rooms count; `null` for all. */
  readonly partyOrganizations: readonly string[] | null;
}

export interface TopicRow {
  readonly topic: string;
  readonly title: string;
  readonly room: string | null;
  readonly district: string | null;
  readonly body: string | null;
  readonly stage: string;
  readonly stageKey: string;
  readonly release: string;
  readonly since: StoredMoment | null;
}

export const toDeskTopic = ({ topic, title, room, district, stage, since }: TopicRow): DeskTopic => ({
  topic,
  title,
  room,
  district,
  stage,
  since: isoOf(since),
});

/** Running topics with their room, its party organisation and their district. */
export const topicsWithRoom = (trx: Knex) =>
  trx('topics as t')
    .join('workflow_instances as i', 'i.topic', 't.document_id')
    .leftJoin('topics_room_lnk as tr', 'tr.topic_id', 't.id')
    .leftJoin('rooms as r', 'r.id', 'tr.room_id')
    .leftJoin('rooms_party_organization_lnk as rp', 'rp.room_id', 'r.id')
    .leftJoin('organizations as o', 'o.id', 'rp.organization_id')
    .leftJoin('areas as a', 'a.code', 't.district_code');

export const TOPIC_COLUMNS = {
  topic: 't.document_id',
  title: 't.title',
  room: 'r.name',
  district: 'a.name',
  body: 'o.name',
  stage: 't.stage_label',
  stageKey: 'i.stage',
  release: 'i.release',
  since: 't.stage_entered_at',
};

function within(query: Knex.QueryBuilder, { stages, districts, partyOrganizations }: Claim): void {
  void query.where((any) => {
    for (const { release, keys } of stages) {
      void any.orWhere((one) => {
        void one.where('i.release', release).whereIn('i.stage', [...keys]);
      });
    }
  });
  if (districts) void query.whereIn('t.district_code', [...districts]);
  if (partyOrganizations) void query.whereIn('o.document_id', [...partyOrganizations]);
}

/** Topics under any of these claims, longest waiting first. @returns the first `limit`, and how many there are */
export async function topicsUnder(
  trx: Knex,
  claims: readonly Claim[],
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly TopicRow[] }> {
  const standing = claims.filter(({ stages }) => stages.some(({ keys }) => keys.length > 0));
  if (standing.length === 0) return { total: 0, rows: [] };
  const rows = (await topicsWithRoom(trx)
    .where((any) => {
      for (const claim of standing) {
        void any.orWhere((one) => {
          within(one, claim);
        });
      }
    })
    .select(TOPIC_COLUMNS)
    .select(trx.raw('count(*) over () as total'))
    .orderBy([{ column: 't.stage_entered_at' }, { column: 't.id' }])
    .limit(limit)) as (TopicRow & { total: number | string })[];
  return { total: Number(rows[0]?.total ?? 0), rows };
}

/** What this account has entered, last moved first. */
export const topicsEnteredBy = async (trx: Knex, user: number, limit: number): Promise<TopicRow[]> =>
  (await topicsWithRoom(trx)
    .where('t.created_by_id', user)
    .select(TOPIC_COLUMNS)
    .orderBy([{ column: 't.stage_entered_at', order: 'desc' }, { column: 't.id' }])
    .limit(limit)) as TopicRow[];
