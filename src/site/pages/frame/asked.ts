/** What the address of a page asks for: empty where it asks nothing, and where it says the same thing twice. */
import type { Context } from 'koa';

/** A parameter of the query. */
export function textOf(ctx: Context, name: string): string {
  const value: unknown = ctx.query[name];
  return typeof value === 'string' ? value : '';
}

/** A part of the path, by its name in the route. */
export const paramOf = (ctx: Context, name: string): string =>
  (ctx.params as Readonly<Record<string, string | undefined>>)[name] ?? '';
