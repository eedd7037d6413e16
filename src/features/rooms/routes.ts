/** The endpoint of a room's page in the panel. */
import type { Core } from '@strapi/strapi';
import { SIGNED_IN, type PanelRoute } from '../../engine/http/panel';
import { roomHandlers } from './room-handlers';

export const roomRoutes = (strapi: Core.Strapi): readonly PanelRoute[] => [
  {
    method: 'GET',
    path: '/rooms/:documentId',
    handler: roomHandlers(strapi).profile,
    config: { policies: [SIGNED_IN] },
  },
];
