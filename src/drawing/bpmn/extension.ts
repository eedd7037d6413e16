/** What BPMN has no word for: written into our own elements, and read back from them. */
import type { BpmnModdle, Element } from 'bpmn-moddle';
import type { Stage } from '../../domain/process/flowchart';
import type { Guard, ReleasedTransition } from '../../domain/process/release';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that BPMN itself or an attribute of ours tells; every other one travels as JSON. */
const STAGE_FIELDS = new Set(['key', 'label', 'kind', 'phase', 'owner']);
const STEP_FIELDS = new Set([
  ...['key', 'label', 'from', 'to', 'kind', 'who', 'whoRule', 'whoClause', 'whoQuote'],
  ...['gate', 'submits', 'commentRequired', 'guards'],
]);

const fieldsOf = (moddle: BpmnModdle, given: Fields, told: ReadonlySet<string>): Element[] =>
  Object.entries(given)
    .filter(([name, value]) => !told.has(name) && value !== undefined)
    .map(([name, value]) => moddle.create('hsl:Field', { name, value: JSON.stringify(value) }));

export const stageExtension = (moddle: BpmnModdle, stage: Stage): Element =>
  moddle.create('hsl:Stage', {
    key: stage.key,
    kind: stage.kind,
    ...(stage.phase !== null && { phase: stage.phase }),
    fields: fieldsOf(moddle, { ...stage }, STAGE_FIELDS),
  });

const guardExtension = (moddle: BpmnModdle, { policy, params, citation, modality, mode }: Guard): Element =>
  moddle.create('hsl:Guard', {
    policy,
    modality,
    mode,
    rule: citation.rule,
    clause: citation.clause,
    params: JSON.stringify(params),
    quote: citation.quote,
  });

export const stepExtension = (moddle: BpmnModdle, step: ReleasedTransition): Element =>
  moddle.create('hsl:Step', {
    key: step.key,
    kind: step.kind,
    who: step.who.join(' '),
    whoRule: step.whoRule,
    whoClause: step.whoClause,
    whoQuote: step.whoQuote,
    ...(step.gate !== null && { gate: step.gate }),
    submits: String(step.submits),
    commentRequired: String(step.commentRequired),
    guards: step.guards.map((guard) => guardExtension(moddle, guard)),
    fields: fieldsOf(moddle, { ...step }, STEP_FIELDS),
  });

/** Our element among the extensions of another, if there is exactly one. */
export function extensionOf(element: Element, type: string): Element | undefined {
  const extensions = element.get('extensionElements') as Element | undefined;
  const values = (extensions?.get('values') ?? []) as readonly Element[];
  const ours = values.filter(({ $type }) => $type === type);
  return ours.length === 1 ? ours[0] : undefined;
}

/** The attribute as text, `null` when it is absent. */
export function textOf(element: Element, name: string): string | null {
  const value = element.get(name);
  return typeof value === 'string' ? value : null;
}

/** The fields that travelled as JSON. @throws SyntaxError for one that is not JSON */
export const otherFields = (element: Element): Fields =>
  Object.fromEntries(
    (element.get('fields') as readonly Element[]).map((field) => [
      textOf(field, 'name') ?? '',
      JSON.parse(textOf(field, 'value') ?? '') as unknown,
    ]),
  );
