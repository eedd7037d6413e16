/** What the office does with a public case besides editing it. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reject } from '../../engine/refusal/refuse';
import { paramsOf, parse } from '../../engine/http/panel';
import { CASE } from '../../engine/uids';
import { withdrawCase } from './requests';

/** The languages in which a case is public now. */
async function publicLocales(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const rows: unknown = await strapi
    .documents(CASE)
    .findMany({ locale: '*', status: 'published', filters: { documentId }, fields: ['locale'] });
  return (rows as { locale: string }[]).map(({ locale }) => locale);
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
});
