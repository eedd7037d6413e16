/** What a decision depends on, what it answers, and the reasons that hold for every command. */
import type { Actor, Identity, TopicFacts } from '../facts';
import { policyNamed } from '../policies/index';
import type { EvidenceKind } from '../policies/policy';
import type { Blocker } from '../refusal';
import { ask } from './guards';
import { stageOf, type Guard, type Moment, type Release } from './release';
import { STANDING_CITATIONS } from './standing-citations';
import type { ProcessEvent, ProcessState } from './state';

/** Everything a decision depends on. `today` is `YYYY-MM-DD` in Asia/Shanghai. */
export interface Situation {
  readonly release: Release;
  readonly state: ProcessState;
  readonly facts: TopicFacts;
  readonly actor: Actor;
  readonly today: string;
}

/** A situation in which the actor acts in one name: their own, or that of somebody who delegated to them. */
export interface Acting extends Situation {
  readonly identity: Identity;
}

/** Everybody who counts as having acted: the hand, and the one whose power it used. */
export const personsOf = ({ actor, identity }: Acting): readonly string[] =>
  actor.id === identity.id ? [actor.id] : [actor.id, identity.id];

/** The one whose power it used, if that is somebody else. */
export const onBehalfOf = ({ actor, identity }: Acting): string | null =>
  actor.id === identity.id ? null : identity.id;

export type Decision =
  | { readonly ok: true; readonly events: readonly ProcessEvent[]; readonly warnings: readonly Blocker[] }
  | { readonly ok: false; readonly blockers: readonly Blocker[] };

/** The guards of one moment, if any clause speaks about it. */
export const guardsOn = ({ release }: Pick<Situation, 'release'>, moment: Moment): readonly Guard[] =>
  release.moments[moment] ?? [];

/** An ended process takes nothing more. */
export function blockersOfEnded({ release, state }: Pick<Situation, 'release' | 'state'>): Blocker[] {
  const stage = stageOf(release, state.stage);
  if (stage.kind !== 'end') return [];
  return [
    { policy: 'process-open', found: { stage: stage.label }, citation: STANDING_CITATIONS['process-open'] },
  ];
}

const LIST_OF = {
  survey: 'surveys',
  session: 'sessions',
  participant: 'participants',
  opinion: 'opinions',
  referral: 'referrals',
  outcome: 'outcomes',
  feedback: 'feedbacks',
} as const satisfies Record<EvidenceKind, keyof TopicFacts>;

/** The facts as they were before this record was created. One that is known by no id is the last of its kind. */
export function beforeCreation(facts: TopicFacts, kind: EvidenceKind, id: string): TopicFacts {
  const rows: readonly object[] = facts[LIST_OF[kind]];
  const others = rows.filter((row, at) => ('id' in row ? row.id !== id : at < rows.length - 1));
  return { ...facts, [LIST_OF[kind]]: others };
}

/** A liaison acts in the districts it works for, and nowhere else; other roles are not bound to one. */
export const isBoundToDistricts = ({ roles }: Identity): boolean =>
  roles.length > 0 && roles.every((role) => role === 'liaison');

export const actsOutside = (actor: Identity, district: string): boolean =>
  isBoundToDistricts(actor) && !actor.districts.includes(district);

/** The refusal that is owed for it. */
export const districtBlocker = ({ districts }: Identity): Blocker => ({
  policy: 'district-is-own',
  found: { districts },
  citation: STANDING_CITATIONS['district-is-own'],
});

export const outsideOwnDistrict = ({ identity, facts }: Pick<Acting, 'identity' | 'facts'>): Blocker[] =>
  actsOutside(identity, facts.topic.district) ? [districtBlocker(identity)] : [];

/**
 * What a write would take away that the reached stage rests on: the guards that held before it and no longer hold.
 *
 * @param kind the evidence being written
 */
export function evidenceLost(
  { release, state }: Pick<Situation, 'release' | 'state'>,
  kind: EvidenceKind,
  facts: { readonly before: TopicFacts; readonly after: TopicFacts },
): Blocker[] {
  const guards = release.transitions
    .filter(({ to }) => to === state.stage)
    .flatMap((step) => step.guards)
    .filter(({ policy }) => policyNamed(policy).restsOn.includes(kind));
  const before = new Set(
    ask('topic', { state, facts: facts.before }, guards).blockers.map(({ policy }) => policy),
  );
  return ask('topic', { state, facts: facts.after }, guards).blockers.filter(
    ({ policy }) => !before.has(policy),
  );
}
