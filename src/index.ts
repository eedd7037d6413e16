/** What happens when the server starts and stops: one call for each room. */
import type { Core } from '@strapi/strapi';
import { ensureDemoCouncil } from './council';
import { ENGINE_JOBS, registerEngine, startEngine, stopEngine } from './engine';
import { addPanelRoutes } from './engine/http/panel';
import { scheduleJobs } from './engine/jobs';
import { ACTIONS, FEATURES, GIVEN } from './features';
import { registerSite, SITE_JOBS, startSite } from './site';
import { prepareStrapi, settleStrapi } from './strapi';
import { letNextIn } from './strapi/one-at-a-time';
import { ensureFirstAdministrator } from './strapi/roles/accounts';
import { registerActions } from './strapi/roles/actions';
import { sayWelcome } from './strapi/welcome';

export default {
  /** Before Strapi's own plugins: gates, routes, and the actions that roles are granted. */
  async register({ strapi }: { strapi: Core.Strapi }) {
    await prepareStrapi(strapi);
    registerEngine(strapi, GIVEN);
    for (const { routes } of FEATURES) addPanelRoutes(strapi, routes?.(strapi) ?? []);
    registerSite(strapi);
    await registerActions(strapi, ACTIONS);
  },

  /** Every start: what code decides about languages, forms and rights. First start: administrator and demo council. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await startEngine(strapi);
    await settleStrapi(strapi);
    await startSite(strapi);
    const administrator = await ensureFirstAdministrator(strapi);
    const staff = await ensureDemoCouncil(strapi);
    sayWelcome(strapi, { administrator, staff });
    scheduleJobs(strapi, [ENGINE_JOBS, SITE_JOBS, ...FEATURES.map(({ jobs = {} }) => jobs)]);
    await letNextIn(strapi);
  },

  /** Every stop: what is still only in memory. */
  destroy: ({ strapi }: { strapi: Core.Strapi }) => stopEngine(strapi),
};
