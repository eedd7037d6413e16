/** Looks once a day whether any file that a topic rests on has been altered or lost since its last step. */
import type { Core } from '@strapi/strapi';
import { alteredFiles, evidenceFiles, type EvidenceFile } from '../../engine/process/evidence-files';
import { readInstance } from '../../engine/process/ledger';
import { inTransaction } from '../../engine/database/transactions';

const PAGE = 100;

/** A topic and its files that are not what they were. */
export interface AlteredEvidence {
  readonly topic: string;
  readonly files: readonly EvidenceFile[];
}

const topicsAfter = (strapi: Core.Strapi, last: string): Promise<string[]> =>
  inTransaction(strapi, async (trx) => {
    const rows = await trx<{ topic: string }>('workflow_instances')
      .where('topic', '>', last)
      .orderBy('topic')
      .limit(PAGE)
      .select('topic');
    return rows.map(({ topic }) => topic);
  });

async function alteredOf(strapi: Core.Strapi, topic: string): Promise<readonly EvidenceFile[]> {
  return inTransaction(strapi, async (trx) => {
    const instance = await readInstance(trx, topic);
    if (!instance) return [];
    return alteredFiles(trx, topic, await evidenceFiles(strapi, instance.state));
  });
}

/** Goes through all topics, one short transaction each, and logs what it finds. @returns every finding */
export async function checkEvidence(strapi: Core.Strapi): Promise<AlteredEvidence[]> {
  const found: AlteredEvidence[] = [];
  let last = '';
  for (;;) {
    const topics = await topicsAfter(strapi, last);
    if (topics.length === 0) return found;
    for (const topic of topics) {
      const files = await alteredOf(strapi, topic);
      if (files.length === 0) continue;
      found.push({ topic, files });
      const names = files.map(({ record, stored }) => `${record} ${stored}`).join(', ');
      strapi.log.error(`议题 ${topic} 的佐证文件被改动或丢失 / evidence altered or lost: ${names}`);
    }
    last = topics.at(-1) ?? '';
  }
}
