/** Who acts for whom today. Resolved when deciding, so that a delegation begins and ends by itself. */
import type { Core } from '@strapi/strapi';
import { today } from './clock';

export const DELEGATION = 'api::delegation.delegation';

interface Principal {
  readonly id: number;
  readonly isActive: boolean;
  readonly blocked: boolean;
  readonly roles: readonly { readonly code: string }[];
}

interface Row {
  readonly principal: Principal | null;
}

/** Accounts that have delegated to this one and are themselves in office; with their roles. */
export async function principalsOf(strapi: Core.Strapi, delegate: number): Promise<Principal[]> {
  const day = today();
  const rows = (await strapi.db.query(DELEGATION).findMany({
    where: { delegate: { id: delegate }, from: { $lte: day }, until: { $gte: day } },
    populate: { principal: { populate: { roles: true } } },
    orderBy: { id: 'asc' },
  })) as Row[];
  return rows.flatMap(({ principal }) => (principal?.isActive && !principal.blocked ? [principal] : []));
}
