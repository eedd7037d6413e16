/** Walking a chart that is still being drawn: the running core decides each step, on assumed facts. */
import type { Actor } from '../../../../domain/record/facts';
import { decide } from '../../../../domain/process/decide';
import type { Release, ReleasedTransition } from '../../../../domain/process/release';
import type { Situation } from '../../../../domain/process/situation';
import { evolve, type ProcessState } from '../../../../domain/record/state';
import type { Blocker } from '../../../../domain/law/refusal';
import type { Role } from '../../../../domain/law/vocabulary';
import { BODIES, DAY, factsAssumed, stateAssumed, type Assumed } from './assumptions';

/** Where the walk has come to, and by which steps. */
export interface Walk {
  readonly state: ProcessState;
  /** Labels of the steps that were taken. */
  readonly path: readonly string[];
}

/** A step that leaves this stage, taken by one whose step it is: what comes of it. */
export interface Attempt {
  readonly step: ReleasedTransition;
  /** The walk after it; `null` where it is refused. */
  readonly after: Walk | null;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Blocker[];
}

/** One person for each role; nobody decides on what they handed in themselves. */
function personOf(role: Role): Actor {
  const body = role === 'chairs-meeting' || role === 'party-organization' ? [BODIES[role]] : [];
  return { id: role, roles: [role], organizations: body, districts: ['any'], principals: [] };
}

/** @returns `null` for a chart without a beginning */
export function beginWalk({ stages }: Release): Walk | null {
  const start = stages.find(({ kind }) => kind === 'start');
  if (!start) return null;
  const opened = { type: 'opened', topic: 'simulation', release: '', stage: start.key } as const;
  return { state: evolve(undefined, opened), path: [] };
}

function attempt(situation: Omit<Situation, 'actor'>, walk: Walk, step: ReleasedTransition): Attempt {
  const command = { type: 'take', transition: step.key, comment: '…' } as const;
  const people = step.who.map(personOf);
  const decisions = people.map((actor) => decide({ ...situation, actor }, command));
  const allowed = decisions.find(({ ok }) => ok);
  if (allowed?.ok) {
    const state = allowed.events.reduce<ProcessState>(evolve, walk.state);
    const after = { state, path: [...walk.path, step.label] };
    return { step, after, blockers: [], warnings: allowed.warnings };
  }
  const refused = decisions.find((decision) => !decision.ok);
  return { step, after: null, blockers: refused?.ok === false ? refused.blockers : [], warnings: [] };
}

/** Every step that leaves the stage the walk has come to. */
export function attemptsFrom(release: Release, walk: Walk, assumed: Assumed): Attempt[] {
  const situation = {
    release,
    state: stateAssumed(walk.state, assumed),
    facts: factsAssumed(release.topicKind, assumed),
    today: DAY,
  };
  return release.transitions
    .filter(({ from }) => from.includes(walk.state.stage))
    .map((step) => attempt(situation, walk, step));
}
