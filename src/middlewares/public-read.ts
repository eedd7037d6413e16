import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../site/cache/share';
import { findWithdrawal } from '../features/cases/case-withdrawals';
import { dayOf } from '../engine/clock';
import { publicType } from '../site/contract/contract';
import { parseListQuery, parseOneQuery, type Parsed } from '../site/contract/query/parse-query';
import { isDocumentId } from '../site/contract/query/parse-value';
import { contractAuth } from '../site/contract/contract-auth';
import { findPublic } from '../site/contract/read-public';
import { notFound, refuseAloud } from '../site/contract/refuse-aloud';
import { languageOf, phraseWithdrawn } from '../site/contract/wording';
import { CASE } from '../engine/uids';

/** Route middleware of the public REST routes: the controller behind it only ever sees a query the contract allows. */
const publicRead: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const type = publicType(uidOf(ctx));
    const { id } = ctx.params as { id?: string };
    if (!type || (id !== undefined && !isDocumentId(id))) return notFound(ctx);

    ctx.query = safeQuery(
      ctx,
      id === undefined ? parseListQuery(type, ctx.query) : parseOneQuery(type, ctx.query),
    );
    ctx.state['auth'] = contractAuth;
    await next();
    if (ctx.body == null) return sayWhatBecameOfIt(strapi, ctx, id);
    share(ctx);
  };

/** A case that was public and is not in any language says so; all else that is not public is as if it never was. */
async function sayWhatBecameOfIt(strapi: Core.Strapi, ctx: Context, id = ''): Promise<void> {
  const isCase = uidOf(ctx) === CASE;
  const withdrawal = isCase ? await findWithdrawal(strapi, { document_id: id }) : undefined;
  if (!withdrawal || (await findPublic(strapi, CASE, { documentId: id }))) return notFound(ctx);
  const { at, reason } = withdrawal;
  const message = phraseWithdrawn(dayOf(at), reason, languageOf(ctx));
  const details = { reason, withdrawnAt: at };
  ctx.status = 410;
  ctx.body = { data: null, error: { status: 410, name: 'GoneError', message, details } };
}

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
