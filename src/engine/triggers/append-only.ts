/** Tables whose rows are only added, never changed or deleted. Kept texts may be deleted, because a lawful erasure must be possible. */
import type { Core } from '@strapi/strapi';

/** The engine's own. */
export const ENGINE_TABLES = ['workflow_events', 'workflow_releases', 'workflow_facts'];

const declared = new WeakMap<Core.Strapi, readonly string[]>();

/** Said before the triggers are installed: the tables of the capabilities that are appended to as well. */
export function declareAppendOnly(strapi: Core.Strapi, tables: readonly string[]): void {
  declared.set(strapi, tables);
}

/** All of them. */
export const appendOnlyTables = (strapi: Core.Strapi): readonly string[] => [
  ...ENGINE_TABLES,
  ...(declared.get(strapi) ?? []),
];
