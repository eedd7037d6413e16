/** Loads what a decision needs to know of the topic itself, and hashes what its approvals were given for. */
import type { Core } from '@strapi/strapi';
import type { TopicFacts } from '../domain/facts';
import type { Level, TopicKind } from '../domain/vocabulary';
import { TOPIC } from './aggregate-map';
import { approvedContent } from './approved-content';
import { hashOf } from './hash';

/** A related row, by its document id. */
export interface Ref {
  readonly documentId: string;
}

/** Does this text say anything? */
export const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

export interface TopicRow extends Ref {
  readonly title: string;
  readonly kind: TopicKind;
  readonly themeCategory: string;
  readonly summary: string;
  readonly background: string | null;
  readonly scheme: string | null;
  readonly schemeFile: { readonly hash: string } | null;
  readonly leadCommittee: Ref | null;
  readonly annualPlan: { readonly year: number } | null;
  readonly room:
    | (Ref & {
        readonly level: Level;
        readonly district: { readonly code: string } | null;
        readonly partyOrganization: (Ref & { readonly kind: string; readonly level: Level }) | null;
      })
    | null;
}

export async function loadTopic(strapi: Core.Strapi, documentId: string): Promise<TopicRow | null> {
  return (await strapi.db.query(TOPIC).findOne({
    where: { documentId },
    populate: {
      schemeFile: { select: ['hash'] },
      leadCommittee: { select: ['documentId'] },
      annualPlan: { select: ['year'] },
      room: {
        select: ['documentId', 'level'],
        populate: {
          district: { select: ['code'] },
          partyOrganization: { select: ['documentId', 'kind', 'level'] },
        },
      },
    },
  })) as TopicRow | null;
}

export function topicFacts(topic: TopicRow, room: NonNullable<TopicRow['room']>): TopicFacts['topic'] {
  return {
    kind: topic.kind,
    level: room.level,
    district: room.district?.code ?? '',
    contentHash: hashOf(approvedContent(topic)),
    planYear: topic.annualPlan?.year ?? null,
    hasLeadCommittee: topic.leadCommittee !== null,
    hasScheme: filled(topic.scheme) || topic.schemeFile !== null,
  };
}
