/** Steps of screening, each by whoever saw the suggestion as it is now. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeclineReason } from '../../domain/suggestions/suggestion';
import type { Publicity, SuggestionState, Theme } from '../../domain/law/vocabulary';
import { nowIso } from '../../engine/clock';
import { readersCatalogue, reject, rejectLate } from '../../engine/refusal/refuse';
import { inTransaction } from '../../engine/database/transactions';
import { eventsOf } from './events';
import { SUGGESTION, TOPIC } from '../../engine/uids';

/** What a step may change; the gate judges the result. */
export interface Step {
  readonly state: SuggestionState;
  readonly publicCopy?: string;
  readonly reply?: string;
  readonly declineReason?: DeclineReason;
}

export interface Order {
  readonly documentId: string;
  /** The state the sender saw. */
  readonly seen: SuggestionState;
}

interface Row {
  readonly state: SuggestionState;
  readonly decided_by: string | null;
  readonly decided_at: string | Date | number | null;
}

/** Under a lock. @throws 409 when somebody has taken a step since the sender looked, 404 when there is no such row */
async function refuseStale(strapi: Core.Strapi, trx: Knex, { documentId, seen }: Order): Promise<void> {
  const row = await trx<Row & { readonly document_id: string }>('suggestions')
    .where({ document_id: documentId })
    .forUpdate()
    .first('state', 'decided_by', 'decided_at');
  if (!row) return reject(strapi, 404, { code: 'SUGGESTION_NOT_FOUND' });
  if (row.state === seen) return;
  const at = row.decided_at === null ? nowIso() : new Date(row.decided_at).toISOString();
  const what = readersCatalogue(strapi).suggestionStates[row.state];
  const rev = (await eventsOf(strapi, documentId)).length;
  rejectLate(strapi, { rev, who: row.decided_by ?? undefined, at, what });
}

export function screenSuggestion(strapi: Core.Strapi, order: Order, step: Step): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await refuseStale(strapi, trx, order);
    await strapi.documents(SUGGESTION).update({ documentId: order.documentId, data: { ...step } });
  });
}

/** What the office says of the topic that a suggestion becomes. */
export interface NewTopic {
  readonly title: string;
  readonly room: string;
  readonly themeCategory: Theme;
  readonly publicity: Publicity;
}

/** Makes a topic of a suggestion, through the topic's own gate; both or neither. @returns the topic's document id */
export function forwardSuggestion(
  strapi: Core.Strapi,
  order: Order,
  given: { readonly publicCopy: string; readonly topic: NewTopic },
): Promise<string> {
  const { publicCopy, topic } = given;
  return inTransaction(strapi, async (trx) => {
    await refuseStale(strapi, trx, order);
    const { documentId: became } = await strapi.documents(TOPIC).create({
      data: { ...topic, kind: 'annual', source: 'public', proposer: '群众建议', summary: publicCopy },
    });
    const data = { state: 'forwarded' as const, publicCopy, became };
    await strapi.documents(SUGGESTION).update({ documentId: order.documentId, data });
    return became;
  });
}
