/** Every endpoint of the contract is answered, by a route that takes its address from the entry. */
import { registerSite } from '../../../../src/site';
import { ENDPOINTS } from '../../../../src/site/contract/endpoints';
import { routeOf } from '../../../../src/site/contract/endpoints/route';

interface Registered {
  readonly method: string;
  readonly path: string;
}

/** What the public side registers for everybody; nothing else of Strapi is asked for before the first request. */
function routes(): readonly string[] {
  const all: Registered[] = [];
  // Endpoints for staff are registered as a router of their own kind.
  const add = (more: readonly Registered[] | { readonly type: 'admin' }) => {
    if (!('type' in more)) all.push(...more);
  };
  registerSite({ server: { routes: add } } as never);
  return all.map(({ method, path }) => `${method} ${path}`);
}

describe('the endpoints', () => {
  it('are all answered', () => {
    const wanted = ENDPOINTS.map(
      ({ method = 'get', path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    expect(routes()).toEqual(expect.arrayContaining(wanted));
  });

  it('are the only addresses under /api', () => {
    const known = new Set(ENDPOINTS.map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1')));
    const api = routes().filter((route) => route.startsWith('GET /api/'));
    expect(api.filter((route) => !known.has(route.slice('GET '.length)))).toEqual([]);
  });

  it('cannot be answered without an entry', () => {
    expect(() => routeOf('/api/nothing', () => undefined)).toThrow('not among the endpoints');
    expect(() => routeOf('/api/search', () => undefined, 'POST')).toThrow('not among the endpoints');
  });
});
