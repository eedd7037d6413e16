/** Records in the tables that Strapi keeps them in, joined up to their topic: what a gate asks costs one statement. */
import type { Knex } from 'knex';
import type { EvidenceKind } from '../../domain/policies/policy';
import type { Bindable } from './prepared';
import { EVIDENCE_KINDS, PATH_TO_TOPIC } from './aggregate-map';

/** One record of a topic. */
export interface RecordRef {
  readonly kind: EvidenceKind;
  readonly documentId: string;
}

/** The same in a prepared query. */
export interface BindableRecord {
  readonly kind: EvidenceKind;
  readonly documentId: Bindable;
}

/** Rows of this kind, under its name; each step towards the topic under the name of the type it leads to. */
export function recordsOf(trx: Knex, kind: EvidenceKind): Knex.QueryBuilder {
  const query: Knex.QueryBuilder = trx(`${kind}s as ${kind}`);
  let from: string = kind;
  for (const step of PATH_TO_TOPIC[kind]) {
    const link = `${from}_${step}`;
    query
      .join(`${from}s_${step}_lnk as ${link}`, `${link}.${from}_id`, `${from}.id`)
      .join(`${step}s as ${step}`, `${step}.id`, `${link}.${step}_id`);
    from = step;
  }
  return query;
}

/** In a query of rows under the name `type`: the stored name of the file in a field of theirs, `null` without one. */
export const fileIn = (trx: Knex, type: string, field: string): Knex.QueryBuilder =>
  trx('files_related_mph as m')
    .join('files as f', 'f.id', 'm.file_id')
    .where({ 'm.related_type': `api::${type}.${type}`, 'm.field': field })
    .where('m.related_id', trx.ref(`${type}.id`))
    .orderBy('m.order')
    .limit(1)
    .select('f.hash');

/** In a query: the topic that a record hangs on. */
export const topicOf = (trx: Knex, { kind, documentId }: BindableRecord): Knex.QueryBuilder =>
  recordsOf(trx, kind).where(`${kind}.document_id`, documentId).select('topic.document_id');

/** The same for each kind of evidence. */
export const forEachKind = <Value>(make: (kind: EvidenceKind) => Value): ReadonlyMap<EvidenceKind, Value> =>
  new Map(EVIDENCE_KINDS.map((kind) => [kind, make(kind)]));
