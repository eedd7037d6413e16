/** The model: a council kept on paper. It knows nothing of Strapi; what may happen it asks the pure core. */
import type { Actor, OrganizationFact, TopicFacts } from '../../../src/domain/record/facts';
import type { EvidenceKind } from '../../../src/domain/policies/policy';
import type { Command } from '../../../src/domain/process/command';
import { decide } from '../../../src/domain/process/decide';
import { ask } from '../../../src/domain/process/guards';
import type { Release } from '../../../src/domain/process/release';
import { blockersOfRecord } from '../../../src/domain/process/evidence';
import { actsOutside, blockersOfEnded, guardsOn } from '../../../src/domain/process/situation';
import { evolve, type ProcessState } from '../../../src/domain/record/state';
import type { Blocker } from '../../../src/domain/law/refusal';
import type { Level } from '../../../src/domain/law/vocabulary';

export interface PaperRoom {
  readonly id: string;
  readonly level: Level;
  readonly district: string;
  readonly party: OrganizationFact;
}

export type Data = Readonly<Record<string, unknown>>;

/** A record of a topic; `parent` is the record it hangs on. */
export interface PaperRow {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly parent: string;
  readonly data: Data;
}

export interface PaperTopic {
  readonly id: string;
  readonly release: Release;
  readonly state: ProcessState;
  readonly data: Data;
  readonly room: PaperRoom;
  readonly rows: readonly PaperRow[];
}

/** What a write or command comes to: what is so afterwards, or every reason why not. */
export type Outcome<T> =
  { readonly ok: true; readonly after: T } | { readonly ok: false; readonly reasons: readonly string[] };

export const reasonsOf = (blockers: readonly Blocker[]): string[] =>
  [...new Set(blockers.map(({ policy, citation }) => `${policy}@${citation.clause}`))].sort();
const refused = (reasons: readonly string[]) => ({ ok: false, reasons }) as const;
const said = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const APPROVED = ['title', 'kind', 'themeCategory', 'summary', 'background', 'scheme', 'leadCommittee'];

/** Rows of a kind, as the facts show them. */
const shown = {
  surveys: ({ id, data }: PaperRow) => ({
    id,
    completed: data['completed'] === true,
    visits: (data['visits'] as unknown[]).length,
  }),
  sessions: ({ id, data }: PaperRow) => ({
    id,
    form: 'meeting' as const,
    plannedOn: data['plannedOn'] as string,
    heldOn: data['heldOn'] as string | null,
    hasEvidence: said(data['minutes']),
  }),
  participants: ({ id, parent, data }: PaperRow) => ({
    id,
    identity: `${String(data['name'])}/${String(data['category'])}`,
    sessionId: parent,
    category: data['category'] as TopicFacts['participants'][number]['category'],
    attended: data['attended'] === true,
  }),
  outcomes: ({ id, data }: PaperRow) => ({
    id,
    reported: said(data['reportForm']) && said(data['recipient']) && said(data['reportedOn']),
    converted: said(data['conversionKind']) && said(data['conversionOn']),
    hasConversionEvidence: said(data['conversionEvidence']),
  }),
  feedbacks: ({ data }: PaperRow) => ({
    audience: data['audience'] as TopicFacts['feedbacks'][number]['audience'],
    given: said(data['channel']) && said(data['givenOn']),
  }),
};

function shownOpinion({ id, data }: PaperRow, rows: readonly PaperRow[]): TopicFacts['opinions'][number] {
  const speaker = rows.find((row) => row.id === data['participant'])?.id ?? null;
  return {
    id,
    participantId: speaker,
    dissents: data['dissents'] === true,
    explainedOn: said(data['explanation']) ? (data['explainedOn'] as string | null) : null,
    escalationKind: data['escalationKind'] as TopicFacts['opinions'][number]['escalationKind'],
  };
}

function shownReferral({ parent, data }: PaperRow): TopicFacts['referrals'][number] {
  const sent = data['decision'] === 'sent' && said(data['sentOn']);
  const declined = data['decision'] === 'declined' && said(data['reason']);
  return { opinionId: parent, decision: sent ? 'sent' : declined ? 'declined' : 'open' };
}

/** The facts of a topic, from what is on paper. */
export function factsOf({ data, room, rows }: PaperTopic): TopicFacts {
  const of = (kind: EvidenceKind) => rows.filter((row) => row.kind === kind);
  return {
    topic: {
      kind: data['kind'] as TopicFacts['topic']['kind'],
      level: room.level,
      district: room.district,
      contentHash: JSON.stringify([room.id, ...APPROVED.map((field) => data[field] ?? '')]),
      planYear: said(data['annualPlan']) ? 2026 : null,
      hasLeadCommittee: said(data['leadCommittee']),
      hasScheme: said(data['scheme']),
    },
    partyOrganization: room.party,
    surveys: of('survey').map(shown.surveys),
    sessions: of('session').map(shown.sessions),
    participants: of('participant').map(shown.participants),
    opinions: of('opinion').map((row) => shownOpinion(row, rows)),
    referrals: of('referral').map(shownReferral),
    outcomes: of('outcome').map(shown.outcomes),
    feedbacks: of('feedback').map(shown.feedbacks),
  };
}

/** What a request is told before anybody decides. */
function misunderstood(topic: PaperTopic, command: Command): string | null {
  if (command.type === 'confirm-emergency') {
    return topic.state.owed.some(({ rev }) => rev === command.rev) ? null : 'NOTHING_OWED';
  }
  if (!('participants' in command)) return null;
  const known = topic.rows.filter(({ kind }) => kind === 'participant').map(({ id }) => id);
  const allKnown = command.participants.every((id) => known.includes(id));
  return command.participants.length > 0 && allKnown ? null : 'PARTICIPANT_UNKNOWN';
}

export function predictCommand(
  topic: PaperTopic,
  { actor, command, today }: { actor: Actor; command: Command; today: string },
): Outcome<PaperTopic> {
  const wrong = misunderstood(topic, command);
  if (wrong !== null) return refused([wrong]);
  const { release, state } = topic;
  const decision = decide({ release, state, facts: factsOf(topic), actor, today }, command);
  if (!decision.ok) return refused(reasonsOf(decision.blockers));
  return { ok: true, after: { ...topic, state: decision.events.reduce(evolve, state) } };
}

/** Why a topic that stands like this may not become that by the writing of a record. */
function reasonsAgainst(
  topic: PaperTopic,
  after: PaperTopic,
  record: { kind: EvidenceKind; id: string; stays: boolean },
): readonly Blocker[] {
  return blockersOfRecord(topic, { ...record, before: factsOf(topic), after: factsOf(after) });
}

/** A record written, or taken away with all that hangs on it. `row` is it as it is afterwards, `null` when it is gone. */
export function predictWrite(
  topic: PaperTopic,
  write: { actor: Actor; kind: EvidenceKind; id: string; row: PaperRow | null },
): Outcome<PaperTopic> {
  const { actor, kind, id, row } = write;
  if (actsOutside(actor, topic.room.district)) return refused(['district-is-own@四(一).5']);
  const others = topic.rows.filter((each) => each.id !== id);
  const at = topic.rows.findIndex((each) => each.id === id);
  const placed = row ? others.toSpliced(at === -1 ? others.length : at, 0, row) : rooted(others, topic.id);
  const after = { ...topic, rows: placed };
  const blockers = reasonsAgainst(topic, after, { kind, id, stays: row !== null });
  if (blockers.length > 0) return refused(reasonsOf(blockers));
  return row === null && isReferredTo(topic, id) ? refused(['record-kept@二(五).12']) : { ok: true, after };
}

/** Does another record hang on this one, or name it? */
const isReferredTo = ({ rows }: PaperTopic, id: string): boolean =>
  rows.some(({ parent, data }) => parent === id || data['participant'] === id);

/** A record hung on another topic, with all that hangs on it. */
export function predictMove(
  from: PaperTopic,
  to: PaperTopic,
  { actor, row, parent }: { actor: Actor; row: PaperRow; parent: string },
): Outcome<readonly [PaperTopic, PaperTopic]> {
  const outside = [from, to].some(({ room }) => actsOutside(actor, room.district));
  if (outside) return refused(['district-is-own@四(一).5']);
  const left = rooted(
    from.rows.filter(({ id }) => id !== row.id),
    from.id,
  );
  const brought = from.rows.filter((each) => each.id !== row.id && !left.includes(each));
  const after = [
    { ...from, rows: left },
    { ...to, rows: [...to.rows, { ...row, parent }, ...brought] },
  ] as const;
  const { kind, id } = row;
  const blockers = [
    ...reasonsAgainst(from, after[0], { kind, id, stays: false }),
    ...reasonsAgainst(to, after[1], { kind, id, stays: true }),
  ];
  return blockers.length > 0 ? refused(reasonsOf(blockers)) : { ok: true, after };
}

/** Rows that still hang on something. */
function rooted(rows: readonly PaperRow[], topic: string): PaperRow[] {
  const kept = rows.filter(({ parent }) => parent === topic || rows.some(({ id }) => id === parent));
  return kept.length === rows.length ? kept : rooted(kept, topic);
}

/** An edit of the topic itself. */
export function predictEdit(
  topic: PaperTopic,
  { actor, data, room }: { actor: Actor; data: Data; room: PaperRoom },
): Outcome<PaperTopic> {
  const foreign = refused(['district-is-own@四(一).5']);
  if (actsOutside(actor, topic.room.district)) return foreign;
  const ended = blockersOfEnded(topic);
  if (ended.length > 0) return refused(reasonsOf(ended));
  const typed = refused(['stage-moves-by-step@三(二).3']);
  if (data['stage'] !== undefined && data['stage'] !== topic.state.stage) return typed;
  if (actsOutside(actor, room.district)) return foreign;
  if (data['kind'] !== undefined && data['kind'] !== topic.data['kind']) return typed;
  return { ok: true, after: { ...topic, room, data: { ...topic.data, ...data } } };
}

/** May a case of this topic be public? */
export function predictPublish(topic: PaperTopic): Outcome<PaperTopic> {
  const view = { state: topic.state, facts: factsOf(topic) };
  const { blockers } = ask('topic', view, guardsOn(topic, 'case.publish'));
  return blockers.length > 0 ? refused(reasonsOf(blockers)) : { ok: true, after: topic };
}
