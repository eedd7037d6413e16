/** What Strapi's panel asks on behalf of everybody signed in, and Strapi itself refuses: each reads as a fault in the browser. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

const SIGNED_IN = 'admin::isAuthenticatedAdmin';

interface UploadService {
  getSettings(): Promise<object>;
}

/** How pictures are made smaller, which the media library asks for; only administrators may change it. */
async function uploadSettings(strapi: Core.Strapi): Promise<object> {
  const upload: UploadService = strapi.plugin('upload').service('upload');
  return { data: await upload.getSettings() };
}

/** This edition has no features of artificial intelligence. */
const WITHOUT_AI = {
  '/admin/ai-feature-config': { isAiI18nConfigured: false, isAiMediaLibraryConfigured: false },
  '/i18n/ai-localization-jobs/single-types/:model': null,
  '/i18n/ai-localization-jobs/collection-types/:model/:documentId': null,
} as const;

type Answer = (strapi: Core.Strapi) => unknown;

const ANSWERS: readonly (readonly [path: string, answer: Answer])[] = [
  ['/upload/settings', uploadSettings],
  ...Object.entries(WITHOUT_AI).map(([path, data]) => [path, () => ({ data })] as const),
];

/** Registers the answers, before Strapi's own routes. */
export function answerPanel(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    routes: ANSWERS.map(([path, answer]) => ({
      method: 'GET' as const,
      path,
      handler: async (ctx: Context) => {
        ctx.body = await answer(strapi);
      },
      config: { policies: [SIGNED_IN] },
      info: { type: 'admin' },
    })),
  });
}
