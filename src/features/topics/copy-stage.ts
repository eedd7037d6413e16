/** A topic's row shows the stage that its process has reached: lists, forms and the public read it there. */
import { stageOf } from '../../domain/process/release';
import { nowIso } from '../../engine/clock';
import { withTicket } from '../../engine/database/ticket';
import type { Happening } from '../../engine/process/consequences';
import { releaseByHash } from '../../engine/process/releases';
import { TOPIC } from '../../engine/uids';

/** Copies the stage to the topic's row; a topic that stays in its stage keeps the day it came. */
export async function copyStage({ strapi, trx, before, after }: Happening): Promise<void> {
  if (before?.stage === after.stage && before.release === after.release) return;
  const { key, label, phase } = stageOf(await releaseByHash(trx, after.release), after.stage);
  const entered = before?.stage === key ? {} : { stageEnteredAt: nowIso() };
  await withTicket(strapi, async () => {
    await strapi.db.query(TOPIC).update({
      where: { documentId: after.topic },
      data: { stage: key, stageLabel: label, publicPhase: phase, ...entered },
    });
  });
}
