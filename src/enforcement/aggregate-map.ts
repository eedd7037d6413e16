/** Which topic a record belongs to: the path of relations from each governed type up to its topic. */
import type { Core } from '@strapi/strapi';
import type { EvidenceKind } from '../domain/policies/policy';

export const TOPIC = 'api::topic.topic';

/** Records of a topic, and how to walk from them to it. */
export const PATH_TO_TOPIC = {
  survey: ['topic'],
  session: ['topic'],
  participant: ['session', 'topic'],
  opinion: ['session', 'topic'],
  referral: ['opinion', 'session', 'topic'],
  outcome: ['topic'],
  feedback: ['outcome', 'topic'],
} as const satisfies Record<EvidenceKind, readonly string[]>;

export const EVIDENCE_KINDS = Object.keys(PATH_TO_TOPIC) as EvidenceKind[];

/** The content type of a kind of evidence; both have the same name. */
export const uidOf = <Kind extends EvidenceKind>(kind: Kind): `api::${Kind}.${Kind}` =>
  `api::${kind}.${kind}`;

type Nested = { readonly [key: string]: Nested | string | number | null | undefined } | null | undefined;

/** Nested `populate` for a path, selecting only document ids on the way. */
export function populatePath(path: readonly string[]): object {
  const [head, ...rest] = path;
  if (head === undefined) return {};
  return { [head]: { select: ['documentId'], populate: populatePath(rest) } };
}

/** Nested `where` for a path ending in a condition. */
export const wherePath = (path: readonly string[], condition: object): object =>
  path.reduceRight<object>((inner, step) => ({ [step]: inner }), condition);

/** The topic a record hangs on, `null` while it hangs on none. */
export async function topicOf(
  strapi: Core.Strapi,
  kind: EvidenceKind,
  documentId: string,
): Promise<string | null> {
  const path = PATH_TO_TOPIC[kind];
  const row = (await strapi.db.query(uidOf(kind)).findOne({
    where: { documentId },
    select: ['documentId'],
    populate: populatePath(path),
  })) as Nested;
  const end = path.reduce<Nested>((node, step) => node?.[step] as Nested, row);
  return (end?.['documentId'] as string | undefined) ?? null;
}
