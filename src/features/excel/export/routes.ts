/** Where registers are: `/workflow/ledgers`, for those whom the matrix of roles grants it. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN, type PanelRoute } from '../../../engine/http/panel';
import { ledgerHandlers } from './handlers';

export function registerRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { list, count, file } = ledgerHandlers(strapi);
  const config = { policies: [SIGNED_IN, allowed('api::workflow.export')] };
  return [
    { method: 'GET', path: '/ledgers', handler: list, config },
    { method: 'GET', path: '/ledgers/:key/count', handler: count, config },
    { method: 'GET', path: '/ledgers/:key/file', handler: file, config },
  ];
}
