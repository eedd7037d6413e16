/** The endpoints by which bodies decide, here or on paper. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Command } from '../../domain/process/command';
import { decisionStep } from '../../domain/process/decision-step';
import type { Actor } from '../../domain/record/facts';
import { today } from '../../engine/clock';
import type { OpenProcess } from '../../engine/process/open-process';
import { reject } from '../../engine/refusal/refuse';
import { decidingBody } from './bodies';
import { paramsOf, parse, readerOf } from '../../engine/http/panel';
import { recogniseParticipants, recordDecision } from './requests';
import { send, sendAll } from './send';

interface PaperRequest {
  readonly documentNo: string;
  readonly decidedOn: string;
  readonly scan?: number | null | undefined;
}

/** The stored name of an uploaded scan. @throws 400 when the media library has no such file */
async function scanNamed(strapi: Core.Strapi, id: number): Promise<string> {
  const file = await strapi.plugin('upload').service<UploadService>('upload').findOne(id);
  return file ? `${file.hash}${file.ext}` : reject(strapi, 400, { code: 'SCAN_UNKNOWN' });
}

interface UploadService {
  findOne(id: number): Promise<{ readonly hash: string; readonly ext: string } | null>;
}

/** When the body decided, and by which paper if not here. */
async function decidedBy(strapi: Core.Strapi, paper: PaperRequest | null | undefined) {
  if (!paper) return { decidedOn: today(), paper: null };
  const { documentNo, decidedOn, scan } = paper;
  return { decidedOn, paper: { documentNo, scan: scan ? await scanNamed(strapi, scan) : null } };
}

type DecisionRequest = z.infer<typeof recordDecision>;

/** The command that writes a body's decision down. */
async function recordIn(
  strapi: Core.Strapi,
  { gate, decision, organization, paper, comment }: DecisionRequest,
  from: { readonly topic: string; readonly actor: Actor },
): Promise<Command> {
  const asked = organization ?? null;
  return {
    type: 'record-approval',
    gate,
    organization: await decidingBody(strapi, gate, { ...from, asked }),
    decision,
    ...(await decidedBy(strapi, paper)),
    comment: comment ?? null,
  };
}

/** The command that carries a decision out. @throws 409 where the chart draws none from the topic's stage */
function stepIn(strapi: Core.Strapi, { instance, release }: OpenProcess, request: DecisionRequest): Command {
  const { state } = instance;
  const step =
    decisionStep({ release, state }, request) ?? reject(strapi, 409, { code: 'DECISION_WITHOUT_STEP' });
  return { type: 'take', transition: step.key, comment: request.comment ?? null, emergency: false };
}

export const decisionHandlers = (strapi: Core.Strapi) => ({
  approve: async (ctx: Context) => {
    const topic = paramsOf(ctx).documentId;
    const actor = await readerOf(strapi, ctx, topic);
    const sender = parse(strapi, recordDecision, ctx);
    await send(strapi, ctx, { sender, actor, command: await recordIn(strapi, sender, { topic, actor }) });
  },

  /** A decision and the step that carries it out: both, or neither. One taken on paper is written down first. */
  decide: async (ctx: Context) => {
    const topic = paramsOf(ctx).documentId;
    const actor = await readerOf(strapi, ctx, topic);
    const sender = parse(strapi, recordDecision, ctx);
    const record = sender.paper ? [await recordIn(strapi, sender, { topic, actor })] : [];
    const commandsFor = (process: OpenProcess) => [...record, stepIn(strapi, process, sender)];
    await sendAll(strapi, ctx, { sender, actor, commandsFor });
  },

  recognise: async (ctx: Context) => {
    const topic = paramsOf(ctx).documentId;
    const actor = await readerOf(strapi, ctx, topic);
    const sender = parse(strapi, recogniseParticipants, ctx);
    const { participants, paper } = sender;
    const asked = sender.organization ?? null;
    const organization = await decidingBody(strapi, 'party-organization', { topic, actor, asked });
    const command: Command = {
      type: 'recognise-participants',
      participants,
      organization,
      ...(await decidedBy(strapi, paper)),
    };
    await send(strapi, ctx, { sender, command, actor });
  },
});
