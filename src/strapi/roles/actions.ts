/** The actions and the condition that our roles need and Strapi does not bring. Registered before its own bootstrap. */
import type { Core } from '@strapi/strapi';
import { whoIs } from '../../engine/people/who-is';

interface Provider<T> {
  registerMany(items: readonly T[]): Promise<void>;
}

interface AdminUser {
  readonly id: number;
}

/** What may be done beside reading and writing records. The administration calls each `api::` and its uid. */
export interface Action {
  readonly subCategory: string;
  readonly displayName: string;
  readonly uid: string;
}

const CATEGORY = '协商流程';

/** Registers the custom actions and the condition “own district”. Must run in `register()`, see docs/architecture.md. */
export async function registerActions(strapi: Core.Strapi, actions: readonly Action[]): Promise<void> {
  const permission = strapi.service('admin::permission') as {
    actionProvider: Provider<object>;
    conditionProvider: Provider<object>;
  };
  await permission.actionProvider.registerMany(
    actions.map((action) => ({ section: 'settings', category: CATEGORY, ...action })),
  );
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
