/** The one way to answer at a public endpoint: its entry says the address, a handler beside it the answer. */
import type { Context } from 'koa';
import { ENDPOINTS } from '.';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: (ctx: Context) => unknown;
  readonly config: { readonly auth: false };
}

/**
 * @param path as the entry has it: `/api/topics/{documentId}/timeline`
 * @throws for an address that has no entry: it would be missing in the document and in the cache
 */
export function routeOf(path: string, handler: Route['handler'], method: Route['method'] = 'GET'): Route {
  const known = ENDPOINTS.some(
    (each) => each.path === path && (each.method ?? 'get') === method.toLowerCase(),
  );
  if (!known) throw new Error(`${method} ${path} is not among the endpoints of the contract.`);
  return { method, path: path.replace(/\{(\w+)\}/g, ':$1'), handler, config: { auth: false } };
}
