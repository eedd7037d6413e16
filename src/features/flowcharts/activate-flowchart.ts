/** Puts a flowchart in force: verified and compiled with the clauses of all rules in force, or refused with every fault. */
import type { Core } from '@strapi/strapi';
import { compile, compileMoments } from '../../domain/process/compile';
import type { FlowchartDraft } from '../../domain/process/flowchart';
import { blocks, verify, type ChartFinding } from '../../domain/process/verify/index';
import { phraseFindings } from '../../words/phrase-chart';
import { zhHans } from '../../words/zh-hans';
import { nowIso } from '../../engine/clock';
import { blockersOfDrafter, type LastHand } from './four-eyes';
import { startWork, type Job, type Progress } from '../../engine/long-work';
import { activeStaff, chartOf, rulesInForce, type LooseChart } from '../../engine/process/read-law';
import { readersCatalogue, refuse, reject } from '../../engine/refusal/refuse';
import { activateRelease } from '../../engine/process/releases';
import { inTransaction } from '../../engine/database/transactions';
import { withTicket } from '../../engine/database/ticket';
import { FLOWCHART } from '../../engine/uids';

type FlowchartRow = LooseChart & LastHand;

/** Refuses a drawing with everything found in it. @throws always */
export function refuseFindings(
  strapi: Core.Strapi,
  findings: readonly ChartFinding[],
  chart: FlowchartDraft,
): never {
  const phrased = phraseFindings(findings, chart, readersCatalogue(strapi));
  return reject(strapi, 409, { code: 'FLOWCHART_NOT_SOUND', details: { findings: phrased } });
}

async function loadChart(strapi: Core.Strapi, documentId: string): Promise<FlowchartRow> {
  const row = (await strapi.db.query(FLOWCHART).findOne({
    where: { documentId },
    populate: { stages: true, transitions: true, updatedBy: { select: ['id'] } },
  })) as FlowchartRow | null;
  return row ?? reject(strapi, 404, { code: 'FLOWCHART_NOT_FOUND' });
}

/** What goes into force, and the report of what was found. @throws 409 with every finding */
async function verified(strapi: Core.Strapi, chart: FlowchartDraft, step: () => Promise<void>) {
  const rules = await rulesInForce(strapi);
  const staff = await activeStaff(strapi);
  await step();
  const findings = verify(chart, rules, staff);
  if (blocks(findings)) return refuseFindings(strapi, findings, chart);
  await step();
  const process = compile(chart, rules);
  const moments = compileMoments(rules);
  if (!process.ok) return refuseFindings(strapi, process.findings, chart);
  if (!moments.ok) return refuseFindings(strapi, moments.findings, chart);
  // The report is kept for ever, in the language of the council.
  return {
    process: process.release,
    moments: moments.release,
    report: { findings: phraseFindings(findings, chart, zhHans) },
  };
}

/** The law read, the drawing verified, both compiled, the drafter asked about, the release stored, put in force. */
const STEPS = 6;

const unseen = (): Promise<void> => Promise.resolve();

/**
 * @param by id of the account that activates
 * @param progress told after each step, and the chance of others to take their turn
 * @returns hash of the release now in force
 * @throws 404 for an unknown flowchart, 409 with every finding for an unsound one, 403 for whoever drew it
 */
export function activateFlowchart(
  strapi: Core.Strapi,
  documentId: string,
  { by, progress = unseen }: { readonly by: string; readonly progress?: Progress },
): Promise<{ release: string }> {
  return inTransaction(strapi, async (trx) => {
    let done = 0;
    const step = () => progress((done += 1));
    const row = await loadChart(strapi, documentId);
    const { topicKind } = row;
    const { process, moments, report } = await verified(strapi, chartOf(row), step);
    await step();
    const blockers = await blockersOfDrafter(strapi, trx, { chart: row, topicKind, by });
    if (blockers.length > 0) return refuse(strapi, 'activate', blockers);
    await step();
    const stamp = { by, at: nowIso(), flowchart: documentId, report };
    return withTicket(strapi, async () => {
      const release = await activateRelease(trx, { kind: 'process', body: process }, stamp);
      await activateRelease(trx, { kind: 'moments', body: moments }, stamp);
      await step();
      // Only one chart of a kind is in force.
      await strapi.db.query(FLOWCHART).updateMany({ where: { topicKind }, data: { activeRelease: null } });
      await strapi.db.query(FLOWCHART).update({ where: { documentId }, data: { activeRelease: release } });
      return { release };
    });
  });
}

/**
 * Begins to put a flowchart in force; why it was refused, or the release, is in the job.
 *
 * @throws 404 for an unknown flowchart, 409 while somebody is putting it in force
 */
export async function beginActivation(strapi: Core.Strapi, documentId: string, by: string): Promise<Job> {
  await loadChart(strapi, documentId);
  return startWork(strapi, { kind: `activation:${documentId}`, total: STEPS }, async (progress) => {
    const item = await activateFlowchart(strapi, documentId, { by, progress });
    await progress(STEPS).catch(() => undefined);
    return { counts: {}, items: [item] };
  });
}
