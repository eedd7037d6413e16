/** How the records of one kind on a topic become facts: one statement, its columns under the names that a row is read by. */
import type { Knex } from 'knex';
import type { EvidenceKind } from '../../domain/policies/policy';
import { PATH_TO_TOPIC } from '../database/aggregate-map';
import { today } from '../clock';
import { prepared, type Bindable } from '../database/prepared';
import { recordsOf, type RecordRef } from '../database/record-tables';

/** Whose rows are wanted: a topic's, and not this record nor what hangs on it. */
export interface Selection {
  readonly topic: string;
  readonly without?: RecordRef | undefined;
}

export interface Loader<Fact> {
  (trx: Knex, of: Selection): Promise<Fact[]>;
  /** The fields of a record that its fact is made of; a write that names none of them leaves it as it is. */
  readonly fields: readonly string[];
}

/** What a column of the answer is: a column of a table, or a question of its own about a field, asked on a day. */
type Column =
  string | { readonly field: string; readonly ask: (trx: Knex, day: Bindable) => Knex.QueryBuilder };

/** The field of such a record that a column shows: one of its own, or the relation to the record that has it. */
function fieldOf(kind: EvidenceKind, column: Column): string {
  if (typeof column !== 'string') return column.field;
  const [table = '', name = ''] = column.split('.');
  return table === kind ? name.replace(/_(.)/g, (_, first: string) => first.toUpperCase()) : table;
}

/** Leaves out a record and all that hangs on it; a step of a path is called like the kind it leads to. */
function leaveOut(
  query: Knex.QueryBuilder,
  kind: EvidenceKind,
  { kind: left, documentId }: RecordRef,
): Knex.QueryBuilder {
  const way: readonly string[] = [kind, ...PATH_TO_TOPIC[kind]];
  return way.includes(left) ? query.whereNot(`${left}.document_id`, documentId) : query;
}

/** @param join relations to what is not on the way to the topic */
export function loader<Row, Fact>(
  kind: EvidenceKind,
  columns: Readonly<Record<keyof Row & string, Column>>,
  toFact: (row: Row) => Fact,
  join: (rows: Knex.QueryBuilder) => Knex.QueryBuilder = (rows) => rows,
): Loader<Fact> {
  const hanging = (trx: Knex, topic: Bindable, day: Bindable) =>
    Object.entries<Column>(columns).reduce(
      (rows, [name, column]) =>
        rows.select(typeof column === 'string' ? { [name]: column } : column.ask(trx, day).as(name)),
      join(recordsOf(trx, kind)).where('topic.document_id', topic).orderBy(`${kind}.id`),
    );
  const all = prepared<Row, 'topic' | 'day'>(`list of ${kind}`, (trx, value) =>
    hanging(trx, value('topic'), value('day')),
  );
  const load = async (trx: Knex, { topic, without }: Selection) => {
    const rows = without
      ? ((await leaveOut(hanging(trx, topic, today()), kind, without)) as Row[])
      : await all(trx, { topic, day: today() });
    return rows.map(toFact);
  };
  const fields = Object.values<Column>(columns).map((column) => fieldOf(kind, column));
  return Object.assign(load, { fields });
}
