/** The one door by which a suggestion comes in. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/canonical-json';
import type { SuggestionKind } from '../../domain/law/vocabulary';
import { FIELD_LABELS } from '../../words/labels/labels';
import { nowIso } from '../../engine/clock';
import { sha256 } from '../../ledger/hash';
import { inTransaction } from '../../engine/database/transactions';
import { withTicket } from '../../engine/database/ticket';
import { keepContact } from './contacts';
import { newReceipt } from './receipt';
import { SUGGESTION } from '../../engine/uids';

const passing = new AsyncLocalStorage<true>();

/** Does this write come from the public form? */
export const isIntake = (): boolean => passing.getStore() === true;

/** What somebody sent, after the form has been read and found in order. */
export interface Sent {
  readonly kind: SuggestionKind;
  readonly text: string;
  readonly phone: string | null;
  /** Document ids. */
  readonly about: string | null;
  readonly room: string | null;
  readonly district: string | null;
}

export interface Proof {
  /** The solved challenge, as it was handed out. */
  readonly token: string;
  /** ISO 8601; after it the challenge is worth nothing anyway. */
  readonly expiresAt: string;
}

export interface Notice {
  readonly version: string;
  readonly text: string;
}

interface SolutionRow {
  readonly token: string;
  readonly content: string;
  readonly receipt: string;
  readonly expires_at: string;
}

/** A challenge is spent; `null` for who sent the same thing twice gets the receipt they have. */
type Received = { readonly receipt: string } | { readonly spent: true };

const solutions = (trx: Knex) => trx<SolutionRow>('suggestion_solutions');

/** Keyed, so that nobody who reads the table can try texts against it. */
function fingerprint(strapi: Core.Strapi, sent: Sent): string {
  const [key = ''] = strapi.config.get<string[]>('server.app.keys');
  return createHmac('sha256', key)
    .update(canonicalJson({ ...sent }))
    .digest('hex');
}

const KIND_NAMES: Readonly<Record<string, string>> = FIELD_LABELS[SUGGESTION]?.['kind']?.choices ?? {};
const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

async function create(strapi: Core.Strapi, sent: Sent, given: { notice: Notice; receipt: string }) {
  const { kind, text, about, room, district } = sent;
  const at = nowIso();
  const data = {
    title: `${KIND_NAMES[kind] ?? kind} ${MINUTE.format(new Date(at))}`,
    kind,
    state: 'received' as const,
    rawText: text,
    receipt: given.receipt,
    receivedAt: at,
    consentVersion: given.notice.version,
    consentAt: at,
    ...(about !== null && { about }),
    ...(room !== null && { room }),
    ...(district !== null && { district }),
  };
  const { documentId } = await passing.run(true, () => strapi.documents(SUGGESTION).create({ data }));
  return documentId;
}

/**
 * Takes a suggestion in, or nothing of it: challenge spent, notice kept, text, number and trail in one transaction.
 * Of two that bring the same solution, the second waits for the first: with the same words it is the same suggestion
 * (a button pressed twice) and gets the same receipt, with others it is refused.
 */
export function receiveSuggestion(
  strapi: Core.Strapi,
  sent: Sent,
  { proof, notice }: { readonly proof: Proof; readonly notice: Notice },
): Promise<Received> {
  const content = fingerprint(strapi, sent);
  const token = sha256(proof.token);
  return withTicket(strapi, async (trx): Promise<Received> => {
    const receipt = newReceipt();
    const row: SolutionRow = { token, content, receipt, expires_at: proof.expiresAt };
    const accepted = await solutions(trx).insert(row).onConflict('token').ignore().returning('token');
    if (accepted.length === 0) {
      const first = await solutions(trx).where({ token }).first();
      return first?.content === content ? { receipt: first.receipt } : { spent: true };
    }
    await trx('suggestion_notices')
      .insert({ ...notice, at: nowIso() })
      .onConflict('version')
      .ignore();
    const suggestion = await create(strapi, sent, { notice, receipt });
    if (sent.phone !== null) await keepContact(strapi, trx, { suggestion, phone: sent.phone });
    return { receipt };
  });
}

/** Spent challenges that would have expired by now. */
export const clearSolutions = (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, (trx) => solutions(trx).where('expires_at', '<', nowIso()).delete());
