/** A topic's process as the panel shows it: stage, every step with its blockers, history. */
import type { Core } from '@strapi/strapi';
import type { Actor, TopicFacts } from '../domain/facts';
import type { Blocker } from '../domain/refusal';
import { explain, type TransitionReport } from '../domain/process/decide';
import { offers } from '../domain/process/offers';
import { stageOf, type Release } from '../domain/process/release';
import { isRecognised, type ProcessEvent, type ProcessState } from '../domain/process/state';
import { today } from '../enforcement/clock';
import { readInstance, readLedger } from '../enforcement/ledger';
import { loadFacts } from '../enforcement/load-facts';
import { readersCatalogue, reject } from '../enforcement/refuse';
import { inTransaction, releaseByHash } from '../enforcement/releases';
import type { Catalogue } from '../messages/catalogue';
import { phraseBlocker } from '../messages/phrase';

const BODIES = { 'chairs-meeting': '主席会议', 'party-organization': '同级党组织' } as const;
const DECISIONS = { approved: '同意', returned: '退回' } as const;

const stepLabel = ({ transitions }: Release, step: string): string =>
  transitions.find(({ key }) => key === step)?.label ?? step;

/** What happened, in the words of the chart. */
function labelOf(event: ProcessEvent, release: Release): string {
  switch (event.type) {
    case 'opened':
      return '立项起草';
    case 'moved':
      return stepLabel(release, event.transition);
    case 'migrated':
      return '改按新版流程图办理';
    case 'approval-recorded':
      return `${BODIES[event.approval.gate]}${DECISIONS[event.approval.decision]}`;
    case 'participants-recognised':
      return `认可参加人员 ${Object.keys(event.recognitions).length} 名`;
    case 'participants-notified':
      return `通报参加人员 ${event.participants.length} 名`;
  }
}

async function namesOf(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, string>> {
  const users = await strapi.documents('admin::user').findMany({
    filters: { id: { $in: ids.map(Number).filter(Number.isSafeInteger) } },
    fields: ['firstname', 'lastname', 'username'],
  });
  return new Map(
    users.map(({ id, firstname, lastname, username }) => [
      String(id),
      [lastname, firstname].filter(Boolean).join('') || (username ?? ''),
    ]),
  );
}

/** The people on the topic's lists: who is recognised, who has been told and when. */
async function peopleOf(strapi: Core.Strapi, state: ProcessState, facts: TopicFacts) {
  const rows = await strapi.documents('api::participant.participant').findMany({
    filters: { documentId: { $in: facts.participants.map(({ id }) => id) } },
    fields: ['name'],
  });
  const names = new Map(rows.map(({ documentId, name }) => [documentId, name]));
  return facts.participants.map((participant) => ({
    documentId: participant.id,
    name: names.get(participant.id) ?? '',
    category: participant.category,
    recognised: isRecognised(state, participant, facts.partyOrganization),
    notifiedOn: state.notices[participant.id]?.sentOn ?? null,
  }));
}

/** One step as the panel offers it. */
function viewStep(
  { transition, allowed, blockers, warnings }: TransitionReport,
  release: Release,
  catalogue: Catalogue,
) {
  const { key, label, kind, to, commentRequired, gate } = transition;
  const phrase = (blocker: Blocker) => phraseBlocker(blocker, catalogue);
  return {
    key,
    label,
    kind,
    to: { key: to, label: stageOf(release, to).label },
    allowed,
    commentRequired,
    gate,
    blockers: blockers.map(phrase),
    warnings: warnings.map(phrase),
  };
}

/**
 * Everything about a topic's process that this person may know.
 *
 * @throws 404 when the topic has no process
 */
export function viewProcess(strapi: Core.Strapi, topic: string, actor: Actor) {
  return inTransaction(strapi, async (trx) => {
    const instance = await readInstance(trx, topic);
    const facts = instance && (await loadFacts(strapi, topic));
    if (!instance || !facts) return reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
    const release = await releaseByHash(trx, instance.release);
    const { state } = instance;
    const entries = await readLedger(trx, topic);
    const names = await namesOf(
      strapi,
      entries.map(({ actor: id }) => id),
    );
    const catalogue = readersCatalogue(strapi);
    const situation = { release, state, facts, actor, today: today() };
    return {
      stage: state.stage,
      stageLabel: stageOf(release, state.stage).label,
      rev: state.rev,
      transitions: explain(situation).map((report) => viewStep(report, release, catalogue)),
      offers: offers(situation),
      participants: await peopleOf(strapi, state, facts),
      history: entries.map(({ seq, event, actor: id, at, comment }) => ({
        seq,
        type: event.type,
        label: labelOf(event, release),
        at,
        by: names.get(id) ?? '系统',
        comment,
      })),
    };
  });
}
