/** The engine as the start of the server sees it: what it is given, what it does at the start, by the clock and at the end. */
import type { Core } from '@strapi/strapi';
import { separateReaders } from './database/transactions';
import { longWorkRoutes } from './long-work-routes';
import { addPanelRoutes } from './http/panel';
import type { Jobs } from './jobs';
import { clearOldMessages } from './outbox/outbox';
import { declareReceivers, type Receivers } from './outbox/receivers';
import { deliverOutbox, hasReceivers } from './outbox/worker';
import { declareConsequences, type Consequences } from './process/consequences';
import { checkIntegrity } from './process/integrity';
import { writeRefusalCounts } from './refusal/refusal-counts';
import { declareAppendOnly } from './triggers/append-only';
import { installTriggers } from './triggers/install';
import { registerGates } from './write/document-gate';
import type { Gate } from './write/write';

/** What capabilities hand to the engine, which knows none of them. */
export interface Given {
  /** Where each governed type is judged, by its uid. */
  readonly gates: ReadonlyMap<string, Gate>;
  /** What follows from the ledger's events, capability by capability. */
  readonly consequences: readonly Consequences[];
  /** Who outside can be told, by kind. */
  readonly receivers: Receivers;
  /** Tables whose rows are written once, beside the engine's own. */
  readonly appendOnly: readonly string[];
}

/** In `register`: from now on every write passes its gate. */
export function registerEngine(strapi: Core.Strapi, given: Given): void {
  const { gates, consequences, receivers, appendOnly } = given;
  declareReceivers(strapi, receivers);
  declareConsequences(strapi, consequences);
  declareAppendOnly(strapi, appendOnly);
  registerGates(strapi, gates);
  addPanelRoutes(strapi, longWorkRoutes(strapi));
}

/** First of all in `bootstrap`, after Strapi has synchronised its tables. */
export async function startEngine(strapi: Core.Strapi): Promise<void> {
  await separateReaders(strapi);
  await installTriggers(strapi);
  await checkIntegrity(strapi);
}

export const ENGINE_JOBS: Jobs = {
  checkIntegrity: { rule: '0 20 * * * *', task: checkIntegrity },
  clearOldMessages: { rule: '0 50 3 * * *', task: clearOldMessages },
  deliverOutbox: { rule: '*/2 * * * * *', task: deliverOutbox, when: hasReceivers },
  writeRefusalCounts: { rule: '*/5 * * * * *', task: writeRefusalCounts },
};

/** At every stop: what is still only in memory. */
export const stopEngine = (strapi: Core.Strapi): Promise<void> => writeRefusalCounts(strapi);
