/** What the desk shows besides the reader's own work: sessions to come, rooms built, what has just happened. */
import type { Knex } from 'knex';
import type { PlannedSession, RoomProgress } from '../../domain/desk/desk';
import type { ProcessEvent } from '../../domain/record/state';
import { ROOM_TARGETS } from '../../domain/rooms/room-targets';
import { within } from '../../ledger/dialect';
import { staffName, type StaffRow } from '../../engine/people/staff-names';

/** Codes of the districts whose records the reader sees; `null` for the whole city. */
export type Sight = readonly string[] | null;

const inSight = (query: Knex.QueryBuilder, column: string, sight: Sight) =>
  sight ? query.whereIn(column, [...sight]) : query;

interface SessionRow {
  readonly session: string;
  readonly title: string;
  readonly topic: string | null;
  readonly district: string | null;
  readonly plannedOn: string;
}

/** Sessions planned until `until` and not held, earliest first. */
export async function plannedSessions(
  trx: Knex,
  sight: Sight,
  { today, until, limit }: { readonly today: string; readonly until: string; readonly limit: number },
): Promise<PlannedSession[]> {
  const rows = (await inSight(
    trx('sessions as s')
      .leftJoin('sessions_topic_lnk as st', 'st.session_id', 's.id')
      .leftJoin('topics as t', 't.id', 'st.topic_id')
      .leftJoin('areas as a', 'a.code', 's.district_code')
      .whereNull('s.held_on')
      .whereNotNull('s.planned_on')
      .where('s.planned_on', '<=', until),
    's.district_code',
    sight,
  )
    .select({
      session: 's.document_id',
      title: 's.title',
      topic: 't.title',
      district: 'a.name',
      plannedOn: 's.planned_on',
    })
    .orderBy('s.planned_on')
    .limit(limit)) as SessionRow[];
  return rows.map((row) => ({ ...row, overdue: row.plannedOn < today }));
}

/** Rooms accepted and under way, against the plan's numbers. */
export async function roomProgress(trx: Knex): Promise<RoomProgress[]> {
  const rows = (await trx('rooms')
    .select('level', 'acceptance')
    .count({ rooms: '*' })
    .groupBy('level', 'acceptance')) as unknown as {
    level: string;
    acceptance: string;
    rooms: number | string;
  }[];
  const count = (level: string, accepted: boolean) =>
    rows
      .filter((row) => row.level === level && (row.acceptance === 'accepted') === accepted)
      .reduce((sum, row) => sum + Number(row.rooms), 0);
  return ROOM_TARGETS.map(({ level, target }) => ({
    level,
    target,
    accepted: count(level, true),
    building: count(level, false),
  }));
}

/** The last entries of the topics that moved last, newest first; whole histories, because a line may speak of earlier ones. */
export interface HistoryOfTopic {
  readonly topic: string;
  readonly title: string;
  readonly release: string;
  /** `by` is the name of an account, `null` for what is none: the system itself. */
  readonly entries: readonly {
    seq: number;
    event: ProcessEvent;
    actor: string;
    at: string;
    by: string | null;
  }[];
}

interface EntryRow extends StaffRow {
  readonly account: number | null;
  readonly topic: string;
  readonly title: string;
  readonly release: string;
  readonly seq: number;
  readonly body: string;
}

export async function lastMoved(trx: Knex, sight: Sight, limit: number): Promise<HistoryOfTopic[]> {
  const last = inSight(trx('topics as t').whereNotNull('t.stage_entered_at'), 't.district_code', sight)
    .select('t.document_id', 't.title')
    .orderBy('t.stage_entered_at', 'desc')
    .limit(limit)
    .as('last');
  const rows = (await trx(last)
    .join('workflow_instances as i', 'i.topic', 'last.document_id')
    .join('workflow_events as e', 'e.topic', 'last.document_id')
    .leftJoin('admin_users as u', trx.raw('cast(?? as text) = ?', ['u.id', within(trx, 'e.body', 'actor')]))
    .select({ topic: 'e.topic', title: 'last.title', release: 'i.release', seq: 'e.seq', body: 'e.body' })
    .select({ account: 'u.id', firstname: 'u.firstname', lastname: 'u.lastname', username: 'u.username' })
    .orderBy('e.seq')) as EntryRow[];
  const topics = new Map<string, EntryRow[]>();
  for (const row of rows) topics.set(row.topic, [...(topics.get(row.topic) ?? []), row]);
  return [...topics.values()].flatMap((entries) =>
    entries.slice(0, 1).map(({ topic, title, release }) => ({
      topic,
      title,
      release,
      entries: entries.map(({ seq, body, account, ...user }) => {
        const { event, actor, at } = JSON.parse(body) as { event: ProcessEvent; actor: string; at: string };
        return { seq, event, actor, at, by: account === null ? null : staffName(user) };
      }),
    })),
  );
}
