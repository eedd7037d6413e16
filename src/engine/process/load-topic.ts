/** Loads what a decision needs to know of the topic itself, and hashes what its approvals were given for. */
import type { Knex } from 'knex';
import type { TopicFacts } from '../../domain/record/facts';
import { filled } from '../../domain/text';
import type { Level } from '../../domain/law/vocabulary';
import { approvedContent } from './approved-content';
import { hashOf } from '../../ledger/hash';
import type { TopicRow } from './topic-row';
import { prepared, type Bindable } from '../database/prepared';
import { fileIn, forEachKind, topicOf, type BindableRecord, type RecordRef } from '../database/record-tables';

const COLUMNS = {
  id: 'topic.document_id',
  title: 'topic.title',
  kind: 'topic.kind',
  themeCategory: 'topic.theme_category',
  summary: 'topic.summary',
  background: 'topic.background',
  district: 'topic.district_code',
  scheme: 'topic.scheme',
  room: 'room.document_id',
  level: 'room.level',
  party: 'party.document_id',
  partyKind: 'party.kind',
  partyLevel: 'party.level',
};

/** In the query of a topic, what one more relation gives: PostgreSQL plans many small questions faster than one long join. */
const related = (trx: Knex, [table, link, column]: readonly string[]) =>
  trx(`${String(table)}s as there`)
    .join(`topics_${String(link)}_lnk as link`, `link.${String(table)}_id`, 'there.id')
    .where('link.topic_id', trx.ref('topic.id'))
    .limit(1)
    .select(`there.${String(column)}`);

/** A topic with all that it refers to. */
const topicRow = (trx: Knex, topic: Bindable | Knex.QueryBuilder) =>
  trx('topics as topic')
    .leftJoin('topics_room_lnk as topic_room', 'topic_room.topic_id', 'topic.id')
    .leftJoin('rooms as room', 'room.id', 'topic_room.room_id')
    .leftJoin('rooms_party_organization_lnk as room_party', 'room_party.room_id', 'room.id')
    .leftJoin('organizations as party', 'party.id', 'room_party.organization_id')
    .where('topic.document_id', topic)
    .limit(1)
    .select(COLUMNS)
    .select(
      related(trx, ['organization', 'lead_committee', 'document_id']).as('leadCommittee'),
      related(trx, ['annual_plan', 'annual_plan', 'year']).as('planYear'),
      fileIn(trx, 'topic', 'schemeFile').as('schemeFile'),
    );

const topicById = prepared<TopicRow, 'id'>('topic', (trx, value) => topicRow(trx, value('id')));

/** The topic that a record hangs on. */
export const topicRowOf = (trx: Knex, record: BindableRecord): Knex.QueryBuilder =>
  topicRow(trx, topicOf(trx, record));

const topicByRecord = forEachKind((kind) =>
  prepared<TopicRow, 'id'>(`topic of ${kind}`, (trx, value) =>
    topicRowOf(trx, { kind, documentId: value('id') }),
  ),
);

/** A topic, or the topic of a record, in one statement. */
export async function loadTopic(trx: Knex, of: string | RecordRef): Promise<TopicRow | undefined> {
  const rows =
    typeof of === 'string'
      ? await topicById(trx, { id: of })
      : await topicByRecord.get(of.kind)?.(trx, { id: of.documentId });
  return rows?.[0];
}

/** What a decision looks at of the topic itself. @param level that of its room */
export function topicFacts(topic: TopicRow, level: Level): TopicFacts['topic'] {
  let hash: string | undefined;
  return {
    kind: topic.kind,
    level,
    district: topic.district ?? '',
    // Computed on demand: few policies ask for it.
    get contentHash() {
      return (hash ??= hashOf(approvedContent(topic)));
    },
    planYear: topic.planYear,
    hasLeadCommittee: topic.leadCommittee !== null,
    hasScheme: filled(topic.scheme) || topic.schemeFile !== null,
  };
}

/** The party organisation of the topic's room. */
export const partyFacts = ({ party, partyKind, partyLevel }: TopicRow): TopicFacts['partyOrganization'] =>
  party !== null && partyKind !== null && partyLevel !== null
    ? { id: party, kind: partyKind, level: partyLevel }
    : null;
