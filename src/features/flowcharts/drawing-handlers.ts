/** Pictures and files of released charts, for signed-in staff. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { exportBpmn } from '../../drawing/bpmn/export';
import { importBpmn } from '../../drawing/bpmn/import';
import { drawRelease } from '../../drawing/svg';
import { readersCatalogue, reject } from '../../engine/refusal/refuse';
import { storedRelease, versionOf, type StoredRelease } from '../../engine/process/stored-release';
import { parse } from '../../engine/http/panel';
import { sendPicture } from '../../engine/http/picture';

const bpmnFile = z.strictObject({ xml: z.string() });

const paramsOf = (ctx: Context) => ctx.params as { readonly hash: string };

async function releaseOf(strapi: Core.Strapi, ctx: Context): Promise<StoredRelease> {
  const stored = await storedRelease(strapi, paramsOf(ctx).hash);
  return stored ?? reject(strapi, 404, { code: 'RELEASE_NOT_FOUND' });
}

export const drawingHandlers = (strapi: Core.Strapi) => ({
  releasePicture: async (ctx: Context) => {
    const { release } = await releaseOf(strapi, ctx);
    sendPicture(ctx, drawRelease(release, { standalone: true }));
  },

  releaseFile: async (ctx: Context) => {
    const { release, hash } = await releaseOf(strapi, ctx);
    ctx.attachment(`${versionOf(hash)}.bpmn`);
    ctx.type = 'application/xml';
    ctx.body = await exportBpmn(release, versionOf(hash));
  },

  /** Answers a draft for the editor; nothing is saved. */
  importFile: async (ctx: Context) => {
    const read = await importBpmn(parse(strapi, bpmnFile, ctx).xml);
    if (!read.ok) return reject(strapi, 400, { code: read.refusal });
    const { bpmnFaults } = readersCatalogue(strapi);
    const notUnderstood = read.notUnderstood.map(({ fault, what }) => ({
      fault,
      what,
      message: bpmnFaults[fault](what),
    }));
    ctx.body = { data: { draft: read.draft, notUnderstood } };
  },
});
