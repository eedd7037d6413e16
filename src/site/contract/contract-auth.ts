import { errors } from '@strapi/utils';
import { AREA } from '../../engine/uids';
import { PUBLIC_TYPES } from './contract';

// Areas have no route of their own; they are shown with a room.
const READABLE = new Set([AREA, ...Object.keys(PUBLIC_TYPES)].map((uid) => `${uid}.find`));

/**
 * Strapi drops a relation, or refuses our own filter on it, unless the caller's role or token may list the related
 * type. Past the route's own check the contract decides, for everyone alike.
 */
export const contractAuth = {
  strategy: {
    name: 'public-contract',
    verify(_auth: unknown, { scope }: { scope?: string }): void {
      if (scope === undefined || !READABLE.has(scope)) throw new errors.ForbiddenError();
    },
  },
};
