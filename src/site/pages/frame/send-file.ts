import type { Context } from 'koa';
import { share } from '../../cache/share';

/** A finished public answer that is no page: kept, compared and sent as the pages are. */
export function sendFile(ctx: Context, type: string, body: string): void {
  share(ctx);
  ctx.type = type;
  ctx.body = body;
}
