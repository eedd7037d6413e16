/** The trail of a suggestion: who did what, when and why. Rows are only added, never changed; the database sees to it. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SuggestionState } from '../../domain/law/vocabulary';
import { nowIso } from '../../engine/clock';
import { inTransaction } from '../../engine/database/transactions';

export type Act = SuggestionState | 'edited' | 'revealed' | 'erased';

export interface SuggestionEvent {
  readonly suggestion: string;
  readonly at: string;
  /** Id of an account; `public` for whoever sent it, `system` for a job. */
  readonly actor: string;
  readonly act: Act;
  readonly reason: string | null;
}

export async function noteEvent(trx: Knex, event: Omit<SuggestionEvent, 'at'>): Promise<void> {
  await trx<SuggestionEvent>('suggestion_events').insert({ ...event, at: nowIso() });
}

/** Oldest first. */
export const eventsOf = (strapi: Core.Strapi, suggestion: string): Promise<readonly SuggestionEvent[]> =>
  inTransaction(strapi, (trx) =>
    trx<SuggestionEvent>('suggestion_events')
      .where({ suggestion })
      .orderBy('id')
      .select('suggestion', 'at', 'actor', 'act', 'reason'),
  );
