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
 * Under `/api` nothing answers but the public interface. Strapi's own plugins stand there too, and would list every
 * uploaded file and every account to a token that may only read.
 */
const publicDoors: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (INTERFACE.test(ctx.path) && !isPublicPath(ctx.path)) notFound(ctx);
  try {
    await next();
  } catch (error) {
    // Whoever looks for a file under an address that was cut off within a character gives up with an error that Strapi
    // does not know, and would log as a failure of its own.
    const { status } = error as { readonly status?: unknown };
    if (error instanceof errors.HttpError || status !== 400 || isDecodable(ctx.path)) throw error;
    throw new errors.ValidationError('Malformed address');
  }
};

export default publicDoors;
