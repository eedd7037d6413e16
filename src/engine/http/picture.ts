/** A picture drawn for the one who asks, and for no cache. */
import type { Context } from 'koa';

export function sendPicture(ctx: Context, picture: string): void {
  ctx.type = 'image/svg+xml';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = picture;
}
