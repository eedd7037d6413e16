/** When a topic entered each of its public phases: the part of its ledger that everybody may know. */
import type { Core } from '@strapi/strapi';
import { stageOf, type Release } from '../../domain/process/release';
import { readInstance, readLedger, type LedgerEntry } from './ledger';
import { releaseByHash } from './releases';
import { inTransaction } from '../database/transactions';

/** A day on which a topic entered a public phase. */
export interface Milestone {
  readonly phase: string;
  readonly at: string;
}

function milestonesOf(entries: readonly LedgerEntry[], release: Release): Milestone[] {
  const entered = entries.flatMap(({ event, at }) => {
    const stage = event.type === 'moved' ? event.to : event.type === 'opened' ? event.stage : null;
    const phase = stage === null ? null : stageOf(release, stage).phase;
    return phase === null ? [] : [{ phase, at }];
  });
  return entered.filter(({ phase }, index) => phase !== entered[index - 1]?.phase);
}

/**
 * Phases and moments only: no names, no reasons, no step that the public is not told of. Whether the topic itself
 * is public is for the caller to know.
 */
export function readMilestones(strapi: Core.Strapi, topic: string): Promise<Milestone[]> {
  return inTransaction(strapi, async (trx) => {
    const instance = await readInstance(trx, topic);
    if (!instance) return [];
    const release = await releaseByHash(trx, instance.release);
    return milestonesOf(await readLedger(trx, topic), release);
  });
}
