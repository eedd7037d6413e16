/**
 * Where a form chooses among accounts, each is shown and found by its name. Strapi shows, orders and finds a related record
 * by a field that the reader may read, and no role but the administrator's can be granted any field of an account: its
 * answer carries only ids, in an order that means nothing, and the card of the chosen one is refused. Staff see each
 * other's names in every topic's record anyway.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { staffNamed, staffNames } from '../engine/people/staff-names';
import { DELEGATION } from '../engine/uids';

const RELATIONS = /^\/content-manager\/relations\/([^/]+)\/(?:[^/]+\/)?([^/]+)$/;
const CARD = /^\/content-manager\/collection-types\/admin::user\/([^/]+)$/;

interface Account {
  readonly id: number;
  readonly documentId: string;
  firstname?: string;
}

/** Does this request ask for the accounts of a relation? Only what Strapi itself has allowed has an answer. */
function asksForAccounts(strapi: Core.Strapi, path: string): boolean {
  const [, model = '', field = ''] = RELATIONS.exec(path) ?? [];
  const schema = strapi.contentTypes[model as typeof DELEGATION] as
    { attributes: Record<string, { target?: string }> } | undefined;
  return schema?.attributes[field]?.target === 'admin::user';
}

/** Asks by name and in the order of the accounts' making for what Strapi would ask by an id. */
async function askByName(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { _q: search, ...query } = ctx.request.query;
  const named = typeof search === 'string' && search !== '' ? await staffNamed(strapi, search) : null;
  // Set as an object: Strapi reads and writes nested queries, which Koa's own type does not say.
  ctx.request.query = {
    ...query,
    sort: 'id:asc',
    // Of an empty list, an id that no account has.
    ...(named && { filters: { id: { $in: named.length > 0 ? named : [0] } } }),
  } as typeof ctx.request.query;
}

async function nameAccounts(strapi: Core.Strapi, accounts: readonly Account[]): Promise<void> {
  const names = await staffNames(
    strapi,
    accounts.map(({ id }) => String(id)),
  );
  for (const account of accounts) account.firstname = names.get(String(account.id)) ?? '';
}

/** Name and ids of one account, for signed-in staff, in place of Strapi's refusal. */
async function answerCard(
  strapi: Core.Strapi,
  ctx: Context,
  { documentId, next }: { readonly documentId: string; readonly next: Next },
): Promise<void> {
  try {
    await next();
  } catch (refusal) {
    if (!ctx.state['user']) throw refusal;
    const account = await strapi.documents('admin::user').findOne({ documentId, fields: [] });
    if (!account) throw refusal;
    const card: Account = { id: Number(account.id), documentId };
    await nameAccounts(strapi, [card]);
    ctx.body = { data: card, meta: { availableLocales: [], availableStatus: [] } };
  }
}

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const documentId = ctx.method === 'GET' ? CARD.exec(ctx.path)?.[1] : undefined;
    if (documentId !== undefined) {
      await answerCard(strapi, ctx, { documentId, next });
      return;
    }
    if (!asksForAccounts(strapi, ctx.path)) {
      await next();
      return;
    }
    if (ctx.method === 'GET') await askByName(strapi, ctx);
    await next();
    if (ctx.status !== 200) return;
    await nameAccounts(strapi, (ctx.body as { results?: Account[] }).results ?? []);
  };
