/** The endpoints by which bodies decide, here or on paper. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Command } from '../../domain/process/command';
import { today } from '../../engine/clock';
import { reject } from '../../engine/refusal/refuse';
import { decidingBody } from './bodies';
import { paramsOf, parse, readerOf } from '../../engine/http/panel';
import { recogniseParticipants, recordApproval } from './requests';
import { send } from './send';

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

export const decisionHandlers = (strapi: Core.Strapi) => ({
  approve: async (ctx: Context) => {
    const topic = paramsOf(ctx).documentId;
    const actor = await readerOf(strapi, ctx, topic);
    const sender = parse(strapi, recordApproval, ctx);
    const { gate, decision, paper } = sender;
    const organization = await decidingBody(strapi, gate, {
      topic,
      actor,
      asked: sender.organization ?? null,
    });
    const command: Command = {
      type: 'record-approval',
      gate,
      organization,
      decision,
      ...(await decidedBy(strapi, paper)),
      comment: sender.comment ?? null,
    };
    await send(strapi, ctx, { sender, command, actor });
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
