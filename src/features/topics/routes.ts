/** Where the process endpoints are: `/workflow/…`, for signed-in staff only. */
import type { Core } from '@strapi/strapi';
import { caseHandlers } from '../cases/case-handlers';
import { chartHandlers } from '../flowcharts/chart-handlers';
import { decisionHandlers } from './decision-handlers';
import { deliveryHandlers } from '../cases/delivery-handlers';
import { deskHandlers } from '../desk/desk-handlers';
import { allowed, SIGNED_IN } from '../../engine/http/panel';
import { roomHandlers } from '../rooms/room-handlers';
import { stepHandlers } from './step-handlers';
import { suggestionHandlers } from '../suggestions/suggestion-handlers';
import { CASE } from '../../engine/uids';

/** Sees what waits for a body's decision; who may then decide is judged for each topic. */
const DECIDE = 'api::workflow.decide';

/** Those who may read or draw flowcharts, or read rules, as the matrix of roles says. */
const mayLaw = (verb: 'read' | 'update', type: 'flowchart' | 'rule') => ({
  policies: [
    SIGNED_IN,
    {
      name: 'admin::hasPermissions',
      config: { actions: [[`plugin::content-manager.explorer.${verb}`, `api::${type}.${type}`]] },
    },
  ],
});

function registerChartRoutes(strapi: Core.Strapi): void {
  const { verify, law, refusals, activate, releases, release, migrate, replay, job, cancel } =
    chartHandlers(strapi);
  const info = { type: 'admin' };
  const force = { policies: [SIGNED_IN, allowed('api::workflow.activate')] };
  const read = mayLaw('read', 'flowchart');
  const draw = mayLaw('update', 'flowchart');
  // Whoever began a job sees it; nobody else knows it.
  const own = { policies: [SIGNED_IN] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'GET', path: '/law', handler: law, config: draw, info },
      { method: 'GET', path: '/refusals', handler: refusals, config: mayLaw('read', 'rule'), info },
      { method: 'POST', path: '/flowcharts/verify', handler: verify, config: draw, info },
      { method: 'POST', path: '/flowcharts/replays', handler: replay, config: draw, info },
      { method: 'POST', path: '/flowcharts/:documentId/activate', handler: activate, config: force, info },
      { method: 'POST', path: '/flowcharts/:documentId/migrations', handler: migrate, config: force, info },
      { method: 'GET', path: '/flowcharts/:documentId/releases', handler: releases, config: read, info },
      { method: 'GET', path: '/releases/:key', handler: release, config: read, info },
      { method: 'GET', path: '/jobs/:key', handler: job, config: own, info },
      { method: 'DELETE', path: '/jobs/:key', handler: cancel, config: own, info },
    ],
  });
}

const ofCase = (verb: 'read' | 'publish') => ({
  policies: [
    SIGNED_IN,
    {
      name: 'admin::hasPermissions',
      config: { actions: [[`plugin::content-manager.explorer.${verb}`, CASE]] },
    },
  ],
});

/** Those who may publish a case may withdraw it; those who may read it may show it to others. */
function registerCaseRoutes(strapi: Core.Strapi): void {
  const { preview, withdraw } = caseHandlers(strapi);
  const { deliveries, retry } = deliveryHandlers(strapi);
  const info = { type: 'admin' };
  const [read, publish] = [ofCase('read'), ofCase('publish')];
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'POST', path: '/cases/:documentId/previews', handler: preview, config: read, info },
      { method: 'POST', path: '/cases/:documentId/withdrawals', handler: withdraw, config: publish, info },
      { method: 'GET', path: '/cases/:documentId/deliveries', handler: deliveries, config: publish, info },
      { method: 'POST', path: '/deliveries/:key/retries', handler: retry, config: publish, info },
    ],
  });
}

/** Those who screen what the public suggests. */
function registerSuggestionRoutes(strapi: Core.Strapi): void {
  const config = { policies: [SIGNED_IN, allowed('api::suggestion.screen')] };
  const { queue, rooms, view, screen, forward, reveal } = suggestionHandlers(strapi);
  const common = { config, info: { type: 'admin' } };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'GET', path: '/suggestions', handler: queue, ...common },
      { method: 'GET', path: '/suggestion-rooms', handler: rooms, ...common },
      { method: 'GET', path: '/suggestions/:documentId', handler: view, ...common },
      { method: 'POST', path: '/suggestions/:documentId/screenings', handler: screen, ...common },
      { method: 'POST', path: '/suggestions/:documentId/topics', handler: forward, ...common },
      { method: 'POST', path: '/suggestions/:documentId/reveals', handler: reveal, ...common },
    ],
  });
}

/** Registers the endpoints; routes under src/api would be public ones. */
export function registerWorkflowRoutes(strapi: Core.Strapi): void {
  registerChartRoutes(strapi);
  registerCaseRoutes(strapi);
  registerSuggestionRoutes(strapi);
  const { view, take, recall, confirm, notify } = stepHandlers(strapi);
  const { approve, recognise } = decisionHandlers(strapi);
  const { desk, pending } = deskHandlers(strapi);
  const { profile } = roomHandlers(strapi);
  const info = { type: 'admin' };
  const step = { policies: [SIGNED_IN, allowed('api::workflow.transition')] };
  strapi.server.routes({
    type: 'admin',
    prefix: '/workflow',
    routes: [
      { method: 'GET', path: '/desk', handler: desk, config: { policies: [SIGNED_IN] }, info },
      {
        method: 'GET',
        path: '/approvals',
        handler: pending,
        config: { policies: [SIGNED_IN, allowed(DECIDE)] },
        info,
      },
      {
        method: 'GET',
        path: '/rooms/:documentId',
        handler: profile,
        config: { policies: [SIGNED_IN] },
        info,
      },
      { method: 'GET', path: '/topics/:documentId', handler: view, config: { policies: [SIGNED_IN] }, info },
      { method: 'POST', path: '/topics/:documentId/transitions/:key', handler: take, config: step, info },
      { method: 'POST', path: '/topics/:documentId/recall', handler: recall, config: step, info },
      { method: 'POST', path: '/topics/:documentId/confirmations', handler: confirm, config: step, info },
      { method: 'POST', path: '/topics/:documentId/approvals', handler: approve, config: step, info },
      { method: 'POST', path: '/topics/:documentId/recognitions', handler: recognise, config: step, info },
      { method: 'POST', path: '/topics/:documentId/notices', handler: notify, config: step, info },
    ],
  });
}
