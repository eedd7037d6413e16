/** The endpoints of a topic's process: everybody who may see the topic sees it; who may act is judged by its law. */
import type { Core } from '@strapi/strapi';
import { allowed, SIGNED_IN, type PanelRoute } from '../../engine/http/panel';
import { decisionHandlers } from './decision-handlers';
import { stepHandlers } from './step-handlers';

export function topicRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { view, picture, take, recall, confirm, notify } = stepHandlers(strapi);
  const { approve, decide, recognise } = decisionHandlers(strapi);
  const read = { policies: [SIGNED_IN] };
  const step = { policies: [SIGNED_IN, allowed('api::workflow.transition')] };
  return [
    { method: 'GET', path: '/topics/:documentId/chart.svg', handler: picture, config: read },
    { method: 'GET', path: '/topics/:documentId', handler: view, config: read },
    { method: 'POST', path: '/topics/:documentId/transitions/:key', handler: take, config: step },
    { method: 'POST', path: '/topics/:documentId/recall', handler: recall, config: step },
    { method: 'POST', path: '/topics/:documentId/confirmations', handler: confirm, config: step },
    { method: 'POST', path: '/topics/:documentId/approvals', handler: approve, config: step },
    { method: 'POST', path: '/topics/:documentId/decide', handler: decide, config: step },
    { method: 'POST', path: '/topics/:documentId/recognitions', handler: recognise, config: step },
    { method: 'POST', path: '/topics/:documentId/notices', handler: notify, config: step },
  ];
}
