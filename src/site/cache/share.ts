import type { Context } from 'koa';

/** What a handler says of an answer that is the same for everybody: it may be kept, and asked for again each time. */
export function share(ctx: Context): void {
  ctx.state['cacheable'] = true;
  ctx.set('Cache-Control', 'public, no-cache');
}
