/** How a question is put: the label, help and choices that the field has everywhere else. */
import { FIELD_LABELS, type FieldLabel } from '../../words/labels/labels';
import type { FieldSpec } from './form';

const UNKNOWN: FieldLabel = { label: '' };

export const wordsOf = ({ uid, name }: Pick<FieldSpec, 'uid' | 'name'>): FieldLabel =>
  FIELD_LABELS[uid]?.[name] ?? UNKNOWN;

/** The wording of an answer; an empty one is a dash. */
export function answerText(
  spec: FieldSpec,
  value: string,
  { yes, no }: { readonly yes: string; readonly no: string },
): string {
  if (spec.kind === 'yes') return value === 'true' ? yes : no;
  return value === '' ? '—' : (wordsOf(spec).choices?.[value] ?? value);
}
