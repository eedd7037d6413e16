import { CheckCircle, Download, Feather, Graph, House, Message, Upload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { ComponentType } from 'react';
import { fieldMessages } from '../labels/labels';
import { CasePanel } from './case-panel';
import { CASE_PANEL_MESSAGES } from './case-panel/words/words';
import { ChoiceInput } from './choice-input';
import { setDesk } from './desk';
import { MAY_DRAW } from './flowchart-editor/permissions';
import { EDITOR_MESSAGES } from './flowchart-editor/words/words';
import { MAY_ENTER } from './guided-entry/permissions';
import { GUIDED_MESSAGES } from './guided-entry/words/words';
import { keepWhatWasTyped } from './kept-form';
import { startInChinese } from './language';
import { FlowchartPanel } from './flowchart-panel';
import { formatColumns, labelFilterChoices } from './list-hooks';
import { ListButton } from './ledgers/list-button';
import { MAY_EXPORT } from './ledgers/permissions';
import logo from './logo.svg';
import { ProcessPanel } from './process-panel';
import { translateStockWords } from './stock-words';
import { RoomPanel } from './room-profile/panel';
import { MAY_SEE_ROOMS } from './room-profile/permissions';
import { RefusalCountsButton } from './refusal-counts/list-button';
import { mountRefusals } from './refusals/refusal-dialog';
import { makeShown, showRefusals } from './refusals/shown';
import { registerRuleInputs } from './rule-editor/register';
import { UsagePanel } from './rule-editor/usage-panel';
import { RULE_MESSAGES } from './rule-editor/words/words';
import { theme } from './theme';
import { hideVendorLinks } from './vendor-links';
import zhHans from './translations/zh-Hans.json';
import { dismissVendorBanner } from './vendor-banner';
import { asWithdrawal, withoutBulkWithdrawal } from './withdrawal';
import { WITHDRAWAL_MESSAGES } from './withdrawal/words/words';

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
      },
      en: {
        ...EDITOR_MESSAGES.en,
        ...RULE_MESSAGES.en,
        ...WITHDRAWAL_MESSAGES.en,
        ...CASE_PANEL_MESSAGES.en,
        ...GUIDED_MESSAGES.en,
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
      Component: () => import('./approvals'),
    });
    app.addMenuLink({
      to: 'screening',
      icon: Message,
      intlLabel: { id: 'screening.title', defaultMessage: '待筛选' },
      permissions: [{ action: 'api::suggestion.screen', subject: null }],
      position: 2,
      Component: () => import('./screening'),
    });
    app.addMenuLink({
      to: 'guided-entry',
      icon: Feather,
      intlLabel: { id: 'guided-entry.title', defaultMessage: '引导录入' },
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
      Component: () => import('./room-profile'),
    });
    app.addMenuLink({
      to: 'flowchart-editor',
      icon: Graph,
      intlLabel: { id: 'flowchart-editor.title', defaultMessage: '流程图编辑' },
      permissions: MAY_DRAW,
      position: 4,
      Component: () => import('./flowchart-editor'),
    });
    app.addMenuLink({
      to: 'imports',
      icon: Upload,
      intlLabel: { id: 'excel.imports', defaultMessage: '数据导入' },
      permissions: [{ action: 'api::workflow.import', subject: null }],
      position: 4,
      Component: () => import('./imports'),
    });
    app.addMenuLink({
      to: 'ledgers',
      icon: Download,
      intlLabel: { id: 'excel.ledgers', defaultMessage: '台账导出' },
      permissions: MAY_EXPORT,
      position: 5,
      Component: () => import('./ledgers'),
    });
    app.router.addRoute({
      path: 'refusal-counts',
      lazy: async () => ({ Component: (await import('./refusal-counts')).default }),
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
