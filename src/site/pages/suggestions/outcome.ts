/** What became of a suggestion, for whoever holds its number: never what was written, nor by whom. */
import type { Core } from '@strapi/strapi';
import { SUGGESTION, TOPIC } from '../../../engine/uids';
import type { SuggestionState } from '../../../domain/law/vocabulary';
import { receiptIn } from '../../../features/suggestions/receipt';
import { LABELS_BY_TYPE } from '../../../words/labels/by-type';
import { findPublic } from '../../contract/read-public';
import type { TopicRow } from '../shared/rows';

type PublicTopic = Pick<TopicRow, 'documentId' | 'title'>;

export interface Outcome {
  readonly state: string;
  readonly receivedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly reply: string | null;
  /** Became a topic, which has not come before the public yet. */
  readonly awaited: boolean;
  /** The topic that it became or is about, once the public may see it. */
  readonly topic: PublicTopic | null;
}

interface Row {
  readonly state: SuggestionState;
  readonly receivedAt: string;
  readonly decidedAt: string | null;
  readonly declineReason: string | null;
  readonly reply: string | null;
  readonly about: { readonly documentId: string } | null;
  readonly became: { readonly documentId: string } | null;
}

const STATES: Readonly<Record<SuggestionState, string>> = {
  received: '已经收到，等待工作人员阅看',
  screening: '正在筛选',
  released: '已经采用，整理后的文字已经公开',
  declined: '没有采用',
  forwarded: '已经转为协商议题',
};
const REASONS: Readonly<Record<string, string>> = LABELS_BY_TYPE[SUGGESTION].fields.declineReason.choices;

/** Names of a topic are only for the public once the topic is. */
export async function publicTopic(strapi: Core.Strapi, documentId: string): Promise<PublicTopic | null> {
  return (await findPublic<TopicRow>(strapi, TOPIC, { documentId })) ?? null;
}

/** @param typed as somebody has typed it. `null` for an unknown number and for none at all: nobody learns which */
export async function findOutcome(strapi: Core.Strapi, typed: string): Promise<Outcome | null> {
  const receipt = receiptIn(typed);
  if (receipt === null) return null;
  const found: unknown = await strapi.documents(SUGGESTION).findFirst({
    filters: { receipt },
    fields: ['state', 'receivedAt', 'decidedAt', 'declineReason', 'reply'],
    populate: { about: { fields: ['title'] }, became: { fields: ['title'] } },
  });
  if (!found) return null;
  const row = found as Row;
  const named = row.became ?? row.about;
  const topic = named && (await publicTopic(strapi, named.documentId));
  return { ...inWords(row), topic, awaited: row.state === 'forwarded' && topic === null };
}

/** An answer is for the public from the moment the suggestion is. */
function inWords({
  state,
  receivedAt,
  decidedAt,
  declineReason,
  reply,
}: Row): Omit<Outcome, 'topic' | 'awaited'> {
  const settled = state === 'released' || state === 'forwarded';
  const reason = REASONS[declineReason ?? ''] ?? null;
  return { state: STATES[state], receivedAt, decidedAt, reason, reply: settled ? reply : null };
}
