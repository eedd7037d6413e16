/** Makes links to what a draft of a case will look like, for those who may read it and want to show it to others. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addPanelRoutes, allowedOn, mayRead, paramsOf, parse, SIGNED_IN } from '../../../engine/http/panel';
import { reject } from '../../../engine/refusal/refuse';
import { CASE } from '../../../engine/uids';
import { previewLink } from '../../../features/cases/preview-links';
import { readDraft } from '../../contract/read-public';

/** The language of a case when none is named. */
const STANDARD = 'zh-Hans';

const previewCase = z.strictObject({
  /** The language to show; Chinese when left out. */
  locale: z.string().max(16).nullish(),
});

/** Does this draft exist for the person who asks? */
async function seesDraft(strapi: Core.Strapi, ctx: Context, locale: string): Promise<boolean> {
  const { documentId } = paramsOf(ctx);
  const row = await strapi.documents(CASE).findOne({ documentId, locale, status: 'draft' });
  return row !== null && mayRead(strapi, ctx, { model: CASE, row });
}

/**
 * Makes a link to what the draft will look like. Body `{ locale? }`.
 * @throws 404 for a draft that is not there for this person, 409 where the topic is closed to the public
 */
async function preview(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { documentId } = paramsOf(ctx);
  const locale = parse(strapi, previewCase, ctx).locale ?? STANDARD;
  if (!(await seesDraft(strapi, ctx, locale))) reject(strapi, 404, { code: 'CASE_NOT_FOUND' });
  const shown = await readDraft(strapi, CASE, { documentId, locale });
  if (!shown) reject(strapi, 409, { code: 'CASE_NOT_PREVIEWED' });
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { data: previewLink(strapi, { documentId, locale }, new Date()) };
}

/** `POST /workflow/cases/:documentId/previews` */
export function registerPreviewEndpoint(strapi: Core.Strapi): void {
  const config = { policies: [SIGNED_IN, allowedOn('read', CASE)] };
  const handler = (ctx: Context) => preview(strapi, ctx);
  addPanelRoutes(strapi, [{ method: 'POST', path: '/cases/:documentId/previews', handler, config }]);
}
