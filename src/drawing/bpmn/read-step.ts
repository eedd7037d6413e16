/** A line of a BPMN drawing as one way of a step, and the ways of one step put together again. */
import type { Element } from 'bpmn-moddle';
import { canonicalJson } from '../../domain/canonical-json';
import type { Transition } from '../../domain/process/flowchart';
import { GATES, ROLES, type Role } from '../../domain/vocabulary';
import { extensionOf, textOf } from './extension';
import type { BpmnFault } from './import';
import { conditionOf } from './names';
import { fieldsIn, isKey } from './read-stage';

const KINDS = ['forward', 'return', 'withdraw', 'terminate'] as const;

/** One way: a step as it leaves one stage. */
export interface ReadFlow {
  readonly from: string;
  readonly step: Omit<Transition, 'from'>;
}

/** Roles by name; nothing when one of them is not known. */
function rolesIn(text: string | null): Role[] | null {
  const names = (text ?? '').split(' ').filter((name) => name !== '');
  const roles = names.flatMap((name) => ROLES.find((role) => role === name) ?? []);
  return roles.length === names.length ? roles : null;
}

const yesOrNo = (text: string | null): boolean | null =>
  text === 'true' ? true : text === 'false' ? false : null;

function choices(extension: Element) {
  const gate = textOf(extension, 'gate');
  return {
    kind: KINDS.find((each) => each === textOf(extension, 'kind')),
    who: rolesIn(textOf(extension, 'who')),
    gate: gate === null ? null : GATES.find((each) => each === gate),
    submits: yesOrNo(textOf(extension, 'submits')),
    commentRequired: yesOrNo(textOf(extension, 'commentRequired')),
  };
}

/** Everything our own element says about the step; nothing when a part of it is missing or not known. */
function detailsIn(extension: Element): Omit<Transition, 'from' | 'to' | 'label'> | null {
  const key = textOf(extension, 'key');
  const { kind, who, gate, submits, commentRequired } = choices(extension);
  const [whoClause, whoQuote] = [textOf(extension, 'whoClause'), textOf(extension, 'whoQuote')];
  const fields = fieldsIn(extension);
  if (!isKey(key) || !kind || !who || !fields || gate === undefined) return null;
  if (submits === null || commentRequired === null || whoClause === null || whoQuote === null) return null;
  return { ...fields, key, kind, who, whoClause, whoQuote, gate, submits, commentRequired };
}

/** The condition must be the one that names this step: another would make another chart. */
function conditionHolds(flow: Element, key: string): boolean {
  const condition = flow.get('conditionExpression') as Element | undefined;
  return !condition || textOf(condition, 'body') === conditionOf(key);
}

/** @returns the way, or why it was not understood */
export function readStep(
  flow: Element,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): ReadFlow | BpmnFault {
  const extension = extensionOf(flow, 'hsl:Step');
  const details = extension && detailsIn(extension);
  const label = textOf(flow, 'name');
  if (!details || label === null) return 'NOT_OUR_STEP';
  if (from === undefined || to === undefined) return 'LINE_LOOSE';
  if (!conditionHolds(flow, details.key)) return 'CONDITION_CHANGED';
  return { from, step: { ...details, label, to } };
}

/** Ways of one key become one step; those that say something else than the first are named, not merged. */
export function joinSteps(read: readonly ReadFlow[]): { steps: Transition[]; differing: string[] } {
  const steps = new Map<string, { step: ReadFlow['step']; from: string[] }>();
  const differing: string[] = [];
  for (const { from, step } of read) {
    const known = steps.get(step.key);
    if (!known) steps.set(step.key, { step, from: [from] });
    else if (canonicalJson(known.step) === canonicalJson(step)) known.from.push(from);
    else differing.push(step.label);
  }
  return { steps: [...steps.values()].map(({ step, from }) => ({ ...step, from })), differing };
}
