/** Where a topic stands on the chart it began with. */
import type { Core } from '@strapi/strapi';
import type { Release } from '../../domain/process/release';
import type { ProcessEvent, ProcessState } from '../../domain/record/state';
import { readInstance, readLedger } from './ledger';
import { releaseByHash } from './releases';
import { inTransaction } from '../database/transactions';

export interface TopicChart {
  readonly release: Release;
  readonly state: ProcessState;
  /** Everything that has happened, oldest first. */
  readonly events: readonly ProcessEvent[];
  /** ISO 8601: when it entered the stage it is in. */
  readonly since: string;
}

/** @returns nothing for a topic that has no process */
export function topicChart(strapi: Core.Strapi, topic: string): Promise<TopicChart | null> {
  return inTransaction(strapi, async (trx) => {
    const instance = await readInstance(trx, topic);
    if (!instance) return null;
    const entries = await readLedger(trx, topic);
    const entered = entries.findLast(({ event }) => ['opened', 'moved', 'recalled'].includes(event.type));
    return {
      release: await releaseByHash(trx, instance.release),
      state: instance.state,
      events: entries.map(({ event }) => event),
      since: entered?.at ?? '',
    };
  });
}
