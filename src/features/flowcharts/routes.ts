/** The endpoints of flowcharts, their releases and their pictures, and of the rules behind them. */
import type { Core } from '@strapi/strapi';
import { allowed, allowedOn, SIGNED_IN, type PanelRoute } from '../../engine/http/panel';
import { FLOWCHART, RULE } from '../../engine/uids';
import { chartHandlers } from './chart-handlers';
import { drawingHandlers } from './drawing-handlers';

/** Those who may read or draw flowcharts, those who may read rules, and those who put a flowchart in force. */
const READ = { policies: [SIGNED_IN, allowedOn('read', FLOWCHART)] };
const DRAW = { policies: [SIGNED_IN, allowedOn('update', FLOWCHART)] };
const READ_RULES = { policies: [SIGNED_IN, allowedOn('read', RULE)] };
const ACTIVATE = { policies: [SIGNED_IN, allowed('api::workflow.activate')] };

function drawingRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { releasePicture, releaseFile, importFile } = drawingHandlers(strapi);
  const config = { policies: [SIGNED_IN] };
  return [
    { method: 'GET', path: '/releases/:hash.svg', handler: releasePicture, config },
    { method: 'GET', path: '/releases/:hash.bpmn', handler: releaseFile, config },
    { method: 'POST', path: '/flowcharts/import-bpmn', handler: importFile, config: ACTIVATE },
  ];
}

export function flowchartRoutes(strapi: Core.Strapi): readonly PanelRoute[] {
  const { verify, law, refusals, activate, releases, release, migrate, replay } = chartHandlers(strapi);
  return [
    // Before the others: `/releases/:key` would match `….svg` too.
    ...drawingRoutes(strapi),
    { method: 'GET', path: '/law', handler: law, config: DRAW },
    { method: 'GET', path: '/refusals', handler: refusals, config: READ_RULES },
    { method: 'POST', path: '/flowcharts/verify', handler: verify, config: DRAW },
    { method: 'POST', path: '/flowcharts/replays', handler: replay, config: DRAW },
    { method: 'POST', path: '/flowcharts/:documentId/activate', handler: activate, config: ACTIVATE },
    { method: 'POST', path: '/flowcharts/:documentId/migrations', handler: migrate, config: ACTIVATE },
    { method: 'GET', path: '/flowcharts/:documentId/releases', handler: releases, config: READ },
    { method: 'GET', path: '/releases/:key', handler: release, config: READ },
  ];
}
