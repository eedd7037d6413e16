/** Where ledgers are: `/workflow/ledgers`, for those whom the matrix of roles grants it. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN } from '../../../engine/http/panel';
import { ledgerHandlers } from './handlers';

export function registerLedgerRoutes(strapi: Core.Strapi): void {
  const { list, count, file } = ledgerHandlers(strapi);
  const info = { type: 'admin' };
  const config = { policies: [SIGNED_IN, allowed('api::workflow.export')] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'GET', path: '/ledgers', handler: list, config, info },
      { method: 'GET', path: '/ledgers/:key/count', handler: count, config, info },
      { method: 'GET', path: '/ledgers/:key/file', handler: file, config, info },
    ],
  });
}
