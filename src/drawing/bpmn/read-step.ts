/** A line of a BPMN drawing as one way of a step, and the ways of one step put together again. */
import type { Element } from 'bpmn-moddle';
import { canonicalJson } from '../../domain/canonical-json';
import type { Transition } from '../../domain/process/flowchart';
import { BODIES, ROLES, type Role } from '../../domain/law/vocabulary';
import type { BpmnFault } from '../../words/catalogue';
import { extensionOf, textOf } from './extension';

import { conditionOf } from './names';
import { fieldsIn, isKey } from './read-stage';

const KINDS = ['forward', 'return', 'withdraw', 'terminate'] as const;

/** One way: a step as it leaves one stage. */
export interface ReadFlow {
  readonly from: string;
  readonly step: Omit<Transition, 'from'>;
}

/** Roles by name; nothing when one of them is not known. */
function rolesIn(text: string | null): Role[] | undefined {
  const names = (text ?? '').split(' ').filter((name) => name !== '');
  const roles = names.flatMap((name) => ROLES.find((role) => role === name) ?? []);
  return roles.length === names.length ? roles : undefined;
}

const yesOrNo = (text: string | null): boolean | undefined =>
  text === 'true' || text === 'false' ? text === 'true' : undefined;

/** Everything our own element says about the step; a part that is missing or not known is `undefined`. */
function partsIn(extension: Element) {
  const key = textOf(extension, 'key');
  const gate = textOf(extension, 'gate');
  return {
    key: isKey(key) ? key : undefined,
    kind: KINDS.find((each) => each === textOf(extension, 'kind')),
    who: rolesIn(textOf(extension, 'who')),
    whoClause: textOf(extension, 'whoClause') ?? undefined,
    whoQuote: textOf(extension, 'whoQuote') ?? undefined,
    gate: gate === null ? null : BODIES.find((each) => each === gate),
    submits: yesOrNo(textOf(extension, 'submits')),
    commentRequired: yesOrNo(textOf(extension, 'commentRequired')),
  };
}

type Details = Omit<Transition, 'from' | 'to' | 'label'>;

function detailsIn(extension: Element): Details | null {
  const parts = partsIn(extension);
  const fields = fieldsIn(extension);
  const whole = Object.values(parts).every((part) => part !== undefined);
  // Every part is there, so together they are what a step consists of.
  return whole && fields ? { ...fields, ...(parts as Details) } : null;
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
