import type { Capability } from '../kit/capability';
import { CasePanel } from './panel';
import { CASE_PANEL_MESSAGES } from './panel/words/words';
import { asWithdrawal, withoutBulkWithdrawal } from './withdrawal';
import { WITHDRAWAL_MESSAGES } from './withdrawal/words/words';

/** Cases: what they will look like, who was told, and how a public one is withdrawn. */
export const cases: Capability = {
  messages: {
    'zh-Hans': { ...CASE_PANEL_MESSAGES['zh-Hans'], ...WITHDRAWAL_MESSAGES['zh-Hans'] },
    en: { ...CASE_PANEL_MESSAGES.en, ...WITHDRAWAL_MESSAGES.en },
  },
  panels: [CasePanel],
  documentAction: asWithdrawal,
  bulkAction: withoutBulkWithdrawal,
};
