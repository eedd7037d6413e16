/** Checks at every start and every hour that the record still is what was written; while it is not, nothing moves. */
import type { Core } from '@strapi/strapi';
import { isPostgres } from '../../ledger/dialect';
import { describeFinding } from '../../ledger/finding';
import { openDatabase } from '../../ledger/open-database';
import { verifyLedger, type Verdict } from '../../ledger/verify';
import { reject } from '../refusal/refuse';
import { missingTriggers } from '../triggers/install';

/** What the last check found; of this process, like the check itself. */
let fault: string | null = null;

/**
 * Reads by a connection of its own on SQLite, where the server has a single one: a check of everything must not hold it.
 */
async function verify(strapi: Core.Strapi): Promise<Verdict> {
  if (isPostgres(strapi.db.connection)) return verifyLedger(strapi.db.connection);
  const knex = openDatabase(strapi.config.get('database.connection'));
  try {
    return await verifyLedger(knex);
  } finally {
    await knex.destroy();
  }
}

async function findFault(strapi: Core.Strapi): Promise<string | null> {
  const missing = await missingTriggers(strapi);
  if (missing.length > 0) return `缺少数据库触发器 / database triggers missing: ${missing.join(', ')}`;
  const { finding } = await verify(strapi);
  if (!finding) return null;
  const { zh, en } = describeFinding(finding);
  return `${zh} / ${en}`;
}

/** Checks triggers, chains, anchors, and that every row equals its replay; says loudly when something is wrong. */
export async function checkIntegrity(strapi: Core.Strapi): Promise<string | null> {
  fault = await findFault(strapi);
  if (fault !== null)
    strapi.log.error(`台账核验未通过，流程暂停办理 / ledger check failed, nothing moves: ${fault}`);
  return fault;
}

/** @throws 409 while the last check found a fault */
export function rejectWhileBroken(strapi: Core.Strapi): void {
  if (fault !== null) reject(strapi, 409, { code: 'LEDGER_BROKEN' });
}
