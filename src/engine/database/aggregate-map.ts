/** Which topic a record belongs to: the path of relations from each governed type up to its topic. */
import type { EvidenceKind } from '../../domain/policies/policy';

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
