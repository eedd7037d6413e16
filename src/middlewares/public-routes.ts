import type { Core } from '@strapi/strapi';
import { isPublicPath } from '../site/contract/public-paths';
import { notFound } from '../site/contract/refuse-aloud';

/** Strapi matches addresses in any case. */
const INTERFACE = /^\/api(\/|$)/i;

/**
 * Under `/api` nothing answers but the public interface. Strapi's own plugins stand there too, and would list every
 * uploaded file and every account to a token that may only read.
 */
const publicRoutes: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (INTERFACE.test(ctx.path) && !isPublicPath(ctx.path)) notFound(ctx);
  await next();
};

export default publicRoutes;
