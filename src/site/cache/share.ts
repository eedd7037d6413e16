import type { Context } from 'koa';

/** Called by a handler whose response is the same for everybody: it may be cached, and clients ask each time whether it changed. */
export function share(ctx: Context): void {
  ctx.state['cacheable'] = true;
  ctx.set('Cache-Control', 'public, no-cache');
}
