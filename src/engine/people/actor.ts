/** Who acts: the signed-in member of staff, or the one a script acts for. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Actor, Identity } from '../../domain/record/facts';
import { whoIs } from './who-is';

interface Account {
  readonly id: number;
}

const impersonated = new AsyncLocalStorage<Actor>();

/** Runs a script's work in the name of this member of staff. */
export const actAs = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => impersonated.run(actor, work);

/** An administration account, and those who have delegated to it for today. */
export async function actorOf(strapi: Core.Strapi, user: Account): Promise<Actor> {
  const { own, principals } = await whoIs(strapi, user.id);
  return { ...own, principals };
}

/** A request that nobody of the staff signed has no role, and so may take no step. */
const ANONYMOUS: Identity = { id: 'anonymous', roles: [], organizations: [], districts: [] };

/**
 * Who writes in the present request or script, by themselves: what is done for a principal is a step, not a write.
 *
 * @returns `null` where nobody acts: set-up code and jobs of the system itself
 */
export async function currentWriter(strapi: Core.Strapi): Promise<Identity | null> {
  const asked = impersonated.getStore();
  if (asked) return asked;
  const state = strapi.requestContext.get()?.state;
  if (!state) return null;
  const auth = state['auth'] as { strategy?: { name?: string } } | undefined;
  const user = state['user'] as Account | undefined;
  return user && auth?.strategy?.name === 'admin' ? (await whoIs(strapi, user.id)).own : ANONYMOUS;
}
