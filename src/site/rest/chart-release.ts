/** The release in force of a public flowchart: as data, as a picture, as BPMN. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { exportBpmn } from '../../drawing/bpmn/export';
import { drawRelease } from '../../drawing/svg';
import { citationsOf } from '../../drawing/words';
import { versionOf } from '../../engine/process/stored-release';
import { share } from '../cache/share';
import { publicCharts, type PublicChart } from '../contract/public-chart';
import { isDocumentId } from '../contract/query/parse-value';
import { notFound } from '../contract/refuse-aloud';

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

type Send = (strapi: Core.Strapi, ctx: Context) => Promise<void>;

const sendData: Send = async (strapi, ctx) => {
  ctx.body = { data: shown(await chartOf(strapi, ctx)) };
};

const sendPicture: Send = async (strapi, ctx) => {
  const { release } = await chartOf(strapi, ctx);
  ctx.type = 'image/svg+xml';
  ctx.body = drawRelease(release, { standalone: true });
};

const sendFile: Send = async (strapi, ctx) => {
  const { release, hash, topicKind } = await chartOf(strapi, ctx);
  ctx.attachment(`${topicKind}-${versionOf(hash)}.bpmn`);
  ctx.type = 'application/xml';
  ctx.body = await exportBpmn(release, versionOf(hash));
};

/** These send what they have themselves. */
export const FILES: Readonly<Record<string, Send>> = {
  '/api/flowcharts/{documentId}/release': sendData,
  '/api/flowcharts/{documentId}/release.svg': sendPicture,
  '/api/flowcharts/{documentId}/release.bpmn': sendFile,
};
