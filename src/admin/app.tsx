/** The panel: the vendor's, bent by the shell, with what the capabilities add to it. */
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { fieldMessages } from '../words/labels/labels';
import { cases } from './cases/register';
import { desk } from './desk/register';
import { excel } from './excel/register';
import { flowcharts } from './flowcharts/register';
import { guidedEntry } from './guided-entry/register';
import type { Capability } from './kit/capability';
import { mountRefusals } from './kit/refusal/refusal-dialog';
import { makeShown, showRefusals } from './kit/refusal/shown';
import { theme } from './kit/theme';
import { KIT_MESSAGES } from './kit/words/words';
import logo from './logo.svg';
import { rooms } from './rooms/register';
import { rules } from './rules/register';
import { extendContentManager, messagesOf, registerCapabilities } from './shell/add-capabilities';
import { ChoiceInput } from './shell/choice-input';
import { keepWhatWasTyped } from './shell/kept-form';
import { startInChinese } from './shell/language';
import { formatColumns, labelFilterChoices } from './shell/list-hooks';
import { translateStockWords } from './shell/stock-words';
import { dismissVendorBanner } from './shell/vendor-banner';
import { hideVendorLinks } from './shell/vendor-links';
import { suggestions } from './suggestions/register';
import { topics } from './topics/register';
import zhHans from './translations/zh-Hans.json';

/** Everything that adds to the panel: a new capability is one line here. */
const CAPABILITIES: readonly Capability[] = [
  { messages: KIT_MESSAGES },
  desk,
  topics,
  suggestions,
  guidedEntry,
  rooms,
  flowcharts,
  excel,
  rules,
  cases,
];

const shown = makeShown();

export default {
  config: {
    locales: ['zh-Hans'],
    translations: {
      'zh-Hans': { ...zhHans, ...fieldMessages(), ...messagesOf(CAPABILITIES, 'zh-Hans') },
      en: messagesOf(CAPABILITIES, 'en'),
    },
    auth: { logo },
    menu: { logo },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    startInChinese();
    dismissVendorBanner();
    hideVendorLinks();
    translateStockWords();
    keepWhatWasTyped(app);
    showRefusals(app, shown);
    registerCapabilities(app, CAPABILITIES);
    // The edit view hands over the props that `ChoiceInput` names; Strapi types the slot without any.
    app.addFields({ type: 'enumeration', Component: ChoiceInput as unknown as ComponentType });
  },
  bootstrap(app: StrapiApp) {
    mountRefusals(shown);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelFilterChoices);
    extendContentManager(app, CAPABILITIES);
  },
};
