/** The process endpoints that anybody with a part in the process uses. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Command } from '../../domain/process/command';
import { paramsOf, parse, readerOf } from '../../engine/http/panel';
import { sendPicture } from '../../engine/http/picture';
import { drawTopic } from './draw-topic';
import { confirmStep, notifyParticipants, recallStep, takeStep } from './requests';
import { send } from './send';
import { viewProcess } from './view';

export const stepHandlers = (strapi: Core.Strapi) => ({
  view: async (ctx: Context) => {
    const { documentId } = paramsOf(ctx);
    ctx.body = { data: await viewProcess(strapi, documentId, await readerOf(strapi, ctx, documentId)) };
  },

  picture: async (ctx: Context) => {
    const { documentId } = paramsOf(ctx);
    const reader = await readerOf(strapi, ctx, documentId);
    sendPicture(ctx, await drawTopic(strapi, documentId, reader));
  },

  take: async (ctx: Context) => {
    const { documentId, key } = paramsOf(ctx);
    const actor = await readerOf(strapi, ctx, documentId);
    const sender = parse(strapi, takeStep, ctx);
    const { comment = null, emergency } = sender;
    const command: Command = { type: 'take', transition: key, comment, emergency: emergency === true };
    await send(strapi, ctx, { sender, command, actor });
  },

  recall: async (ctx: Context) => {
    const actor = await readerOf(strapi, ctx, paramsOf(ctx).documentId);
    const sender = parse(strapi, recallStep, ctx);
    await send(strapi, ctx, { sender, command: { type: 'recall', comment: sender.comment ?? null }, actor });
  },

  confirm: async (ctx: Context) => {
    const actor = await readerOf(strapi, ctx, paramsOf(ctx).documentId);
    const sender = parse(strapi, confirmStep, ctx);
    const { rev, comment = null } = sender;
    await send(strapi, ctx, { sender, command: { type: 'confirm-emergency', rev, comment }, actor });
  },

  notify: async (ctx: Context) => {
    const actor = await readerOf(strapi, ctx, paramsOf(ctx).documentId);
    const sender = parse(strapi, notifyParticipants, ctx);
    const { participants, sentOn, channel } = sender;
    await send(strapi, ctx, {
      sender,
      command: { type: 'notify-participants', participants, sentOn, channel },
      actor,
    });
  },
});
