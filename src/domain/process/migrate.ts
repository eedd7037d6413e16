/** Moving a running topic to another release of its flowchart: where it would stand, and whether it may. */
import type { Blocker } from '../law/refusal';
import { ask } from './guards';
import { stageOf, type Guard, type Release } from './release';
import { blockersOfEnded, type Acting, type Decision, type Situation } from './situation';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';

/** Where topics move to. */
export interface Migration {
  /** Hash of the release they go on under. */
  readonly hash: string;
  readonly release: Release;
  /** For stages that the new chart no longer has: the stage that takes their place. */
  readonly stages: Readonly<Record<string, string>>;
}

/** What becomes of one topic. */
export type Plan =
  | { readonly outcome: 'moved' | 'mapped'; readonly to: string }
  | { readonly outcome: 'current' | 'ended' }
  | { readonly outcome: 'unmapped' | 'refused'; readonly blockers: readonly Blocker[] };

type RunningTopic = Pick<Situation, 'release' | 'state' | 'facts'>;

const guardsInto = (release: Release, stage: string): Guard[] => [
  ...new Map(
    release.transitions
      .filter(({ to }) => to === stage)
      .flatMap(({ guards }) => guards)
      .map((guard) => [`${guard.policy} ${guard.citation.clause}`, guard]),
  ).values(),
];

/** What the new release demands for the stage, the topic lacks, and its own release did not find missing. */
function lost({ release, state, facts }: RunningTopic, target: Release, to: string): Blocker[] {
  const refusedBy = (guards: readonly Guard[]) => ask('topic', { state, facts }, guards).blockers;
  const before = new Set(refusedBy(guardsInto(release, state.stage)).map(({ policy }) => policy));
  return refusedBy(guardsInto(target, to)).filter(({ policy }) => !before.has(policy));
}

/** Plans one topic: the same stage, the one it is mapped to, or every reason why it stays. */
export function planMigration(topic: RunningTopic, { hash, release: target, stages }: Migration): Plan {
  const { release, state } = topic;
  if (blockersOfEnded(topic).length > 0) return { outcome: 'ended' };
  if (state.release === hash) return { outcome: 'current' };
  const drawn = (key: string | undefined) => target.stages.find((stage) => stage.key === key);
  const same = drawn(state.stage);
  const to = same ?? drawn(stages[state.stage]);
  if (!to) {
    const found = { stage: stageOf(release, state.stage).label };
    const citation = BUILT_IN_CITATIONS['stage-mapped'];
    return { outcome: 'unmapped', blockers: [{ policy: 'stage-mapped', found, citation }] };
  }
  const blockers = [...owed(topic), ...lost(topic, target, to.key)];
  if (blockers.length > 0) return { outcome: 'refused', blockers };
  return { outcome: same ? 'moved' : 'mapped', to: to.key };
}

/** A step taken in an emergency is confirmed under the chart it was taken by. */
function owed({ state }: RunningTopic): Blocker[] {
  const citation = BUILT_IN_CITATIONS['emergency-confirmed'];
  const open = state.owed.length;
  return open === 0 ? [] : [{ policy: 'emergency-confirmed', found: { open }, citation }];
}

/** @returns the one event of a migration, none for a topic that is there already, or every reason against it */
export function decideMigration(acting: Acting, migration: Migration): Decision {
  const plan = planMigration(acting, migration);
  if ('blockers' in plan) return { ok: false, blockers: plan.blockers };
  if (plan.outcome === 'ended') return { ok: false, blockers: blockersOfEnded(acting) };
  if (!('to' in plan)) return { ok: true, events: [], warnings: [] };
  const { hash: release } = migration;
  const event = { type: 'migrated', release, from: acting.state.stage, to: plan.to } as const;
  return { ok: true, events: [event], warnings: [] };
}
