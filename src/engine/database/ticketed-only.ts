/** Backstop beneath the gates: a write to a governed type without a ticket did not pass its gate and is refused. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { zhHans } from '../../words/zh-hans';
import { hasTicket } from './ticket';

/** Every way in which Strapi's own engine writes rows. */
const WRITES = [
  'beforeCreate',
  'beforeCreateMany',
  'beforeUpdate',
  'beforeUpdateMany',
  'beforeDelete',
  'beforeDeleteMany',
] as const;

/** The types whose rows are written with a ticket: all that this project has, so that a new one is never forgotten. */
export const governedTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));

const refuseWithoutTicket = (): void => {
  if (!hasTicket()) throw new errors.ApplicationError(zhHans.errors.WRITE_OUTSIDE_PROCESS);
};

/** Subscribed before the database knows any type, so that no write comes earlier. */
export function requireTickets(strapi: Core.Strapi): void {
  const hooks = Object.fromEntries(WRITES.map((write) => [write, refuseWithoutTicket]));
  strapi.db.lifecycles.subscribe({ models: governedTypes(strapi), ...hooks });
}
