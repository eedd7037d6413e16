/** The endpoints behind the home page and the list of pending decisions. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actorOf } from '../../engine/people/actor';
import { viewPendingDecisions } from './pending-decisions';
import { viewDesk } from './view-desk';

export const deskHandlers = (strapi: Core.Strapi) => {
  const reader = (ctx: Context) => actorOf(strapi, ctx.state['user'] as { id: number });
  return {
    desk: async (ctx: Context) => {
      ctx.body = { data: await viewDesk(strapi, await reader(ctx)) };
    },
    pending: async (ctx: Context) => {
      ctx.body = { data: await viewPendingDecisions(strapi, await reader(ctx)) };
    },
  };
};
