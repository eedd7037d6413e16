/** The endpoints of the home page and of the list of pending decisions. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN, type PanelRoute } from '../../engine/http/panel';
import { deskHandlers } from './desk-handlers';

export function deskRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { desk, pending } = deskHandlers(strapi);
  // Sees what waits for a body's decision; who may then decide is judged for each topic.
  const decide = { policies: [SIGNED_IN, allowed('api::workflow.decide')] };
  return [
    { method: 'GET', path: '/desk', handler: desk, config: { policies: [SIGNED_IN] } },
    { method: 'GET', path: '/approvals', handler: pending, config: decide },
  ];
}
