/** What of a request decides which public answer it gets. */
import type { Context } from 'koa';

export const isRead = ({ method }: Context): boolean => method === 'GET' || method === 'HEAD';

/** A request with a token may get another response, or none. */
export const isSigned = ({ headers }: Context): boolean => headers.authorization !== undefined;

/** 大字版 is the only thing a visitor's cookie says. */
export const wantsLargeType = (ctx: Context): boolean => ctx.cookies.get('type') === 'large';

/** Parameters in a fixed order; of those with the same name the order stays, because it may mean something. */
export function keyOf(ctx: Context): string {
  const parameters = new URLSearchParams(ctx.querystring);
  parameters.sort();
  const variant = ctx.path.startsWith('/api/') ? ctx.acceptsLanguages('zh', 'en') : wantsLargeType(ctx);
  return `${String(variant)} ${ctx.path}?${parameters.toString()}`;
}
