import type { Core } from '@strapi/strapi';
import { registerActions } from './access/actions';
import { noteChanges } from './answers/changes';
import { ensureFirstAdministrator } from './bootstrap/accounts';
import { registerCustomFields } from './bootstrap/custom-fields';
import { ensureDemoCouncil } from './bootstrap/demo';
import { setListViews } from './bootstrap/list-views';
import { ensureLocales } from './bootstrap/locales';
import { sparePanelLists } from './bootstrap/panel-lists';
import { answerPanel } from './bootstrap/panel-questions';
import { setPublicAccess } from './bootstrap/public-access';
import { letNextIn, waitForTurn } from './bootstrap/one-at-a-time';
import { labelRoleForm } from './bootstrap/role-labels';
import { ensureRoles } from './bootstrap/roles';
import { sayWelcome } from './bootstrap/welcome';
import { registerLedgerRoutes } from './excel-export/routes';
import { registerImportRoutes } from './excel-import/routes';
import { registerGates } from './enforcement/document-gate';
import { guardUploads } from './enforcement/keep-files';
import { checkIntegrity } from './enforcement/integrity';
import { writeRefusalCounts } from './enforcement/refusal-counts';
import { hardenTransactions, separateReaders } from './enforcement/transactions';
import { installTriggers } from './enforcement/triggers/install';
import { scheduleJobs } from './jobs/schedule';
import { registerPortal } from './portal/routes';
import { registerRest } from './rest/routes';
import { registerSearch } from './search/api';
import { followWrites, rebuildSearch } from './search/maintain';
import { followTraces } from './traces/follow';
import { registerDrawingRoutes } from './workflow/drawing-routes';
import { registerWorkflowRoutes } from './workflow/routes';

export default {
  /** Before Strapi's own plugins: gates, routes, and the actions that roles are granted. */
  async register({ strapi }: { strapi: Core.Strapi }) {
    await waitForTurn(strapi);
    hardenTransactions(strapi);
    registerGates(strapi);
    registerDrawingRoutes(strapi);
    registerCustomFields(strapi);
    registerWorkflowRoutes(strapi);
    registerImportRoutes(strapi);
    registerLedgerRoutes(strapi);
    registerPortal(strapi);
    registerSearch(strapi);
    registerRest(strapi);
    answerPanel(strapi);
    await registerActions(strapi);
  },

  /** Every start: what code decides about languages, forms and rights. First start: administrator and demo council. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await separateReaders(strapi);
    noteChanges(strapi);
    followWrites(strapi);
    followTraces(strapi);
    await installTriggers(strapi);
    guardUploads(strapi);
    await checkIntegrity(strapi);
    await ensureLocales(strapi);
    await setListViews(strapi);
    sparePanelLists(strapi);
    labelRoleForm(strapi);
    await ensureRoles(strapi);
    await setPublicAccess(strapi);
    await rebuildSearch(strapi);
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
