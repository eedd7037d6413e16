/** The endpoints of screening. Who may is the route's; what may be done is the gate's. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { revealContact } from './contacts';
import { forwardSuggestion, screenSuggestion } from './screening';
import { paramsOf, parse } from '../../engine/http/panel';
import { forwardRequest, revealRequest, screenRequest } from './requests';
import { roomNames, viewQueue, viewSuggestion } from './suggestion-queue';

export const suggestionHandlers = (strapi: Core.Strapi) => {
  const answer = async (ctx: Context): Promise<void> => {
    ctx.body = { data: await viewSuggestion(strapi, paramsOf(ctx).documentId) };
  };
  return {
    queue: async (ctx: Context) => {
      ctx.body = { data: await viewQueue(strapi, ctx.query['settled'] === 'true') };
    },
    rooms: async (ctx: Context) => {
      ctx.body = { data: await roomNames(strapi) };
    },
    view: answer,
    screen: async (ctx: Context) => {
      const { seen, ...step } = parse(strapi, screenRequest, ctx);
      await screenSuggestion(strapi, { documentId: paramsOf(ctx).documentId, seen }, step);
      await answer(ctx);
    },
    forward: async (ctx: Context) => {
      const { seen, ...given } = parse(strapi, forwardRequest, ctx);
      await forwardSuggestion(strapi, { documentId: paramsOf(ctx).documentId, seen }, given);
      await answer(ctx);
    },
    /** The number, for this one answer: nothing keeps it on the way. */
    reveal: async (ctx: Context) => {
      const { reason } = parse(strapi, revealRequest, ctx);
      const { id } = ctx.state['user'] as { id: number };
      const asked = { suggestion: paramsOf(ctx).documentId, actor: String(id), reason };
      ctx.body = { data: { phone: await revealContact(strapi, asked) } };
      ctx.set('Cache-Control', 'no-store');
    },
  };
};
