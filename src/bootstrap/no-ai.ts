/** Strapi's panel asks for features of artificial intelligence that this edition does not have. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

const SIGNED_IN = 'admin::isAuthenticatedAdmin';

/** What the panel asks, and the answer “there is none”; Strapi itself answers 404, which reads as a fault in the browser. */
const ANSWERS = {
  '/admin/ai-feature-config': { isAiI18nConfigured: false, isAiMediaLibraryConfigured: false },
  '/i18n/ai-localization-jobs/single-types/:model': null,
  '/i18n/ai-localization-jobs/collection-types/:model/:documentId': null,
} as const;

/** Registers the answers, before Strapi's own routes. */
export function answerWithoutAi(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    routes: Object.entries(ANSWERS).map(([path, data]) => ({
      method: 'GET' as const,
      path,
      handler: (ctx: Context) => {
        ctx.body = { data };
      },
      config: { policies: [SIGNED_IN] },
      info: { type: 'admin' },
    })),
  });
}
