/** The telephone number left with a suggestion: sealed, masked, opened only for a reason that is kept, gone in time. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import { nowIso } from '../../engine/clock';
import { refuse, reject } from '../../engine/refusal/refuse';
import { inTransaction } from '../../engine/database/transactions';
import { withTicket } from '../../engine/database/ticket';
import { noteEvent } from './events';
import { masked, open, readKeys, seal, type Keys } from './seal';

interface ContactRow {
  readonly suggestion: string;
  readonly sealed: string;
  readonly at: string;
}

const contacts = (trx: Knex) => trx<ContactRow>('suggestion_contacts');

/** Where none is set, nothing new is kept, and what was kept before stays shut. @throws if one is no key */
function keysOf(strapi: Core.Strapi): Keys {
  const texts = strapi.config.get<string[]>('suggestions.contactKeys');
  return texts.length === 0 ? new Map() : readKeys(texts);
}

/** With the ticket of the intake. */
export async function keepContact(
  strapi: Core.Strapi,
  trx: Knex,
  { suggestion, phone }: { readonly suggestion: string; readonly phone: string },
): Promise<void> {
  const sealed = seal(phone, suggestion, keysOf(strapi));
  await contacts(trx).insert({ suggestion, sealed, at: nowIso() });
}

/** Masked numbers by suggestion; one whose key is gone is only said to be there. */
export async function maskedContacts(
  strapi: Core.Strapi,
  suggestions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inTransaction(strapi, (trx) =>
    contacts(trx)
      .whereIn('suggestion', [...suggestions])
      .select('suggestion', 'sealed'),
  );
  const keys = keysOf(strapi);
  return new Map(
    rows.map(({ suggestion, sealed }) => [suggestion, masked(open(sealed, suggestion, keys) ?? '')] as const),
  );
}

/**
 * Opens a number for somebody who says why; that they did is on record before they see it.
 *
 * @throws 409 without a reason, 404 when there is no number (any more)
 */
export function revealContact(
  strapi: Core.Strapi,
  asked: { readonly suggestion: string; readonly actor: string; readonly reason: string },
): Promise<string> {
  const { suggestion, actor, reason } = asked;
  if (reason.trim() === '') {
    const policy = 'reason-given';
    refuse(strapi, 'reveal', [{ policy, found: {}, citation: BUILT_IN_CITATIONS[policy] }]);
  }
  return inTransaction(strapi, async (trx) => {
    const row = await contacts(trx).where({ suggestion }).first('sealed');
    if (!row) return reject(strapi, 404, { code: 'CONTACT_NOT_THERE' });
    const phone = open(row.sealed, suggestion, keysOf(strapi));
    if (phone === null) return reject(strapi, 409, { code: 'CONTACT_KEY_MISSING' });
    await noteEvent(trx, { suggestion, actor, act: 'revealed', reason: reason.trim() });
    return phone;
  });
}

/** Deletes the numbers of these suggestions for good, and notes that they are gone. @returns how many there were */
export function eraseContacts(
  strapi: Core.Strapi,
  suggestions: readonly string[],
  reason: string,
): Promise<number> {
  return withTicket(strapi, async (trx) => {
    let erased = 0;
    for (const suggestion of suggestions) {
      const gone = await contacts(trx).where({ suggestion }).delete();
      if (gone === 0) continue;
      erased += gone;
      await noteEvent(trx, { suggestion, actor: 'system', act: 'erased', reason });
    }
    return erased;
  });
}

/** Suggestions that still have a number. */
export const suggestionsWithContact = (strapi: Core.Strapi): Promise<readonly string[]> =>
  inTransaction(strapi, async (trx) =>
    (await contacts(trx).select('suggestion')).map(({ suggestion }) => suggestion),
  );
