import { Download, Upload } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { ListButton } from './export/list-button';
import { MAY_EXPORT } from './export/permissions';
import { EXCEL_MESSAGES, intlLabel } from './words/words';

/** Excel files: in and out. */
export const excel: Capability = {
  messages: EXCEL_MESSAGES,
  menu: [
    {
      to: 'imports',
      icon: Upload,
      intlLabel: intlLabel('imports'),
      permissions: [{ action: 'api::workflow.import', subject: null }],
      position: 4,
      Component: () => import('./import'),
    },
    {
      to: 'ledgers',
      icon: Download,
      intlLabel: intlLabel('ledgers'),
      permissions: MAY_EXPORT,
      position: 5,
      Component: () => import('./export'),
    },
  ],
  listButtons: [{ name: 'export-ledger', Component: ListButton }],
};
