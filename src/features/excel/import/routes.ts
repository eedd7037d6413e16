/** Where imports are: `/workflow/imports`, for those whom the matrix of roles grants it. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN, type PanelRoute } from '../../../engine/http/panel';
import { importHandlers } from './handlers';

export function importRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { list, template, upload } = importHandlers(strapi);
  const config = { policies: [SIGNED_IN, allowed('api::workflow.import')] };
  return [
    { method: 'GET', path: '/imports', handler: list, config },
    { method: 'GET', path: '/imports/:key/template', handler: template, config },
    { method: 'POST', path: '/imports/:key', handler: upload, config },
  ];
}
