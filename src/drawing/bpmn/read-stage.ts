/** A task or end of a BPMN drawing as a stage, if it is one of ours. */
import type { Element } from 'bpmn-moddle';
import type { Stage } from '../../domain/process/flowchart';
import type { Role } from '../../domain/law/vocabulary';
import { extensionOf, otherFields, textOf } from './extension';

const KINDS = ['start', 'normal', 'end'] as const;

/** A key as the schema allows it. */
export const isKey = (text: string | null): text is string => text !== null && /^[a-z][a-z0-9-]*$/.test(text);

/** The fields that travelled as JSON, nothing when one of them is not. */
export function fieldsIn(extension: Element): Readonly<Record<string, unknown>> | null {
  try {
    return otherFields(extension);
  } catch {
    return null;
  }
}

/** @returns nothing when the element does not say, in our own words, which stage it is */
export function readStage(node: Element, owner: Role | null): Stage | null {
  const extension = extensionOf(node, 'hsl:Stage');
  const label = textOf(node, 'name');
  if (!extension || label === null) return null;
  const key = textOf(extension, 'key');
  const kind = KINDS.find((each) => each === textOf(extension, 'kind'));
  const fields = fieldsIn(extension);
  const isEnd = node.$type === 'bpmn:EndEvent';
  if (!isKey(key) || !kind || !fields || (kind === 'end') !== isEnd) return null;
  return { ...fields, key, label, kind, phase: textOf(extension, 'phase'), owner };
}
