/** Opens a topic's process: takes its lock, then loads its release and its facts. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TopicFacts } from '../../domain/record/facts';
import type { Release } from '../../domain/process/release';
import { lockInstance, type Instance } from './ledger';
import { loadFacts, type Extent } from './load-facts';
import type { TopicRow } from './topic-row';
import { reject } from '../refusal/refuse';
import { releaseByHash } from './releases';

/** A topic's running row, locked, and the release it goes by. */
export interface LockedTopic {
  readonly instance: Instance;
  readonly release: Release;
}

export interface OpenProcess extends LockedTopic {
  readonly facts: TopicFacts;
}

/** Locks a topic's process and loads its release. @throws 404 when the topic has no process */
export async function lockTopic(strapi: Core.Strapi, trx: Knex, topic: string): Promise<LockedTopic> {
  const instance = (await lockInstance(trx, topic)) ?? reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
  return { instance, release: await releaseByHash(trx, instance.release) };
}

/** The facts of a topic that is locked. @throws 404 when it is gone, or hangs on no room */
export async function factsOf(
  strapi: Core.Strapi,
  trx: Knex,
  { of, ...extent }: { readonly of: string | TopicRow } & Extent,
): Promise<TopicFacts> {
  return (await loadFacts(trx, of, extent)) ?? reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
}

/** Locks a topic's process and loads release and facts. @throws 404 when the topic has no process */
export async function lockProcess(strapi: Core.Strapi, trx: Knex, topic: string): Promise<OpenProcess> {
  const locked = await lockTopic(strapi, trx, topic);
  return { ...locked, facts: await factsOf(strapi, trx, { of: topic }) };
}
