/** How the parts of a chart are named in BPMN. A key is unique among stages and among steps, not among both. */
import type { Release, ReleasedTransition } from '../../domain/process/release';
import { ROLES, type Role } from '../../domain/law/vocabulary';

export const PROCESS = 'process';
export const START = 'start';
export const START_FLOW = 'start-flow';

export const stageId = (key: string): string => `stage.${key}`;
export const choiceId = (key: string): string => `choice.${key}`;
export const toChoiceId = (key: string): string => `to-choice.${key}`;
export const stepId = (key: string, from: string): string => `step.${key}.${from}`;
export const deadlineId = (key: string): string => `deadline.${key}`;
export const overdueId = (key: string): string => `overdue.${key}`;
export const overdueFlowId = (key: string): string => `overdue-flow.${key}`;
export const laneId = (owner: Role | null): string => `lane.${owner ?? 'none'}`;

/** Whose lane is this? `undefined` for a lane we did not draw. */
export function ownerOfLane(id: string): Role | null | undefined {
  return [...ROLES, null].find((owner) => laneId(owner) === id);
}

/** Read by engines that know JUEL: Flowable, Camunda, Activiti. */
export const conditionOf = (key: string): string => `\${step == '${key}'}`;

export interface Leaving {
  readonly step: ReleasedTransition;
  readonly from: string;
}

/** Every way of every step, in the order drawn. */
export const waysOf = ({ transitions }: Pick<Release, 'transitions'>): Leaving[] =>
  transitions.flatMap((step) => step.from.map((from) => ({ step, from })));

/** Stages that several steps leave: there somebody chooses. */
export function choicesOf(release: Pick<Release, 'stages' | 'transitions'>): Set<string> {
  const ways = waysOf(release);
  return new Set(
    release.stages.map(({ key }) => key).filter((key) => ways.filter(({ from }) => from === key).length > 1),
  );
}
