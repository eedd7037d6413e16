/** Tries work again that the database broke off because somebody else changed the same rows: three times at most. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const TRIES = 3;
/** Serialization failure and deadlock of PostgreSQL, a lock of another process on SQLite; nothing else. */
const LOST_RACE = /^(?:40001|40P01|SQLITE_BUSY.*)$/;

const trying = new AsyncLocalStorage<true>();

/** An error for what somebody else changed after it was read and before it was locked: tried again like one of the database. */
export const lostRace = (what: string): Error => Object.assign(new Error(what), { code: '40001' });

/** Did the database break off because of somebody else, so that the same may well succeed now? */
export const isLostRace = (error: unknown): boolean =>
  LOST_RACE.test(String((error as { readonly code?: unknown } | undefined)?.code));

/** Thrown after the last try; nothing is written. `engine/refusal/refuse.ts` words it for people. */
export class ServerBusy extends Error {}

/**
 * Does a piece of work whose writes are one transaction. Inside such work, or inside a transaction, it is just done:
 * only the outermost can begin anew.
 *
 * @param again how the work is begun anew, where that differs
 * @throws ServerBusy when it lost three times; nothing is written then
 */
export async function retried<T>(
  strapi: Core.Strapi,
  work: () => Promise<T>,
  again: () => Promise<T> = work,
): Promise<T> {
  if (trying.getStore() || strapi.db.inTransaction()) return work();
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await trying.run(true, tries === 0 ? work : again);
    } catch (error) {
      if (!isLostRace(error)) throw error;
      // So that two who met do not meet again.
      await sleep(20 + Math.random() * 100);
    }
  }
  throw new ServerBusy(`Lost ${String(TRIES)} races in a row`);
}
