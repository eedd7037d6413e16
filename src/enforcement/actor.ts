/** Who acts: the signed-in member of staff, or the one a script acts for. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Actor, Identity } from '../domain/facts';
import { ROLES, type Level, type Role } from '../domain/vocabulary';
import { principalsOf } from './delegations';

interface AdminUserRow {
  readonly id: number;
  readonly roles?: readonly { readonly code: string }[];
}

interface OrganizationRow {
  readonly documentId: string;
  readonly kind: string;
  readonly level: Level;
  readonly area: { readonly code: string } | null;
}

const SUPER_ADMIN = 'strapi-super-admin';
const impersonated = new AsyncLocalStorage<Actor>();

/** Runs a script's work in the name of this member of staff. */
export const actAs = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => impersonated.run(actor, work);

/** The role of the council that a role of the panel stands for, if any. */
export const roleOf = (code: string): Role | undefined =>
  code === SUPER_ADMIN ? 'administrator' : ROLES.find((role) => role === code);

/** Roles and organisations of one account, by itself. */
async function identityOf(strapi: Core.Strapi, user: AdminUserRow): Promise<Identity> {
  const rows = (await strapi.db.query('api::organization.organization').findMany({
    where: { staff: { id: user.id } },
    select: ['documentId', 'kind', 'level'],
    populate: { area: { select: ['code'] } },
  })) as OrganizationRow[];
  return {
    id: String(user.id),
    roles: (user.roles ?? []).map(({ code }) => roleOf(code)).filter((role) => role !== undefined),
    organizations: rows.map(({ documentId, kind, level }) => ({ id: documentId, kind, level })),
    districts: rows.flatMap(({ kind, area }) => (kind === 'liaison-group' && area ? [area.code] : [])),
  };
}

/** An administration account, and those who have delegated to it for today. */
export async function actorOf(strapi: Core.Strapi, user: AdminUserRow): Promise<Actor> {
  const principals: Identity[] = [];
  for (const principal of await principalsOf(strapi, user.id)) {
    principals.push(await identityOf(strapi, principal));
  }
  return { ...(await identityOf(strapi, user)), principals };
}

interface LocatedRow {
  readonly area: {
    readonly code: string;
    readonly level: string;
    readonly parent: { readonly code: string } | null;
  } | null;
}

/** Codes of the districts whose records this account, or one it acts for, may see; `null` for the whole city. */
export async function districtsInSight(strapi: Core.Strapi, userId: number): Promise<string[] | null> {
  const accounts = [userId, ...(await principalsOf(strapi, userId)).map(({ id }) => id)];
  const rows = (await strapi.db.query('api::organization.organization').findMany({
    where: { staff: { id: { $in: accounts } } },
    populate: { area: { populate: { parent: true } } },
  })) as LocatedRow[];
  const areas = rows.map(({ area }) => area).filter((area) => area !== null);
  if (areas.some(({ level }) => level === 'city')) return null;
  return areas.map(({ code, level, parent }) => (level === 'village' ? (parent?.code ?? code) : code));
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
  const user = state['user'] as AdminUserRow | undefined;
  return user && auth?.strategy?.name === 'admin' ? identityOf(strapi, user) : ANONYMOUS;
}
