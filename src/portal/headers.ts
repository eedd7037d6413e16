import type { Context } from 'koa';

/** A page loads its style and its pictures from here, sends its forms here, runs nothing and is framed by nobody. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of a page, whatever its status. */
export function pageHeaders(ctx: Context): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Security-Policy', POLICY);
}
