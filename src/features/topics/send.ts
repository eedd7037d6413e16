/** Commands from the panel: carried out, and answered with the process after them. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Command } from '../../domain/process/command';
import type { Actor } from '../../domain/record/facts';
import { withTicket } from '../../engine/database/ticket';
import { paramsOf } from '../../engine/http/panel';
import { carryOutAll } from '../../engine/process/command-service';
import type { OpenProcess } from '../../engine/process/open-process';
import { viewOpenProcess } from './view';

interface Sender {
  readonly commandId: string;
  readonly expectedRev?: number | null | undefined;
}

/** Who sends, with which id, and what there is to do. */
interface Sent {
  readonly sender: Sender;
  readonly actor: Actor;
  readonly commandsFor: (process: OpenProcess) => readonly Command[];
}

/**
 * Carries all commands out, or none, and answers with the process after them: with what the commands were decided on,
 * in their transaction, so that nothing is loaded twice.
 */
export async function sendAll(strapi: Core.Strapi, ctx: Context, sent: Sent): Promise<void> {
  const { sender, actor, commandsFor } = sent;
  const { commandId, expectedRev = null } = sender;
  const order = { topic: paramsOf(ctx).documentId, actor, commandId, expectedRev };
  const data = await withTicket(strapi, async (trx) => {
    const process = await carryOutAll(strapi, order, commandsFor);
    return viewOpenProcess(strapi, trx, { process, actor });
  });
  ctx.body = { data };
}

/** Carries one command out and answers with the process after it. */
export const send = (
  strapi: Core.Strapi,
  ctx: Context,
  { command, ...sent }: Omit<Sent, 'commandsFor'> & { readonly command: Command },
): Promise<void> => sendAll(strapi, ctx, { ...sent, commandsFor: () => [command] });
