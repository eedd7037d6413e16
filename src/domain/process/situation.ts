/** What a decision depends on, what it answers, and the reasons that hold for every command. */
import type { Actor, Identity, TopicFacts } from '../record/facts';
import type { Blocker } from '../law/refusal';
import { stageOf, type Guard, type Moment, type Release } from './release';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';
import type { ProcessEvent, ProcessState } from '../record/state';

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
export const personsOf = ({ actor, identity }: Acting): readonly string[] => [actor.id, identity.id];

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
    { policy: 'process-open', found: { stage: stage.label }, citation: BUILT_IN_CITATIONS['process-open'] },
  ];
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
  citation: BUILT_IN_CITATIONS['district-is-own'],
});

export const outsideOwnDistrict = ({ identity, facts }: Pick<Acting, 'identity' | 'facts'>): Blocker[] =>
  actsOutside(identity, facts.topic.district) ? [districtBlocker(identity)] : [];
