/** What writing one record does to the evidence of a topic: the record is written, taken away, or moved here from another topic. */
import type { TopicFacts } from '../record/facts';
import { policyNamed } from '../policies/index';
import type { EvidenceKind } from '../policies/policy';
import type { Blocker } from '../law/refusal';
import { ask, evidenceFor } from './guards';
import type { Guard, Moment, Release } from './release';
import { blockersOfEnded, guardsOn, type Situation } from './situation';
import { isRecognised } from '../record/state';

/** A topic's process as it stands: its release, and how far it has come. */
type Underway = Pick<Situation, 'release' | 'state'>;

/** A topic's facts without the write, and with it. */
interface Change {
  readonly before: TopicFacts;
  readonly after: TopicFacts;
}

export interface RecordWrite extends Change {
  readonly kind: EvidenceKind;
  readonly id: string;
  /** Does the record hang on this topic afterwards? */
  readonly stays: boolean;
}

/** Where the facts list evidence of each kind. */
export const LIST_OF = {
  survey: 'surveys',
  session: 'sessions',
  participant: 'participants',
  opinion: 'opinions',
  referral: 'referrals',
  outcome: 'outcomes',
  feedback: 'feedbacks',
} as const satisfies Record<EvidenceKind, keyof TopicFacts>;

/** What hangs on a record, and so comes and goes with it. */
const BELOW: Readonly<Record<EvidenceKind, readonly EvidenceKind[]>> = {
  survey: [],
  session: ['participant', 'opinion', 'referral'],
  participant: [],
  opinion: ['referral'],
  referral: [],
  outcome: ['feedback'],
  feedback: [],
};

const MOMENT_OF_WRITE: Partial<Record<EvidenceKind, Moment>> = {
  survey: 'survey.write',
  session: 'session.write',
  outcome: 'outcome.write',
  feedback: 'feedback.write',
};

/** The facts as they were before this record was created. One that is known by no id is the last of its kind. */
export function beforeCreation(facts: TopicFacts, kind: EvidenceKind, id: string): TopicFacts {
  const rows: readonly object[] = facts[LIST_OF[kind]];
  const others = rows.filter((row, at) => ('id' in row ? row.id !== id : at < rows.length - 1));
  return { ...facts, [LIST_OF[kind]]: others };
}

/** One reason is given once, however many records give it. */
export function distinct(blockers: readonly Blocker[]): Blocker[] {
  const said = new Map(
    blockers.map((each) => [JSON.stringify([each.policy, each.citation, each.found]), each]),
  );
  return [...said.values()];
}

/** The guards of the stage a topic is in, and of every stage from which forward steps lead there. */
function guardsUpTo({ transitions }: Release, stage: string): readonly Guard[] {
  const passed = new Set([stage]);
  // Iterating over a set also visits what is added to it meanwhile.
  for (const reached of passed) {
    const steps = transitions.filter(({ kind, to }) => kind === 'forward' && to === reached);
    for (const key of steps.flatMap(({ from }) => from)) passed.add(key);
  }
  return transitions.filter(({ to }) => passed.has(to)).flatMap((step) => step.guards);
}

/** Cache of `guardsUpTo` by release and stage: a release never changes. */
const walked = new WeakMap<Release, Map<string, readonly Guard[]>>();

/** The guards of the stages passed that rest on evidence of these kinds. */
function guardsPassed({ release, state }: Underway, kinds: readonly EvidenceKind[]): Guard[] {
  const known = walked.get(release) ?? new Map<string, readonly Guard[]>();
  const guards = known.get(state.stage) ?? guardsUpTo(release, state.stage);
  walked.set(release, known.set(state.stage, guards));
  return guards.filter(({ policy }) => kinds.some((kind) => policyNamed(policy).restsOn.includes(kind)));
}

const SPEAKERS: readonly EvidenceKind[] = ['participant', 'opinion'];

/** What is known of a write before it is judged. */
interface Expected {
  readonly kind: EvidenceKind;
  /** May it change what the facts say of the record? If not, the evidence of earlier stages cannot change either. */
  readonly changes: boolean;
  /** Does the record say of nobody that they spoke or were present, neither with the write nor without it? */
  readonly silent?: boolean;
}

/**
 * The evidence that judging such a write looks at: the creation of a record, or an update of one that stays where it is.
 *
 * @returns `null` when no clause says anything about it, so that the facts do not matter
 */
export function evidenceJudging(
  underway: Underway,
  { kind, changes, silent = false }: Expected,
): ReadonlySet<EvidenceKind> | null {
  const moment = MOMENT_OF_WRITE[kind];
  const asked = [
    ...(changes ? guardsPassed(underway, [kind]) : []),
    ...(moment ? guardsOn(underway, moment) : []),
  ];
  const speakers = !silent && SPEAKERS.includes(kind) ? SPEAKERS : [];
  return asked.length + speakers.length === 0 ? null : new Set([...evidenceFor(asked), ...speakers]);
}

/**
 * What a write would undo of what the stages passed rest on: the guards that held without it and no longer hold.
 *
 * @param kinds the evidence being written
 */
export function evidenceLost(
  underway: Underway,
  kinds: readonly EvidenceKind[],
  facts: Change,
): readonly Blocker[] {
  // Nothing changed, so nothing was taken away.
  if (facts.before === facts.after) return [];
  const { state } = underway;
  const guards = guardsPassed(underway, kinds);
  const failing = (of: TopicFacts) => ask('topic', { state, facts: of }, guards).blockers;
  const before = new Set(failing(facts.before).map(({ policy }) => policy));
  return distinct(failing(facts.after).filter(({ policy }) => !before.has(policy)));
}

/** Kinds of which this write puts a record under the topic: its own, and what came along with it. */
function kindsWritten({ kind, before, after, stays }: RecordWrite): EvidenceKind[] {
  if (!stays) return [];
  const came = BELOW[kind].filter((below) => after[LIST_OF[below]].length > before[LIST_OF[below]].length);
  return [kind, ...came];
}

interface Speaker {
  /** The record that says so. */
  readonly record: string;
  readonly moment: Moment;
  readonly participantId: string | null;
}

/** Everybody of whom a record says that they spoke or were present. */
const speakersIn = ({ opinions, participants }: TopicFacts): Speaker[] => [
  ...opinions.map(({ id, participantId }) => ({
    record: id,
    moment: 'opinion.write' as const,
    participantId,
  })),
  ...participants
    .filter(({ attended }) => attended)
    .map(({ id }) => ({ record: id, moment: 'participant.attend' as const, participantId: id })),
];

/** What speaks against one of them: nobody unrecognised is present, no word is kept without a recognised speaker (二(二).4). */
function speakerBlockers(underway: Underway, facts: TopicFacts, speaker: Speaker): readonly Blocker[] {
  const { moment, participantId } = speaker;
  const participant = facts.participants.find(({ id }) => id === participantId);
  const recognised =
    participant !== undefined && isRecognised(underway.state, participant, facts.partyOrganization);
  return ask('speaker', { participantId, recognised }, guardsOn(underway, moment)).blockers;
}

/** Whoever the written record names, and of all others those who only became unrecognised by this write. */
function unrecognisedSpeakers(
  underway: Underway,
  { id, stays, before, after }: RecordWrite,
): readonly Blocker[] {
  const wrong = (facts: TopicFacts) =>
    speakersIn(facts).filter((each) => speakerBlockers(underway, facts, each).length > 0);
  const known = new Set(wrong(before).map(({ record }) => record));
  return wrong(after)
    .filter(({ record }) => (stays && record === id) || !known.has(record))
    .flatMap((each) => speakerBlockers(underway, after, each));
}

/** Every reason of one topic against the writing of a record. */
export function blockersOfRecord(underway: Underway, write: RecordWrite): Blocker[] {
  const { kind, after } = write;
  const view = { state: underway.state, facts: after };
  const moments = kindsWritten(write).flatMap((each) => MOMENT_OF_WRITE[each] ?? []);
  return distinct([
    ...blockersOfEnded(underway),
    ...moments.flatMap((moment) => ask('topic', view, guardsOn(underway, moment)).blockers),
    ...unrecognisedSpeakers(underway, write),
    ...evidenceLost(underway, [kind, ...BELOW[kind]], write),
  ]);
}
