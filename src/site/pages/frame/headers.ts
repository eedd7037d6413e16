import type { Context } from 'koa';
import type { Content } from './content';

/** A page loads its style and its pictures from here, sends its forms here, runs nothing and is framed by nobody. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of a page, whatever its status; one that brings a script of ours may run it. */
export function pageHeaders(ctx: Context, { scripts = [] }: Partial<Pick<Content, 'scripts'>> = {}): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Security-Policy', scripts.length > 0 ? `${POLICY}; script-src 'self'` : POLICY);
}
