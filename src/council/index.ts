/** The demo council: Hai'an as far as the plan names it, and invented topics that say so. */
import type { Core, UID } from '@strapi/strapi';
import { inTransaction } from '../engine/database/transactions';
import { createAccount, makePassword, type NewAccount } from '../strapi/roles/accounts';
import { loadLaw } from './law';
import { loadMedia } from './media';
import { resolve, type References } from './references';
import { readCouncil, type Seed } from './seeds';
import { playStories } from './stories';
import { AREA } from '../engine/uids';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
}

async function loadAll(
  strapi: Core.Strapi,
  references: References,
  from: { type: string; seeds: readonly Seed[] },
) {
  const service = strapi.documents(
    `api::${from.type}.${from.type}` as UID.ContentType,
  ) as unknown as Documents;
  for (const { ref, data } of from.seeds) {
    const made = await service.create({ data: resolve(data, references) });
    references.set(ref, made.documentId);
  }
}

async function loadAccounts(strapi: Core.Strapi, references: References): Promise<NewAccount[]> {
  const { accounts } = await readCouncil(strapi);
  const chosen = strapi.config.get<string>('council.demoPassword');
  const made: NewAccount[] = [];
  for (const { ref, ...seed } of accounts) {
    const account = { ...seed, password: chosen === '' ? makePassword() : chosen };
    references.set(ref, await createAccount(strapi, account));
    made.push(account);
  }
  return made;
}

async function load(strapi: Core.Strapi): Promise<NewAccount[]> {
  const references: References = new Map();
  const accounts = await loadAccounts(strapi, references);
  const council = await readCouncil(strapi);
  const { areas, organizations, members, dutyGroups, legacyVenues, rooms, signs, annualPlans } = council;
  await loadMedia(strapi, references);
  await loadAll(strapi, references, { type: 'area', seeds: areas });
  await loadAll(strapi, references, { type: 'organization', seeds: organizations });
  await loadLaw(strapi, references, String(references.get('account/office')));
  await loadAll(strapi, references, { type: 'member', seeds: members });
  await loadAll(strapi, references, { type: 'duty-group', seeds: dutyGroups });
  await loadAll(strapi, references, { type: 'legacy-venue', seeds: legacyVenues });
  await loadAll(strapi, references, { type: 'room', seeds: rooms });
  await loadAll(strapi, references, { type: 'signage', seeds: signs });
  await loadAll(strapi, references, { type: 'annual-plan', seeds: annualPlans });
  await playStories(strapi, references);
  return accounts;
}

/**
 * Loads the demo council into an empty database, all of it or nothing.
 *
 * @returns the accounts made, to be shown once; `null` when there is something already or `DEMO=false`
 */
export async function ensureDemoCouncil(strapi: Core.Strapi): Promise<NewAccount[] | null> {
  if (!strapi.config.get<boolean>('council.demo')) return null;
  if ((await strapi.db.query(AREA).count()) > 0) return null;
  return inTransaction(strapi, () => load(strapi));
}
