/** Participants whom a party organisation still has to recognise, before the session they are listed for. */
import type { Knex } from 'knex';
import type { PendingRecognition } from '../../domain/desk/desk';
import { isRecognised, type ProcessState } from '../../domain/record/state';
import { identityOfPerson } from '../../engine/process/load-evidence';
import { toDeskTopic, TOPIC_COLUMNS, topicsWithRoom, type TopicRow } from './topics';

interface PersonRow extends TopicRow {
  readonly person: string;
  readonly name: string;
  readonly category: string;
  readonly organization: string;
  readonly state: string;
}

// More than any party organisation has before it at a time.
const MOST = 2000;

async function listed(trx: Knex, organizations: readonly string[]): Promise<PersonRow[]> {
  return (await topicsWithRoom(trx)
    .join('sessions_topic_lnk as st', 'st.topic_id', 't.id')
    .join('sessions as s', 's.id', 'st.session_id')
    .join('participants_session_lnk as ps', 'ps.session_id', 's.id')
    .join('participants as p', 'p.id', 'ps.participant_id')
    .whereIn('o.document_id', [...organizations])
    .whereNull('s.held_on')
    .select(TOPIC_COLUMNS)
    .select({
      person: 'p.document_id',
      name: 'p.name',
      category: 'p.category',
      organization: 'o.document_id',
      state: 'i.state',
    })
    .orderBy([{ column: 't.stage_entered_at' }, { column: 'p.id' }])
    .limit(MOST)) as PersonRow[];
}

function isOpen({ person, name, category, organization, state }: PersonRow): boolean {
  const participant = { id: person, identity: identityOfPerson(name, category) };
  return !isRecognised(JSON.parse(state) as ProcessState, participant, { id: organization });
}

/** @param organizations document ids of the reader's party organisations */
export async function recognitionsOwed(
  trx: Knex,
  organizations: readonly string[],
  isRunning: (row: { readonly release: string; readonly stageKey: string }) => boolean,
): Promise<PendingRecognition[]> {
  if (organizations.length === 0) return [];
  const open = (await listed(trx, organizations)).filter((row) => isRunning(row) && isOpen(row));
  const byTopic = new Map<string, PersonRow[]>();
  for (const row of open) byTopic.set(row.topic, [...(byTopic.get(row.topic) ?? []), row]);
  return [...byTopic.values()].flatMap((rows) =>
    rows.slice(0, 1).map((row) => ({ ...toDeskTopic(row), people: rows.length })),
  );
}
