/** Whether receivers outside have been told about a case, for those who publish it. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { messagesAbout, tryAgain, type OutboxRow } from '../../engine/outbox/outbox';
import { reject } from '../../engine/refusal/refuse';
import { paramsOf } from '../../engine/http/panel';
import { WEBHOOK, webhookUrls } from '../webhooks/receiver';

const SHOWN = 6;

/** Of the receiver only the host: its address may hold a secret. */
const viewOf = ({ id, event, receiver, state, attempts, at, next_at, done_at, problem }: OutboxRow) => ({
  id,
  event,
  receiver: URL.canParse(receiver) ? new URL(receiver).host : receiver,
  state,
  attempts,
  at,
  nextAt: state === 'waiting' ? next_at : null,
  doneAt: done_at,
  problem,
});

export const deliveryHandlers = (strapi: Core.Strapi) => ({
  deliveries: async (ctx: Context) => {
    const { documentId } = paramsOf(ctx);
    const rows = await messagesAbout(strapi, { kind: WEBHOOK, documentId }, SHOWN);
    const receivers = webhookUrls(strapi).length;
    ctx.body = { data: { receivers, deliveries: rows.map(viewOf) } };
  },

  /** @throws 404 unless the message was given up */
  retry: async (ctx: Context) => {
    const id = Number(paramsOf(ctx).key);
    const found = Number.isSafeInteger(id) && (await tryAgain(strapi, { kind: WEBHOOK, id }));
    if (!found) reject(strapi, 404, { code: 'DELIVERY_NOT_FAILED' });
    ctx.body = { data: { id } };
  },
});
