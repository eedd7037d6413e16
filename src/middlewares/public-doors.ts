import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isPublicPath } from '../answers/request';
import { notFound } from '../public-api/refuse-aloud';

/** Strapi matches addresses in any case. */
const INTERFACE = /^\/api(\/|$)/i;

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * An address that was cut off within a character leads nowhere; further in, it would count as a failure of the server and
 * fill the log. Under `/api` nothing answers but the public interface. Strapi's own plugins stand there too, and would list every
 * uploaded file and every account to a token that may only read.
 */
const publicDoors: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (!isDecodable(ctx.path)) throw new errors.ValidationError('Malformed address');
  if (INTERFACE.test(ctx.path) && !isPublicPath(ctx.path)) notFound(ctx);
  await next();
};

export default publicDoors;
