import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../../../site/cache/share';
import { exportBpmn } from '../../../drawing/bpmn/export';
import { drawRelease } from '../../../drawing/svg';
import { citationsOf } from '../../../drawing/words';
import { versionOf } from '../../../engine/process/stored-release';
import { isDocumentId } from '../../../site/contract/query/parse-value';
import { publicCharts, type PublicChart } from '../../../site/contract/public-chart';
import { notFound } from '../../../site/contract/refuse-aloud';

/** @throws 404 for a chart that is not in force: drafts are nobody's business */
async function chartOf(strapi: Core.Strapi, ctx: Context): Promise<PublicChart> {
  const { documentId } = ctx.params as { documentId: string };
  const [chart] = isDocumentId(documentId) ? await publicCharts(strapi, { documentId }) : [];
  if (!chart) return notFound(ctx);
  share(ctx);
  return chart;
}

/** What everybody may know of a release: the drawing and the words it rests on, not how software asks them. */
const shown = ({ documentId, hash, activatedAt, release }: PublicChart) => ({
  documentId,
  hash,
  version: versionOf(hash),
  activatedAt,
  title: release.title,
  topicKind: release.topicKind,
  stages: release.stages.map(({ key, label, kind, phase, owner }) => ({ key, label, kind, phase, owner })),
  transitions: release.transitions.map((step) => ({
    key: step.key,
    label: step.label,
    from: step.from,
    to: step.to,
    kind: step.kind,
    who: step.who,
    gate: step.gate,
    clauses: citationsOf(step),
  })),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async data(ctx: Context) {
    ctx.body = { data: shown(await chartOf(strapi, ctx)) };
  },

  async picture(ctx: Context) {
    const { release } = await chartOf(strapi, ctx);
    ctx.type = 'image/svg+xml';
    ctx.body = drawRelease(release, { standalone: true });
  },

  async file(ctx: Context) {
    const { release, hash, topicKind } = await chartOf(strapi, ctx);
    ctx.attachment(`${topicKind}-${versionOf(hash)}.bpmn`);
    ctx.type = 'application/xml';
    ctx.body = await exportBpmn(release, versionOf(hash));
  },
});
