/** The endpoints for those who screen what the public suggests. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN, type PanelRoute } from '../../engine/http/panel';
import { suggestionHandlers } from './suggestion-handlers';

export function suggestionRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { queue, rooms, view, screen, forward, reveal } = suggestionHandlers(strapi);
  const config = { policies: [SIGNED_IN, allowed('api::suggestion.screen')] };
  return [
    { method: 'GET', path: '/suggestions', handler: queue, config },
    { method: 'GET', path: '/suggestion-rooms', handler: rooms, config },
    { method: 'GET', path: '/suggestions/:documentId', handler: view, config },
    { method: 'POST', path: '/suggestions/:documentId/screenings', handler: screen, config },
    { method: 'POST', path: '/suggestions/:documentId/topics', handler: forward, config },
    { method: 'POST', path: '/suggestions/:documentId/reveals', handler: reveal, config },
  ];
}
