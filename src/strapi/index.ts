/** What this project settles in Strapi itself: one call before the plugins register, one at the start. */
import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { guardUploads } from './keep-files';
import { setListViews } from './list-views';
import { ensureLocales } from './locales';
import { waitForTurn } from './one-at-a-time';
import { sparePanelLists } from './panel-lists';
import { answerPanel } from './panel-questions';
import { labelRoleForm } from './roles/role-labels';
import { ensureRoles } from './roles/roles';
import { hardenTransactions } from './transactions';

/** First of all in `register`: waits until no other node starts, then replaces what must be replaced before anybody uses it. */
export async function prepareStrapi(strapi: Core.Strapi): Promise<void> {
  await waitForTurn(strapi);
  hardenTransactions(strapi);
  registerCustomFields(strapi);
  answerPanel(strapi);
}

/** In `bootstrap`, at every start: uploads guarded; languages, forms, lists, roles and their rights as the code has them. */
export async function settleStrapi(strapi: Core.Strapi): Promise<void> {
  guardUploads(strapi);
  await ensureLocales(strapi);
  await setListViews(strapi);
  sparePanelLists(strapi);
  labelRoleForm(strapi);
  await ensureRoles(strapi);
}
