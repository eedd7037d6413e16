/** A command from the panel: carried out, and answered with the process after it. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Command } from '../../domain/process/command';
import type { Actor } from '../../domain/record/facts';
import { paramsOf } from '../../engine/http/panel';
import { carryOut } from '../../engine/process/command-service';
import { viewProcess } from './view';

interface Sender {
  readonly commandId: string;
  readonly expectedRev?: number | null | undefined;
}

/** Carries the command out and answers with the process after it. */
export async function send(
  strapi: Core.Strapi,
  ctx: Context,
  order: { sender: Sender; command: Command; actor: Actor },
) {
  const { sender, command, actor } = order;
  const topic = paramsOf(ctx).documentId;
  const { commandId, expectedRev = null } = sender;
  await carryOut(strapi, { topic, actor, command, commandId, expectedRev });
  ctx.body = { data: await viewProcess(strapi, topic, actor) };
}
