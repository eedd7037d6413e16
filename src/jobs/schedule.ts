/** What runs by the clock. Every node runs all of it: each job is safe to run twice. */
import type { Core } from '@strapi/strapi';
import { clearOldChanges } from '../answers/changes';
import { checkIntegrity } from '../enforcement/integrity';
import { clearSolutions } from '../enforcement/suggestions/intake';
import { anchorLedger } from './anchor-ledger';
import { checkEvidence } from './check-evidence';
import { eraseOldContacts } from './erase-contacts';

const tz = 'Asia/Shanghai';

export function scheduleJobs(strapi: Core.Strapi): void {
  strapi.cron.add({
    // Every hour, so that a night in which no node ran is made up for; a second one on a day changes nothing.
    anchorLedger: { task: () => anchorLedger(strapi), options: { rule: '0 5 * * * *', tz } },
    checkEvidence: { task: () => checkEvidence(strapi), options: { rule: '0 40 2 * * *', tz } },
    checkIntegrity: { task: () => checkIntegrity(strapi), options: { rule: '0 20 * * * *', tz } },
    clearSolutions: { task: () => clearSolutions(strapi), options: { rule: '0 50 * * * *', tz } },
    eraseOldContacts: { task: () => eraseOldContacts(strapi), options: { rule: '0 10 3 * * *', tz } },
    clearOldChanges: { task: () => clearOldChanges(strapi), options: { rule: '0 35 * * * *', tz } },
  });
}
