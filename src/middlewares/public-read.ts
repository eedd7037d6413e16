import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { publicType } from '../public-api/contract';
import { parseListQuery, parseOneQuery, type Parsed } from '../public-api/parse-query';
import { isDocumentId } from '../public-api/parse-value';
import { contractAuth } from '../public-api/contract-auth';
import { languageOf, phraseNotFound, phraseRefusal } from '../public-api/wording';

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
  ctx.state['publicAnswer'] = true;
  ctx.set('Cache-Control', 'public, no-cache');
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
  const { code, path } = parsed.refusal;
  throw new errors.ValidationError(phraseRefusal(parsed.refusal, languageOf(ctx)), { path, code });
}

function notFound(ctx: Context): never {
  throw new errors.NotFoundError(phraseNotFound(languageOf(ctx)));
}

export default publicRead;
