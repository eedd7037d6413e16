/** Where pictures and files of charts are: `/workflow/…`, for signed-in staff only. */
import type { Core } from '@strapi/strapi';
import { drawingHandlers } from './drawing-handlers';

const SIGNED_IN = 'admin::isAuthenticatedAdmin';
const MAY_DRAW = { name: 'admin::hasPermissions', config: { actions: ['api::workflow.activate'] } };

/** Registered before the other endpoints: `:hash` would match `….svg` too. */
export function registerDrawingRoutes(strapi: Core.Strapi): void {
  const { topicPicture, releasePicture, releaseFile, importFile } = drawingHandlers(strapi);
  const info = { type: 'admin' };
  const signedIn = { policies: [SIGNED_IN] };
  const draws = { policies: [SIGNED_IN, MAY_DRAW] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'GET', path: '/topics/:documentId/chart.svg', handler: topicPicture, config: signedIn, info },
      { method: 'GET', path: '/releases/:hash.svg', handler: releasePicture, config: signedIn, info },
      { method: 'GET', path: '/releases/:hash.bpmn', handler: releaseFile, config: signedIn, info },
      { method: 'POST', path: '/flowcharts/import-bpmn', handler: importFile, config: draws, info },
    ],
  });
}
