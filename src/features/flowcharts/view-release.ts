/** Drawings and releases as the panel shows them. */
import type { Core } from '@strapi/strapi';
import { guardsOfSteps } from '../../domain/process/compile';
import type { FlowchartDraft } from '../../domain/process/flowchart';
import { blocks, verify } from '../../domain/process/verify/index';
import { activeStaff, rulesInForce } from '../../engine/process/read-law';
import { readersCatalogue, reject } from '../../engine/refusal/refuse';
import {
  activationsOf,
  releaseByHash,
  releaseInForce,
  reportOf,
  type ActivationRecord,
} from '../../engine/process/releases';
import { inTransaction } from '../../engine/database/transactions';
import { staffNames } from '../../engine/people/staff-names';
import { phraseFindings, phraseGuard } from '../../words/phrase-chart';

/** What is found in a drawing, and the guards that the clauses put on each of its steps. */
export async function viewVerification(strapi: Core.Strapi, chart: FlowchartDraft) {
  const catalogue = readersCatalogue(strapi);
  const rules = await rulesInForce(strapi);
  const findings = verify(chart, rules, await activeStaff(strapi));
  const guards = Object.entries(guardsOfSteps(chart, rules)).map(
    ([step, asked]) => [step, asked.map((guard) => phraseGuard(guard, catalogue))] as const,
  );
  return {
    mayGoLive: !blocks(findings),
    findings: phraseFindings(findings, chart, catalogue),
    guards: Object.fromEntries(guards),
  };
}

async function withNames(strapi: Core.Strapi, activations: readonly ActivationRecord[]) {
  const names = await staffNames(
    strapi,
    activations.map(({ by }) => by),
  );
  const { system } = readersCatalogue(strapi);
  return activations.map(({ hash, at, by, flowchart }) => ({
    hash,
    at,
    by: names.get(by) ?? system,
    flowchart,
  }));
}

/** Every release that was made from this flowchart, newest first. */
export async function viewReleases(strapi: Core.Strapi, flowchart: string) {
  const activations = await inTransaction(strapi, (trx) => activationsOf(trx, { flowchart }));
  return withNames(strapi, activations);
}

/** A release, in force or long retired: what ran, who put it in force when, and what its verification found. */
export async function viewRelease(strapi: Core.Strapi, hash: string) {
  const found = await inTransaction(strapi, async (trx) => {
    const activations = await activationsOf(trx, { hash });
    if (activations.length === 0) return null;
    const body = await releaseByHash(trx, hash);
    const inForce = (await releaseInForce(trx, body.topicKind)) === hash;
    return { activations, inForce, report: await reportOf(trx, hash), body };
  });
  if (!found) return reject(strapi, 404, { code: 'RELEASE_NOT_FOUND' });
  const { activations, ...release } = found;
  return { hash, ...release, activations: await withNames(strapi, activations) };
}
