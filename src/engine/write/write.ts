/** One write to a governed content type, as every gate sees it. Gates judge its result and roll back what may not be. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Identity } from '../../domain/record/facts';
import { actsOutside, districtBlocker } from '../../domain/process/situation';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import type { PolicyName } from '../../domain/law/refusal';
import type { Attempt } from '../../words/catalogue';
import { labelOf } from '../../words/labels/labels';
import { refuse } from '../refusal/refuse';

export interface Write {
  readonly strapi: Core.Strapi;
  readonly trx: Knex;
  readonly action: string;
  /** The document written; `null` for one that is being created. */
  readonly documentId: string | null;
  /** The input, which a gate may correct before it proceeds. */
  readonly data: Record<string, unknown>;
  /** `null` where the system itself writes. A record is written in one's own name, never in that of a principal. */
  readonly actor: Identity | null;
  /** Does the write. @returns the id of the document written */
  proceed(): Promise<string | null>;
  /** What the Document Service answered, for the caller of the write. */
  answer(): unknown;
}

export type Gate = (write: Write) => Promise<void>;

/** The name of what is tried, for the sentence of a refusal. */
export function attemptOf({ action }: Write): Attempt {
  return action === 'create' || action === 'delete' || action === 'clone' || action === 'publish'
    ? action
    : 'update';
}

/** Refuses for a reason that the process itself knows, without parameters. */
export function refusePlainly(
  write: Write,
  policy: Extract<
    PolicyName,
    'process-not-cloned' | 'record-kept' | 'process-released' | 'signs-made-centrally' | 'delegation-is-own'
  >,
): never {
  return refuse(write.strapi, attemptOf(write), [
    { policy, found: {}, citation: BUILT_IN_CITATIONS[policy] },
  ]);
}

/** A liaison writes in its own districts: where the record was, and where the write puts it. */
export function refuseOtherDistrict(write: Write, district: string): void {
  const { actor, strapi } = write;
  if (actor && actsOutside(actor, district)) refuse(strapi, attemptOf(write), [districtBlocker(actor)]);
}

/** Fields that only the system fills. An unchanged value, as a form sends it back, is dropped; another is refused. */
export function refuseComputedFields(
  write: Write,
  { uid, fields }: { readonly uid: string; readonly fields: readonly string[] },
  current: Readonly<Record<string, unknown>>,
): void {
  for (const field of fields) {
    const given = write.data[field];
    // Reflect: the field must be gone from the very object that Strapi goes on with.
    Reflect.deleteProperty(write.data, field);
    if (given === undefined || given === null || sameValue(given, current[field])) continue;
    const citation = BUILT_IN_CITATIONS['stage-moves-by-step'];
    refuse(write.strapi, attemptOf(write), [
      { policy: 'stage-moves-by-step', found: { field: labelOf(uid, field) }, citation },
    ]);
  }
}

const sameValue = (given: unknown, current: unknown): boolean =>
  given === current || (typeof given === 'string' && Date.parse(given) === Date.parse(String(current)));

/** Does the write name one of these fields? One that names none of them leaves them as they are. */
export const names = ({ data }: Write, fields: readonly string[]): boolean =>
  fields.some((field) => data[field] !== undefined);
