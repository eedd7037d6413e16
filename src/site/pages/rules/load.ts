/** The rules as the pages and feeds read them. */
import type { Core } from '@strapi/strapi';
import { RULE } from '../../../engine/uids';
import { findPublic } from '../../contract/read-public';
import { loadAll } from '../shared/load-page';
import type { RuleRow } from '../shared/rows';

/** The rules that are or were in force. */
export const loadRules = (strapi: Core.Strapi): Promise<readonly RuleRow[]> =>
  loadAll<RuleRow>(strapi, RULE, {});

/** One of them. */
export const loadRule = (strapi: Core.Strapi, documentId: string): Promise<RuleRow | undefined> =>
  findPublic<RuleRow>(strapi, RULE, { documentId });
