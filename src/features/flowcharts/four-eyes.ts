/** Whoever changed the law last does not put it in force: somebody else has looked at it first. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TopicKind } from '../../domain/law/vocabulary';
import type { Blocker } from '../../domain/law/refusal';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import { activationsOf } from '../../engine/process/releases';
import { RULE } from '../../engine/uids';

/** A document and the account that wrote it last; `null` where the system itself did. */
export interface LastHand {
  readonly title: string;
  readonly updatedAt: string | Date;
  readonly updatedBy: { readonly id: number } | null;
}

/** Rules that were changed, or taken out of force, after the release that runs now. */
async function rulesChangedSince(strapi: Core.Strapi, moment: string | undefined): Promise<LastHand[]> {
  const rows = (await strapi.db.query(RULE).findMany({
    where: { state: { $in: ['in-force', 'retired'] } },
    populate: { updatedBy: { select: ['id'] } },
  })) as LastHand[];
  return rows.filter(({ updatedAt }) => moment === undefined || new Date(updatedAt).toISOString() > moment);
}

/** @returns a blocker for the chart and every rule whose last change this person made */
export async function blockersOfDrafter(
  strapi: Core.Strapi,
  trx: Knex,
  { chart, topicKind, by }: { chart: LastHand; topicKind: TopicKind; by: string },
): Promise<Blocker[]> {
  const [current] = await activationsOf(trx, { topic_kind: topicKind });
  const changed = [chart, ...(await rulesChangedSince(strapi, current?.at))];
  const citation = BUILT_IN_CITATIONS['activator-is-not-drafter'];
  return changed
    .filter(({ updatedBy }) => updatedBy !== null && String(updatedBy.id) === by)
    .map(({ title }) => ({ policy: 'activator-is-not-drafter', found: { title }, citation }));
}
