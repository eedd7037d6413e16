/** Topics for the desk: found by stage, by person or by time, each by an index, never by reading all of them. */
import type { Knex } from 'knex';
import type { Amount, DeskTopic } from '../../domain/desk/desk';
import { isoOf, type StoredInstant } from '../../engine/clock';

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
  readonly since: StoredInstant | null;
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

/** What waits longest comes first. */
const LONGEST_FIRST = [{ column: 't.stage_entered_at' }, { column: 't.id' }];

/** More than these are not counted: nobody reads that far, and counting all that waits in a large city takes seconds. */
const MOST_COUNTED = 1000;

/** The releases of a claim in which a topic at this stage falls under it. */
function releasesByStage({ stages }: Claim): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { release, keys } of stages) {
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), release]);
  }
  return [...found];
}

/** Topics at one stage, longest there first. */
const standingAt = (trx: Knex, stage: string, releases: readonly string[]) =>
  trx('topics as t')
    .join('workflow_instances as i', 'i.topic', 't.document_id')
    .where('t.stage', stage)
    .whereIn('i.release', [...releases])
    .select({ id: 't.id', since: 't.stage_entered_at' })
    .orderBy(LONGEST_FIRST);

/** Topics of the rooms that these party organisations lead. */
const ledBy = (trx: Knex, organizations: readonly string[]) =>
  trx('organizations as o')
    .join('rooms_party_organization_lnk as rp', 'rp.organization_id', 'o.id')
    .join('topics_room_lnk as tr', 'tr.room_id', 'rp.room_id')
    .whereIn('o.document_id', [...organizations])
    .select({ id: 'tr.topic_id' });

/** One query for each stage and district of a claim: each reads its own stretch of an index and stops when it has enough. */
function queriesFor(trx: Knex, claim: Claim): Knex.QueryBuilder[] {
  const { districts, partyOrganizations } = claim;
  return releasesByStage(claim).flatMap(([stage, releases]) => {
    if (partyOrganizations) {
      // Held apart, so that the database starts from the few topics of the organisation and not from all that wait.
      const led = standingAt(trx, stage, releases).withMaterialized('led', ledBy(trx, partyOrganizations));
      return [led.whereIn('t.id', trx('led').select('id'))];
    }
    const all = () => standingAt(trx, stage, releases);
    return districts ? districts.map((code) => all().where('t.district_code', code)) : [all()];
  });
}

/** How far to read, and how far to count. */
interface Bounds {
  readonly limit: number;
  readonly counted?: number;
}

/**
 * Topics under any of these claims, longest waiting first.
 * @returns the first `limit` of them, and how many there are
 */
export async function topicsUnder(
  trx: Knex,
  claims: readonly Claim[],
  { limit, counted = MOST_COUNTED }: Bounds,
): Promise<Amount & { readonly rows: readonly TopicRow[] }> {
  const queries = claims.flatMap((claim) => queriesFor(trx, claim));
  // SQLite takes no limit in a part of a union, only in what the part reads from.
  const [first, ...others] = queries.map((query) => trx.select('*').from(query.limit(counted + 1).as('one')));
  if (!first) return { total: 0, orMore: false, rows: [] };
  const rows = (await topicsWithRoom(trx)
    .withMaterialized('waiting', first.union(others))
    .whereIn('t.id', trx('waiting').select('id').orderBy(['since', 'id']).limit(limit))
    .select(TOPIC_COLUMNS)
    .select({ total: trx('waiting').count('*') })
    .orderBy(LONGEST_FIRST)) as (TopicRow & {
    total: number | string;
  })[];
  const found = Number(rows[0]?.total ?? 0);
  return { total: Math.min(found, counted), orMore: found > counted, rows };
}

/** What this account has entered, last moved first. */
export const topicsEnteredBy = async (trx: Knex, user: number, limit: number): Promise<TopicRow[]> =>
  (await topicsWithRoom(trx)
    .where('t.created_by_id', user)
    .select(TOPIC_COLUMNS)
    .orderBy([{ column: 't.stage_entered_at', order: 'desc' }, { column: 't.id' }])
    .limit(limit)) as TopicRow[];
