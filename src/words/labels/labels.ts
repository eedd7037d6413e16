/** Names of fields and choices, and how forms and lists look: what src/api/<type>/labels.json say, by uid. */
import { LABELS_BY_TYPE } from './by-type';

/** The words of one attribute in the admin panel. */
export interface FieldLabel {
  readonly label: string;
  readonly help?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

/** How one content type or component looks in the panel. */
export interface View {
  /** The field by which a row is called. */
  readonly title: string;
  readonly sort?: string;
  readonly list?: readonly string[];
  readonly form: readonly (readonly string[])[];
  readonly locked?: readonly string[];
}

interface TypeLabels {
  readonly fields: Readonly<Record<string, FieldLabel>>;
  readonly view: View;
}

const TYPES: Readonly<Record<string, TypeLabels>> = LABELS_BY_TYPE;
const ofEach = <Part extends keyof TypeLabels>(part: Part) =>
  Object.fromEntries(Object.entries(TYPES).map(([uid, labels]) => [uid, labels[part]]));

/** Every attribute of the project by the uid of its content type or component. */
export const FIELD_LABELS: Readonly<Record<string, TypeLabels['fields']>> = ofEach('fields');

/** Columns and form of every content type and component, by uid. */
export const VIEWS: Readonly<Record<string, View>> = ofEach('view');

/** What an attribute is called; its own name where it has no label. */
export const labelOf = (uid: string, attribute: string): string =>
  FIELD_LABELS[uid]?.[attribute]?.label ?? attribute;

/** The wording of an attribute's choices, by code. */
export const choicesIn = (uid: string, attribute: string): Readonly<Record<string, string>> =>
  FIELD_LABELS[uid]?.[attribute]?.choices ?? {};

/** The two answers to a yes-or-no question. */
export const BOOLEAN_LABELS = { true: '是', false: '否' } as const;

/** What the product is called. */
export const PRODUCT = '有事好商量';

/** The title that the record of a feedback is given: the outcome, and those it goes to. */
export const feedbackTitle = (outcome: string, audience: string): string => `${outcome}：向${audience}反馈`;

/** What a record is called as against its fields. */
export const WHOLE_RECORD = '整条记录';

/** Attributes that Strapi adds to every content type. */
export const SYSTEM_LABELS: Readonly<Record<string, string>> = {
  id: '序号',
  documentId: '条目编号',
  createdAt: '创建时间',
  updatedAt: '更新时间',
  publishedAt: '发布时间',
  createdBy: '创建人',
  updatedBy: '更新人',
  locale: '语言',
};

const CHOICES_BY_ATTRIBUTE = new Map<string, Readonly<Record<string, string>>[]>();
for (const attributes of Object.values(FIELD_LABELS)) {
  for (const [name, { choices }] of Object.entries(attributes)) {
    if (!choices) continue;
    CHOICES_BY_ATTRIBUTE.set(name, [...(CHOICES_BY_ATTRIBUTE.get(name) ?? []), choices]);
  }
}

/**
 * The Chinese wording of an enumeration, found by the attribute's name and its values: the panel's
 * hooks and inputs know these, but not always the content type. A test keeps the pair unambiguous.
 *
 * @param path the attribute's name, or its path inside components such as `clauses.0.bindings.1.mode`
 * @param values the values the schema allows
 */
export function choicesOf(path: string, values: readonly string[]): Readonly<Record<string, string>> {
  const name = path.split('.').at(-1) ?? path;
  const candidates = CHOICES_BY_ATTRIBUTE.get(name) ?? [];
  return (
    candidates.find(
      (choices) => Object.keys(choices).length === values.length && values.every((value) => value in choices),
    ) ?? {}
  );
}

/** Message ids as the content manager composes them, for edit forms, components and list headers. */
export function fieldMessages(): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [uid, attributes] of Object.entries(FIELD_LABELS)) {
    const isContentType = uid.startsWith('api::');
    const prefix = `content-manager.${isContentType ? 'content-types' : 'components'}.${uid}`;
    for (const [name, { label }] of Object.entries(attributes)) {
      messages[`${prefix}.${name}`] = label;
    }
    if (!isContentType) continue;
    for (const [name, label] of Object.entries(SYSTEM_LABELS)) {
      messages[`${prefix}.${name}`] = label;
    }
  }
  return messages;
}
