/** The endpoints of a case: those who may publish it may withdraw it, and see who outside has been told. */
import type { Core } from '@strapi/strapi';
import { allowedOn, SIGNED_IN, type PanelRoute } from '../../engine/http/panel';
import { CASE } from '../../engine/uids';
import { caseHandlers } from './case-handlers';
import { deliveryHandlers } from './delivery-handlers';

export function caseRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { withdraw } = caseHandlers(strapi);
  const { deliveries, retry } = deliveryHandlers(strapi);
  const config = { policies: [SIGNED_IN, allowedOn('publish', CASE)] };
  return [
    { method: 'POST', path: '/cases/:documentId/withdrawals', handler: withdraw, config },
    { method: 'GET', path: '/cases/:documentId/deliveries', handler: deliveries, config },
    { method: 'POST', path: '/deliveries/:key/retries', handler: retry, config },
  ];
}
