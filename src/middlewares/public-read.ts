import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../answers/share';
import { publicType } from '../public-api/contract';
import { parseListQuery, parseOneQuery, type Parsed } from '../public-api/parse-query';
import { isDocumentId } from '../public-api/parse-value';
import { contractAuth } from '../public-api/contract-auth';
import { notFound, refuseAloud } from '../public-api/refuse-aloud';

/** Route middleware of the public REST routes: the controller behind it only ever sees a query the contract allows. */
const publicRead: Core.MiddlewareFactory = () => async (ctx, next) => {
  const type = publicType(uidOf(ctx));
  const { id } = ctx.params as { id?: string };
  if (!type || (id !== undefined && !isDocumentId(id))) return notFound(ctx);

  ctx.query = safeQuery(
    ctx,
    id === undefined ? parseListQuery(type, ctx.query) : parseOneQuery(type, ctx.query),
  );
  ctx.state['auth'] = contractAuth;
  await next();
  if (ctx.body == null) notFound(ctx);
  share(ctx);
};

/** `api::room.room.find` -> `api::room.room`. */
function uidOf(ctx: Context): string {
  // Strapi puts the route there before it calls any route middleware.
  const { handler } = ctx.state['route'] as { handler: string };
  return handler.slice(0, handler.lastIndexOf('.'));
}

function safeQuery(ctx: Context, parsed: Parsed): Context['query'] {
  // Koa types a query flat; Strapi's own parser writes it to text and reads it back nested.
  if (parsed.ok) return parsed.query as unknown as Context['query'];
  return refuseAloud(ctx, parsed.refusal);
}

export default publicRead;
