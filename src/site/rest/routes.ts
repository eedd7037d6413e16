import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../cache/share';
import { refuse } from '../contract/refusal';
import { notFound, readAloud } from '../contract/refuse-aloud';
import { plans, problem, statistics, timeline, type Handler } from './handlers';
import { documentOf } from '../openapi/of-this-server';

const HANDLERS: Readonly<Record<string, Handler>> = {
  '/api/statistics': statistics,
  '/api/plan': plans,
  '/api/topics/:documentId/timeline': timeline,
  '/api/problems/:code': problem,
};

/** These addresses have no parameters, and say so. */
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

/** Registered before Strapi's own routes, of which `/api/topics/:id` would match more. */
export function registerRest(strapi: Core.Strapi): void {
  const config = { auth: false as const };
  const routes = Object.entries(HANDLERS).map(([path, handler]) => ({
    method: 'GET' as const,
    path,
    handler: (ctx: Context) => answer(strapi, ctx, handler),
    config,
  }));
  const document = (ctx: Context) => {
    share(ctx);
    ctx.body = documentOf(strapi);
  };
  strapi.server.routes([...routes, { method: 'GET', path: '/api/openapi.json', handler: document, config }]);
}
