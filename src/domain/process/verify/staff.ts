/** Is there anybody to do it? An account for every owner, and two people where one decides on the other's work. */
import type { Role } from '../../vocabulary';
import type { FlowchartDraft, Transition } from '../flowchart';
import { finding, type ChartFinding } from './finding';

/** The active accounts, each with its roles. */
export type Staff = readonly (readonly Role[])[];

const ableTo = (staff: Staff, { who }: Transition): number[] =>
  staff.flatMap((roles, person) => (who.some((role) => roles.includes(role)) ? [person] : []));

/** @returns a finding for every stage and step that no account, or only one person, could work on */
export function checkStaff({ stages, transitions }: FlowchartDraft, staff: Staff): ChartFinding[] {
  const held = new Set(staff.flat());
  const idle = stages.filter(({ kind, owner }) => kind !== 'end' && owner !== null && !held.has(owner));
  const submitters = new Set(
    transitions.filter(({ submits }) => submits).flatMap((step) => ableTo(staff, step)),
  );
  const decided = transitions.filter(({ gate, submits }) => gate !== null && !submits);
  return [
    ...idle.map(({ key, owner }) => finding('NOBODY_TO_ACT', { at: { stage: key }, what: owner ?? '' })),
    ...transitions
      .filter((step) => step.who.length > 0 && ableTo(staff, step).length === 0)
      .map((step) => finding('NOBODY_TO_ACT', { at: { step: step.key }, what: step.who[0] ?? '' })),
    ...decided
      .filter((step) => {
        const people = ableTo(staff, step);
        return people.length > 0 && submitters.size > 0 && new Set([...people, ...submitters]).size < 2;
      })
      .map((step) => finding('ONE_PERSON_ALONE', { at: { step: step.key }, what: step.gate ?? '' })),
  ];
}
