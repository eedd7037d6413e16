import { CheckCircle, Download, Feather, Graph, House, Message, Upload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { ComponentType } from 'react';
import { fieldMessages } from '../words/labels/labels';
import { CasePanel } from './cases/panel';
import { CASE_PANEL_MESSAGES } from './cases/panel/words/words';
import { ChoiceInput } from './shell/choice-input';
import { setDesk } from './desk';
import { MAY_DRAW } from './flowcharts/editor/permissions';
import { EDITOR_MESSAGES } from './flowcharts/editor/words/words';
import { GUIDED_MESSAGES } from './guided-entry/words/words';
import { keepWhatWasTyped } from './shell/kept-form';
import { startInChinese } from './shell/language';
import { FlowchartPanel } from './flowcharts/panel';
import { formatColumns, labelFilterChoices } from './shell/list-hooks';
import { ListButton } from './excel/export/list-button';
import { MAY_EXPORT } from './excel/export/permissions';
import logo from './logo.svg';
import { ProcessPanel } from './topics/panel';
import { translateStockWords } from './shell/stock-words';
import { RoomPanel } from './rooms/panel';
import { MAY_SEE_ROOMS } from './rooms/permissions';
import { RefusalCountsButton } from './rules/refusal-counts/list-button';
import { mountRefusals } from './kit/refusal/refusal-dialog';
import { makeShown, showRefusals } from './kit/refusal/shown';
import { registerRuleInputs } from './rules/editor/register';
import { UsagePanel } from './rules/editor/usage-panel';
import { RULE_MESSAGES } from './rules/editor/words/words';
import { theme } from './kit/theme';
import { KIT_MESSAGES } from './kit/words/words';
import { hideVendorLinks } from './shell/vendor-links';
import zhHans from './translations/zh-Hans.json';
import { dismissVendorBanner } from './shell/vendor-banner';
import { asWithdrawal, withoutBulkWithdrawal } from './cases/withdrawal';
import { WITHDRAWAL_MESSAGES } from './cases/withdrawal/words/words';
import { MAY_ENTER } from './kit/forms-allowed';

const shown = makeShown();

export default {
  config: {
    locales: ['zh-Hans'],
    translations: {
      'zh-Hans': {
        ...zhHans,
        ...fieldMessages(),
        ...EDITOR_MESSAGES['zh-Hans'],
        ...RULE_MESSAGES['zh-Hans'],
        ...WITHDRAWAL_MESSAGES['zh-Hans'],
        ...CASE_PANEL_MESSAGES['zh-Hans'],
        ...GUIDED_MESSAGES['zh-Hans'],
        ...KIT_MESSAGES['zh-Hans'],
      },
      en: {
        ...EDITOR_MESSAGES.en,
        ...RULE_MESSAGES.en,
        ...WITHDRAWAL_MESSAGES.en,
        ...CASE_PANEL_MESSAGES.en,
        ...GUIDED_MESSAGES.en,
        ...KIT_MESSAGES.en,
      },
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
    setDesk(app);
    app.addMenuLink({
      to: 'approvals',
      icon: CheckCircle,
      intlLabel: { id: 'desk.approvals', defaultMessage: '待审批' },
      permissions: [{ action: 'api::workflow.decide', subject: null }],
      position: 1,
      Component: () => import('./topics/approvals'),
    });
    app.addMenuLink({
      to: 'screening',
      icon: Message,
      intlLabel: { id: 'screening.title', defaultMessage: '待筛选' },
      permissions: [{ action: 'api::suggestion.screen', subject: null }],
      position: 2,
      Component: () => import('./suggestions'),
    });
    app.addMenuLink({
      to: 'guided-entry',
      icon: Feather,
      intlLabel: { id: 'kit.guided-entry', defaultMessage: '引导录入' },
      permissions: MAY_ENTER,
      position: 2,
      Component: () => import('./guided-entry'),
    });
    app.addMenuLink({
      to: 'room-profile',
      icon: House,
      intlLabel: { id: 'room-profile.title', defaultMessage: '议事室档案' },
      permissions: MAY_SEE_ROOMS,
      position: 3,
      Component: () => import('./rooms'),
    });
    app.addMenuLink({
      to: 'flowchart-editor',
      icon: Graph,
      intlLabel: { id: 'flowchart-editor.title', defaultMessage: '流程图编辑' },
      permissions: MAY_DRAW,
      position: 4,
      Component: () => import('./flowcharts/editor'),
    });
    app.addMenuLink({
      to: 'imports',
      icon: Upload,
      intlLabel: { id: 'excel.imports', defaultMessage: '数据导入' },
      permissions: [{ action: 'api::workflow.import', subject: null }],
      position: 4,
      Component: () => import('./excel/import'),
    });
    app.addMenuLink({
      to: 'ledgers',
      icon: Download,
      intlLabel: { id: 'excel.ledgers', defaultMessage: '台账导出' },
      permissions: MAY_EXPORT,
      position: 5,
      Component: () => import('./excel/export'),
    });
    app.router.addRoute({
      path: 'refusal-counts',
      lazy: async () => ({ Component: (await import('./rules/refusal-counts')).default }),
    });
    // The edit view hands over the props that `ChoiceInput` names; Strapi types the slot without any.
    registerRuleInputs(app);
    app.addFields({ type: 'enumeration', Component: ChoiceInput as unknown as ComponentType });
  },
  bootstrap(app: StrapiApp) {
    mountRefusals(shown);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelFilterChoices);
    app
      .getPlugin('content-manager')
      .injectComponent('listView', 'actions', { name: 'export-ledger', Component: ListButton });
    app
      .getPlugin('content-manager')
      .injectComponent('listView', 'actions', { name: 'refusal-counts', Component: RefusalCountsButton });
    // Strapi types what plugins offer to each other as unknown.
    const contentManager = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    contentManager.addDocumentAction((actions) => actions.map(asWithdrawal));
    contentManager.addBulkAction((actions) => actions.map(withoutBulkWithdrawal));
    contentManager.addEditViewSidePanel([CasePanel, ProcessPanel, FlowchartPanel, UsagePanel, RoomPanel]);
  },
};
