/** Is there anybody to do it? An account for every owner, and two people where one decides on the other's work. */
import type { Role } from '../../law/vocabulary';
import type { FlowchartDraft, Transition } from '../flowchart';
import { finding, type ChartFinding } from './finding';

/** The active accounts, each with its roles. */
export type Staff = readonly (readonly Role[])[];

const ableTo = (staff: Staff, { who }: Transition): number[] =>
  staff.flatMap((roles, person) => (who.some((role) => roles.includes(role)) ? [person] : []));

/** @returns a finding for every stage and step that no account, or only one person, could work on */
export function checkStaff({ stages, transitions }: FlowchartDraft, staff: Staff): ChartFinding[] {
  const held = new Set(staff.flat());
  const submitters = new Set(
    transitions.filter(({ submits }) => submits).flatMap((step) => ableTo(staff, step)),
  );
  const idle = stages.flatMap(({ key, kind, owner }) =>
    kind === 'end' || owner === null || held.has(owner)
      ? []
      : [finding('NOBODY_TO_ACT', { at: { stage: key }, what: owner })],
  );
  const undone = transitions.flatMap((step) => {
    const [role] = step.who;
    if (role === undefined || ableTo(staff, step).length > 0) return [];
    return [finding('NOBODY_TO_ACT', { at: { step: step.key }, what: role })];
  });
  const alone = transitions.flatMap((step) => {
    const people = ableTo(staff, step);
    if (step.gate === null || step.submits || people.length === 0 || submitters.size === 0) return [];
    if (new Set([...people, ...submitters]).size > 1) return [];
    return [finding('ONE_PERSON_ALONE', { at: { step: step.key }, what: step.gate })];
  });
  return [...idle, ...undone, ...alone];
}
