import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../cache/share';
import { routeOf } from '../contract/endpoints/route';
import { refuse } from '../contract/refusal';
import { notFound, readAloud } from '../contract/refuse-aloud';
import { FILES } from './chart-release';
import { HANDLERS, type Handler } from './handlers';
import { documentOf } from '../openapi/of-this-server';

/** The addresses in HANDLERS have no parameters, and say so. */
function checkQuery(ctx: Context): void {
  const [first] = Object.keys(ctx.query);
  if (first !== undefined) refuse('UNKNOWN_PARAM', first, { allowed: [] });
}

async function answer(strapi: Core.Strapi, ctx: Context, handler: Handler): Promise<void> {
  readAloud(ctx, () => {
    checkQuery(ctx);
  });
  const params = ctx.params as Readonly<Record<string, string | undefined>>;
  const data = await handler(strapi, (name) => params[name] ?? '');
  if (data === undefined) notFound(ctx);
  share(ctx);
  ctx.body = { data };
}

/** The document of the interface is no `{ data }`. */
const sendDocument = (strapi: Core.Strapi, ctx: Context): void => {
  share(ctx);
  ctx.body = documentOf(strapi);
};

/** Registered before Strapi's own routes, of which `/api/topics/:id` would match more. */
export function registerRest(strapi: Core.Strapi): void {
  strapi.server.routes([
    ...Object.entries(HANDLERS).map(([path, handler]) =>
      routeOf(path, (ctx) => answer(strapi, ctx, handler)),
    ),
    ...Object.entries(FILES).map(([path, send]) => routeOf(path, (ctx) => send(strapi, ctx))),
    routeOf('/api/openapi.json', (ctx) => {
      sendDocument(strapi, ctx);
    }),
  ]);
}
