/** The public side of the house: the addresses it answers at, and what it does at every start. */
import type { Core } from '@strapi/strapi';
import type { Jobs } from '../engine/jobs';
import { setPublicAccess } from './access';
import { clearOldChanges, noteChanges } from './cache/changes';
import { registerCalendar } from './formats/calendar/routes';
import { registerFeeds } from './formats/feeds';
import { registerOParl } from './formats/oparl/routes';
import { registerParticipedia } from './formats/participedia';
import { registerPreviewEndpoint } from './pages/cases/preview-endpoint';
import { registerPages } from './pages/routes';
import { followPublicHistory } from './public-history/follow';
import { registerRest } from './rest/routes';
import { registerSearch } from './search/api';
import { followWrites, rebuildSearch } from './search/maintain';

/** Registers every public address. Before Strapi's own routes, of which `/` and `/api/topics/:id` would match more. */
export function registerSite(strapi: Core.Strapi): void {
  registerFeeds(strapi);
  registerCalendar(strapi);
  registerOParl(strapi);
  registerParticipedia(strapi);
  registerPages(strapi);
  registerPreviewEndpoint(strapi);
  registerSearch(strapi);
  registerRest(strapi);
}

/** At every start, before anything writes a record: what follows each write; then who may read; then the search index. */
export async function startSite(strapi: Core.Strapi): Promise<void> {
  noteChanges(strapi);
  followWrites(strapi);
  followPublicHistory(strapi);
  await setPublicAccess(strapi);
  await rebuildSearch(strapi);
}

/** What runs by the clock. */
export const SITE_JOBS: Jobs = {
  clearOldChanges: { rule: '0 35 * * * *', task: clearOldChanges },
};
