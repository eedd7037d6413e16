/** What a form is made of: steps of questions, whose words come from the labels of the fields. */
import type { AUDIENCES } from '../../domain/law/vocabulary';
import type { Fields, ListName, PickName } from './entry';

export type FieldKind = 'line' | 'text' | 'choice' | 'day' | 'number' | 'yes';

export interface FieldSpec {
  /** Content type or component whose label the question bears. */
  readonly uid: string;
  /** Attribute of that type. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Asked only where this holds of what has been answered before. */
  readonly when?: (answers: Fields) => boolean;
  /** Name of the answer where it is not that of the attribute. */
  readonly as?: string;
}

export type Part =
  | { readonly part: 'field'; readonly field: FieldSpec }
  | { readonly part: 'pick'; readonly pick: PickName; readonly when?: (answers: Fields) => boolean }
  | { readonly part: 'list'; readonly list: ListName; readonly fields: readonly FieldSpec[] }
  | { readonly part: 'attendance' }
  | { readonly part: 'photo'; readonly uid: string; readonly name: string };

export interface Step {
  /** Its heading, a word of this part of the panel. */
  readonly title: StepTitle;
  readonly parts: readonly Part[];
}

export type StepTitle =
  | 'step.where'
  | 'step.topic'
  | 'step.direction'
  | 'step.background'
  | 'step.scheme'
  | 'step.when'
  | 'step.visits'
  | 'step.findings'
  | 'step.plan'
  | 'step.agenda'
  | 'step.people'
  | 'step.attendance'
  | 'step.opinions'
  | 'step.minutes'
  | 'step.suggestions'
  | 'step.report'
  | `step.${(typeof AUDIENCES)[number]}`;

export interface Form {
  readonly steps: readonly Step[];
}

/** Where the answer to a question stands. */
export const nameOf = ({ as, name }: FieldSpec): string => as ?? name;

const isAsked = (part: Part, answers: Fields): boolean => {
  if (part.part === 'field') return part.field.when?.(answers) ?? true;
  return part.part === 'pick' ? (part.when?.(answers) ?? true) : true;
};

/** The steps with the questions that the answers so far leave; a step without any is left out. */
export const stepsOf = (form: Form, answers: Fields): readonly Step[] =>
  form.steps
    .map((step) => ({ ...step, parts: step.parts.filter((part) => isAsked(part, answers)) }))
    .filter(({ parts }) => parts.length > 0);

/** The answer to a question that is asked once for each of the three. */
export const answerTo = (audience: string, name: string): string => `${audience}.${name}`;

type More = Omit<FieldSpec, 'uid' | 'name' | 'kind'>;

/** A question of a type's own record. */
export const of =
  (uid: string) =>
  (name: string, kind: FieldKind, more: More = {}): Part => ({
    part: 'field',
    field: { uid, name, kind, ...more },
  });
/** A question inside the lines of a list. */
export const spec =
  (uid: string) =>
  (name: string, kind: FieldKind, more: More = {}): FieldSpec => ({ uid, name, kind, ...more });
export const pick = (name: PickName): Part => ({ part: 'pick', pick: name });
export const REQUIRED = { required: true } as const;
