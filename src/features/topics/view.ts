/** A topic's process as the panel shows it: stage, every step with its blockers, history. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor, TopicFacts } from '../../domain/record/facts';
import type { Blocker } from '../../domain/law/refusal';
import { explain, type TransitionReport } from '../../domain/process/decide';
import { offers } from '../../domain/process/offers';
import { stageOf, type Release } from '../../domain/process/release';
import { isRecognised, type ProcessState } from '../../domain/record/state';
import { today } from '../../engine/clock';
import { changesSince, type ContentChange } from './content-when-decided';
import { readInstance, readLedger, type LedgerEntry } from '../../engine/process/ledger';
import { loadFacts } from '../../engine/process/load-facts';
import type { OpenProcess } from '../../engine/process/open-process';
import { readersCatalogue, reject } from '../../engine/refusal/refuse';
import { releaseByHash } from '../../engine/process/releases';
import { inTransaction } from '../../engine/database/transactions';
import { staffNames } from '../../engine/people/staff-names';
import type { Catalogue } from '../../words/catalogue';
import { FIELD_LABELS } from '../../words/labels/labels';
import { phraseEvent } from '../../words/history';
import { phraseBlocker } from '../../words/phrase';
import type { LastDecision, ProcessView } from '../../words/process-view';
import { PARTICIPANT, TOPIC } from '../../engine/uids';

/** The people on the topic's lists: who is recognised, who has been told and when. */
async function peopleOf(strapi: Core.Strapi, state: ProcessState, facts: TopicFacts) {
  const rows = await strapi.documents(PARTICIPANT).findMany({
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

const { [TOPIC]: TOPIC_LABELS = {} } = FIELD_LABELS;

/** A changed field as the form calls it; of records and files only that they were changed. */
function inWords({ field, before, after }: ContentChange) {
  const { label = field, choices } = TOPIC_LABELS[field] ?? {};
  const linked = field === 'schemeFile' || field === 'leadCommittee' || field === 'room';
  const say = (value: string | null) => (value === null || linked ? null : (choices?.[value] ?? value));
  return { field, label, before: say(before), after: say(after) };
}

/** Who acted, and in whose name if not their own. */
function personsIn({ event, actor }: LedgerEntry): { by: string; onBehalfOf: string | null } {
  if (event.type === 'moved') return { by: actor, onBehalfOf: event.onBehalfOf };
  if (event.type === 'approval-recorded') return { by: actor, onBehalfOf: event.approval.onBehalfOf };
  return { by: actor, onBehalfOf: null };
}

/** The topic's history in the reader's words. */
async function viewHistory(
  strapi: Core.Strapi,
  entries: readonly LedgerEntry[],
  { release, catalogue }: { readonly release: Release; readonly catalogue: Catalogue },
) {
  const persons = entries.map(personsIn);
  const names = await staffNames(
    strapi,
    persons.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf ?? '']),
  );
  return entries.map(({ seq, event, at, comment }, index) => {
    const { by = '', onBehalfOf = null } = persons[index] ?? {};
    return {
      seq,
      type: event.type,
      label: phraseEvent(event, catalogue, { release, history: entries }),
      at,
      by: names.get(by) ?? catalogue.system,
      onBehalfOf: onBehalfOf === null ? null : (names.get(onBehalfOf) ?? null),
      comment,
    };
  });
}

/** The last decision of a body, and what has changed in the topic since. */
async function viewLastDecision(
  trx: Knex,
  { topic, entries }: { readonly topic: string; readonly entries: readonly LedgerEntry[] },
): Promise<LastDecision | null> {
  // From the record, because a stage may have voided what the state remembers.
  const last = entries.findLast(({ event }) => event.type === 'approval-recorded')?.event;
  if (last?.type !== 'approval-recorded') return null;
  const { gate, decision, decidedOn, contentHash } = last.approval;
  const changes = await changesSince(trx, { topic, contentHash });
  return { gate, decision, decidedOn, changes: changes?.map((change) => inWords(change)) ?? null };
}

/** A process as it is loaded, for the person who asks. */
interface Shown {
  readonly process: OpenProcess;
  readonly actor: Actor;
}

/** Everything about a topic's process that this person may know. */
export async function viewOpenProcess(strapi: Core.Strapi, trx: Knex, { process, actor }: Shown) {
  const { instance, release, facts } = process;
  const { topic, state } = instance;
  const entries = await readLedger(trx, topic);
  const catalogue = readersCatalogue(strapi);
  const situation = { release, state, facts, actor, today: today() };
  return {
    stage: state.stage,
    stageLabel: stageOf(release, state.stage).label,
    release: { hash: instance.release, title: release.title },
    rev: state.rev,
    transitions: explain(situation).map((report) => viewStep(report, release, catalogue)),
    offers: offers(situation),
    participants: await peopleOf(strapi, state, facts),
    lastDecision: await viewLastDecision(trx, { topic, entries }),
    history: await viewHistory(strapi, entries, { release, catalogue }),
  } satisfies ProcessView;
}

/** The process of a topic, loaded and shown. @throws 404 when the topic has none */
export function viewProcess(strapi: Core.Strapi, topic: string, actor: Actor) {
  return inTransaction(strapi, async (trx) => {
    const instance = await readInstance(trx, topic);
    const facts = instance && (await loadFacts(trx, topic));
    if (!instance || !facts) return reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
    const process = { instance, release: await releaseByHash(trx, instance.release), facts };
    return viewOpenProcess(strapi, trx, { process, actor });
  });
}
