/** The picture of one topic on its chart: where it stands, how it came there, what holds it up. */
import { DAY } from '../../domain/dates';
import type { Core } from '@strapi/strapi';
import { deadlineOf } from '../../drawing/words';
import { pathOf } from '../../drawing/path';
import { drawRelease } from '../../drawing/svg';
import type { Actor } from '../../domain/record/facts';
import { explain } from '../../domain/process/decide';
import { stageOf } from '../../domain/process/release';
import { isAboutTheActor } from '../../domain/law/refusal';
import { today } from '../../engine/clock';
import { loadFacts } from '../../engine/process/load-facts';
import { reject } from '../../engine/refusal/refuse';
import { reading } from '../../engine/database/transactions';
import { topicChart, type TopicChart } from '../../engine/process/topic-chart';

/** Has the topic stayed longer than its stage allows? Counted in calendar days, the day it came not included. */
function isLate({ release, state, since }: TopicChart, now: string): boolean {
  const days = deadlineOf(stageOf(release, state.stage));
  const came = Date.parse(since.slice(0, 10));
  return days !== null && Date.parse(now) - came > days * DAY;
}

/**
 * A step counts as held up when the matter is not ready for it. That it is somebody else's step holds nobody up.
 *
 * @throws 404 when the topic has no process
 */
export async function drawTopic(strapi: Core.Strapi, topic: string, actor: Actor): Promise<string> {
  const chart = await topicChart(strapi, topic);
  const facts = chart && (await reading(strapi, (trx) => loadFacts(trx, topic)));
  if (!chart || !facts) return reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
  const { release, state, events } = chart;
  const reports = explain({ release, state, facts, actor, today: today() });
  const blocked = reports
    .filter(({ blockers }) => blockers.some((blocker) => !isAboutTheActor([blocker])))
    .map(({ transition }) => transition.key);
  const marks = { here: state.stage, taken: pathOf(events), blocked, late: isLate(chart, today()) };
  return drawRelease(release, { marks, standalone: true });
}
