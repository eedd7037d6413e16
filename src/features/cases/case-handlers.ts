/** What the office does with a public case besides editing it. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { previewLink } from './preview-links';
import { reject } from '../../engine/refusal/refuse';
import { readDraft } from '../../site/contract/read-public';
import { mayRead, paramsOf, parse } from '../../engine/http/panel';
import { previewCase, withdrawCase } from '../topics/requests';
import { CASE } from '../../engine/uids';

/** The languages in which a case is public now. */
async function publicLocales(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const rows: unknown = await strapi
    .documents(CASE)
    .findMany({ locale: '*', status: 'published', filters: { documentId }, fields: ['locale'] });
  return (rows as { locale: string }[]).map(({ locale }) => locale);
}

/** The language of a case when none is named. */
const STANDARD = 'zh-Hans';

/** Does this draft exist for the person who asks? */
async function seesDraft(strapi: Core.Strapi, ctx: Context, locale: string): Promise<boolean> {
  const { documentId } = paramsOf(ctx);
  const row = await strapi.documents(CASE).findOne({ documentId, locale, status: 'draft' });
  return row !== null && mayRead(strapi, ctx, { model: CASE, row });
}

export const caseHandlers = (strapi: Core.Strapi) => ({
  /**
   * Takes a case from the public with its reason, both or neither.
   * Body `{ reason, locale? }`. @throws 400 without a reason, 404 where nothing is public
   */
  withdraw: async (ctx: Context) => {
    const { documentId } = paramsOf(ctx);
    const { reason, locale } = parse(strapi, withdrawCase, ctx);
    const there = await publicLocales(strapi, documentId);
    const leaving = locale ? there.filter((one) => one === locale) : there;
    if (leaving.length === 0) reject(strapi, 404, { code: 'CASE_NOT_PUBLIC' });
    await strapi.db.transaction(async () => {
      for (const one of leaving) {
        const data = { withdrawalReason: reason };
        await strapi.documents(CASE).update({ documentId, locale: one, data });
        await strapi.documents(CASE).unpublish({ documentId, locale: one });
      }
    });
    ctx.body = { data: { documentId, withdrawn: leaving } };
  },

  /**
   * Makes a link to what the draft will look like. Body `{ locale? }`.
   * @throws 404 for a draft that is not there for this person, 409 where the topic is closed to the public
   */
  preview: async (ctx: Context) => {
    const { documentId } = paramsOf(ctx);
    const locale = parse(strapi, previewCase, ctx).locale ?? STANDARD;
    if (!(await seesDraft(strapi, ctx, locale))) reject(strapi, 404, { code: 'CASE_NOT_FOUND' });
    const shown = await readDraft(strapi, CASE, { documentId, locale });
    if (!shown) reject(strapi, 409, { code: 'CASE_NOT_PREVIEWED' });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: previewLink(strapi, { documentId, locale }, new Date()) };
  },
});
