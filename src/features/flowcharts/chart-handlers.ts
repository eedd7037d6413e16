/** The endpoints of flowcharts: verified while they are drawn, put in force, kept, and what becomes of running topics. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { beginActivation } from './activate-flowchart';
import { actorOf } from '../../engine/people/actor';
import { migrateTopics } from './migrate-topics';
import { activeStaff, chartOf, rulesInForce } from '../../engine/process/read-law';
import { refusalCounts } from '../../engine/refusal/refusal-counts';
import { replayDecisions } from './replay-decisions';
import { drawing, migration } from './chart-requests';
import { accepted, parse, paramsOf } from '../../engine/http/panel';
import { viewRelease, viewReleases, viewVerification } from './view-release';

const userOf = (ctx: Context) => ctx.state['user'] as { id: number };

export const chartHandlers = (strapi: Core.Strapi) => ({
  verify: async (ctx: Context) => {
    ctx.body = { data: await viewVerification(strapi, chartOf(parse(strapi, drawing, ctx))) };
  },

  law: async (ctx: Context) => {
    ctx.body = { data: { rules: await rulesInForce(strapi), staff: await activeStaff(strapi) } };
  },

  activate: async (ctx: Context) => {
    const actor = await actorOf(strapi, userOf(ctx));
    accepted(ctx, await beginActivation(strapi, paramsOf(ctx).documentId, actor.id));
  },

  refusals: async (ctx: Context) => {
    ctx.body = { data: await refusalCounts(strapi) };
  },

  releases: async (ctx: Context) => {
    ctx.body = { data: await viewReleases(strapi, paramsOf(ctx).documentId) };
  },

  release: async (ctx: Context) => {
    ctx.body = { data: await viewRelease(strapi, paramsOf(ctx).key) };
  },

  migrate: async (ctx: Context) => {
    const { stages, dryRun } = parse(strapi, migration, ctx);
    const actor = await actorOf(strapi, userOf(ctx));
    const order = { flowchart: paramsOf(ctx).documentId, stages, dryRun, actor };
    accepted(ctx, await migrateTopics(strapi, order));
  },

  replay: async (ctx: Context) => {
    accepted(ctx, await replayDecisions(strapi, chartOf(parse(strapi, drawing, ctx))));
  },
});
