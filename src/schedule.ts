/** What runs by the clock. Every node runs all of it: each job is safe to run twice. */
import type { Core } from '@strapi/strapi';
import { clearOldChanges } from './site/cache/changes';
import { checkIntegrity } from './engine/process/integrity';
import { writeRefusalCounts } from './engine/refusal/refusal-counts';
import { clearSolutions } from './features/suggestions/intake';
import { anchorLedger } from './features/ledger/anchor-ledger';
import { clearOldMessages } from './features/webhooks/delivery';
import { deliverOutbox, settingsFault } from './features/webhooks/deliver';
import { checkEvidence } from './features/evidence/check-evidence';
import { eraseOldContacts } from './features/suggestions/erase-contacts';

const tz = 'Asia/Shanghai';

export function scheduleJobs(strapi: Core.Strapi): void {
  strapi.cron.add({
    // Every hour, so that a night in which no node ran is made up for; a second one on a day changes nothing.
    anchorLedger: { task: () => anchorLedger(strapi), options: { rule: '0 5 * * * *', tz } },
    checkEvidence: { task: () => checkEvidence(strapi), options: { rule: '0 40 2 * * *', tz } },
    checkIntegrity: { task: () => checkIntegrity(strapi), options: { rule: '0 20 * * * *', tz } },
    clearSolutions: { task: () => clearSolutions(strapi), options: { rule: '0 50 * * * *', tz } },
    eraseOldContacts: { task: () => eraseOldContacts(strapi), options: { rule: '0 10 3 * * *', tz } },
    clearOldMessages: {
      task: () => clearOldMessages(strapi, new Date()),
      options: { rule: '0 50 3 * * *', tz },
    },
    writeRefusalCounts: { task: () => writeRefusalCounts(strapi), options: { rule: '*/5 * * * * *', tz } },
    clearOldChanges: { task: () => clearOldChanges(strapi), options: { rule: '0 35 * * * *', tz } },
  });
  scheduleDeliveries(strapi);
}

/** Only where somebody wants to be told. */
function scheduleDeliveries(strapi: Core.Strapi): void {
  if (strapi.config.get<readonly string[]>('webhooks.urls').length === 0) return;
  const fault = settingsFault(strapi);
  if (fault) {
    strapi.log.error(`通知没有发出，设置有误 / nothing is delivered, the settings are wrong: ${fault}`);
    return;
  }
  strapi.cron.add({
    deliverOutbox: { task: () => deliverOutbox(strapi), options: { rule: '*/2 * * * * *', tz } },
  });
}
