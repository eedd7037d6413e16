/** Excel: records in from workbooks, registers out into them. */
import type { Feature } from '../feature';
import { registerRoutes } from './export/routes';
import { importRoutes } from './import/routes';

export const excel: Feature = {
  routes: (strapi) => [...importRoutes(strapi), ...registerRoutes(strapi)],
  actions: [
    { subCategory: '数据', displayName: '从 Excel 导入', uid: 'workflow.import' },
    { subCategory: '数据', displayName: '导出台账到 Excel', uid: 'workflow.export' },
  ],
};
