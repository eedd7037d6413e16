/** Where long work tells how far it has come. Whoever began it sees it; nobody else knows it. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { cancelJob, jobOf } from './long-work';
import { paramsOf, SIGNED_IN, type PanelRoute } from './http/panel';

export function longWorkRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const config = { policies: [SIGNED_IN] };
  const job = (ctx: Context) => {
    ctx.body = { data: jobOf(strapi, paramsOf(ctx).key) };
  };
  const cancel = (ctx: Context) => {
    ctx.body = { data: cancelJob(strapi, paramsOf(ctx).key) };
  };
  return [
    { method: 'GET', path: '/jobs/:key', handler: job, config },
    { method: 'DELETE', path: '/jobs/:key', handler: cancel, config },
  ];
}
