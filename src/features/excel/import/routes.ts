/** Where imports are: `/workflow/imports`, for those whom the matrix of roles grants it. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN } from '../../../engine/http/panel';
import { importHandlers } from './handlers';

export function registerImportRoutes(strapi: Core.Strapi): void {
  const { list, template, upload } = importHandlers(strapi);
  const info = { type: 'admin' };
  const config = { policies: [SIGNED_IN, allowed('api::workflow.import')] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'GET', path: '/imports', handler: list, config, info },
      { method: 'GET', path: '/imports/:key/template', handler: template, config, info },
      { method: 'POST', path: '/imports/:key', handler: upload, config, info },
    ],
  });
}
