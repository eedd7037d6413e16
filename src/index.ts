import type { Core } from '@strapi/strapi';
import { registerActions } from './strapi/roles/actions';
import { ensureFirstAdministrator } from './strapi/roles/accounts';
import { ensureDemoCouncil } from './council';
import { prepareStrapi, settleStrapi } from './strapi';
import { letNextIn } from './strapi/one-at-a-time';
import { sayWelcome } from './strapi/welcome';
import { registerLedgerRoutes } from './features/excel/export/routes';
import { registerImportRoutes } from './features/excel/import/routes';
import { registerGates } from './engine/write/document-gate';
import { checkIntegrity } from './engine/process/integrity';
import { writeRefusalCounts } from './engine/refusal/refusal-counts';
import { separateReaders } from './engine/database/transactions';
import { installTriggers } from './engine/triggers/install';
import { scheduleJobs } from './schedule';
import { registerSite, startSite } from './site';
import { registerDrawingRoutes } from './features/flowcharts/drawing-routes';
import { registerWorkflowRoutes } from './features/topics/routes';

export default {
  /** Before Strapi's own plugins: gates, routes, and the actions that roles are granted. */
  async register({ strapi }: { strapi: Core.Strapi }) {
    await prepareStrapi(strapi);
    registerGates(strapi);
    registerDrawingRoutes(strapi);
    registerWorkflowRoutes(strapi);
    registerImportRoutes(strapi);
    registerLedgerRoutes(strapi);
    registerSite(strapi);
    await registerActions(strapi);
  },

  /** Every start: what code decides about languages, forms and rights. First start: administrator and demo council. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await separateReaders(strapi);
    await installTriggers(strapi);
    await checkIntegrity(strapi);
    await settleStrapi(strapi);
    await startSite(strapi);
    const administrator = await ensureFirstAdministrator(strapi);
    const staff = await ensureDemoCouncil(strapi);
    sayWelcome(strapi, { administrator, staff });
    scheduleJobs(strapi);
    await letNextIn(strapi);
  },

  /** Every stop: what is still only in memory. */
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await writeRefusalCounts(strapi);
  },
};
