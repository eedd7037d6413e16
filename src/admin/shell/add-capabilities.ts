/** Adds to the panel what the capabilities bring. */
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Capability } from '../kit/capability';

type Capabilities = readonly Capability[];
type Language = 'zh-Hans' | 'en';

/** The words of all of them in one language. */
export const messagesOf = (capabilities: Capabilities, language: Language): Record<string, string> =>
  Object.fromEntries(capabilities.flatMap(({ messages }) => Object.entries(messages?.[language] ?? {})));

/** Menu, pages and inputs: before the panel is drawn. */
export function registerCapabilities(app: StrapiApp, capabilities: Capabilities): void {
  for (const { menu = [], pages = [], inputs } of capabilities) {
    for (const link of menu) app.addMenuLink(link);
    for (const { path, load } of pages) {
      app.router.addRoute({ path, lazy: async () => ({ Component: (await load()).default }) });
    }
    inputs?.(app);
  }
  setHomePage(app, capabilities);
}

/** The home page is the desk; the vendor's cards, about entries and accounts, go. */
function setHomePage({ widgets }: StrapiApp, capabilities: Capabilities): void {
  const cards = capabilities.flatMap((each) => each.cards ?? []);
  const inOrder = [...cards].sort((one, other) => one.place - other.place);
  widgets.register(() =>
    inOrder.map(({ place: _place, component, permissions, ...card }) => ({
      ...card,
      component: () => Promise.resolve(component),
      ...(permissions && { permissions: [...permissions] }),
    })),
  );
}

/** What stands in the content manager: panels beside forms, buttons over lists, the panel's own buttons changed. */
export function extendContentManager(app: StrapiApp, capabilities: Capabilities): void {
  const plugin = app.getPlugin('content-manager');
  for (const { name, Component } of capabilities.flatMap(({ listButtons = [] }) => listButtons)) {
    plugin.injectComponent('listView', 'actions', { name, Component });
  }
  // Strapi types what plugins offer to each other as unknown.
  const contentManager = plugin.apis as ContentManagerPlugin['config']['apis'];
  for (const { documentAction, bulkAction } of capabilities) {
    if (documentAction) contentManager.addDocumentAction((actions) => actions.map(documentAction));
    if (bulkAction) contentManager.addBulkAction((actions) => actions.map(bulkAction));
  }
  contentManager.addEditViewSidePanel(capabilities.flatMap(({ panels = [] }) => panels));
}
