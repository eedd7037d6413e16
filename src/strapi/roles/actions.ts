/** The actions and the condition that our roles need and Strapi does not bring. Registered before its own bootstrap. */
import type { Core } from '@strapi/strapi';
import { whoIs } from '../../engine/people/who-is';

interface Provider<T> {
  registerMany(items: readonly T[]): Promise<void>;
}

interface AdminUser {
  readonly id: number;
}

/** What may be done in the process, beside reading and writing records. The administration calls each `api::` and its uid. */
export const ACTIONS = [
  {
    section: 'settings',
    category: '协商流程',
    subCategory: '办理',
    displayName: '办理流程步骤、登记决定',
    uid: 'workflow.transition',
  },
  {
    section: 'settings',
    category: '协商流程',
    subCategory: '办理',
    displayName: '查看待审批议题',
    uid: 'workflow.decide',
  },
  {
    section: 'settings',
    category: '协商流程',
    subCategory: '流程图',
    displayName: '启用流程图',
    uid: 'workflow.activate',
  },
  {
    section: 'settings',
    category: '协商流程',
    subCategory: '数据',
    displayName: '从 Excel 导入',
    uid: 'workflow.import',
  },
  {
    section: 'settings',
    category: '协商流程',
    subCategory: '数据',
    displayName: '导出台账到 Excel',
    uid: 'workflow.export',
  },
  {
    section: 'settings',
    category: '协商流程',
    subCategory: '群众建议',
    displayName: '筛选群众建议',
    uid: 'suggestion.screen',
  },
] as const;

/** Registers the custom actions and the condition “own district”. Must run in `register()`, see docs/architecture.md. */
export async function registerActions(strapi: Core.Strapi): Promise<void> {
  const permission = strapi.service('admin::permission') as {
    actionProvider: Provider<object>;
    conditionProvider: Provider<object>;
  };
  await permission.actionProvider.registerMany(ACTIONS);
  await permission.conditionProvider.registerMany([
    {
      displayName: '限本区镇',
      name: 'same-district',
      category: '协商议事室',
      handler: async (user: AdminUser) => {
        const { sight: codes } = await whoIs(strapi, user.id);
        return codes === null ? true : { districtCode: { $in: codes } };
      },
    },
  ]);
}
