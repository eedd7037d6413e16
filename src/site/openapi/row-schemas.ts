/** What the rows of the contract look like: its fields and relations, with the types and the Chinese names of the schemas. */
import { FIELD_LABELS, SYSTEM_LABELS } from '../../words/labels/labels';
import { number, object, orNull, text, type JsonSchema } from '../contract/endpoints/shape';
import type { Kind, Shown } from '../contract/shape';

export interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly repeatable?: boolean;
  readonly relation?: string;
  readonly target?: string;
  readonly component?: string;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** The attributes of a content type or a component by its uid, as Strapi has them. */
export type AttributesOf = (uid: string) => Attributes;

const SYSTEM: Attributes = {
  createdAt: { type: 'datetime', required: true },
  updatedAt: { type: 'datetime', required: true },
  publishedAt: { type: 'datetime', required: true },
  locale: { type: 'string', required: true },
};

const PICTURE: Readonly<Record<string, JsonSchema>> = {
  url: text('地址', { format: 'uri-reference' }),
  alternativeText: orNull(text('替代文字')),
  caption: orNull(text('说明')),
  width: orNull(number('宽，像素')),
  height: orNull(number('高，像素')),
  mime: text('类型'),
  formats: { type: ['object', 'null'], description: '缩小的图，按名称' },
};

const IDS = {
  id: number('行号，可能改变；请用 documentId'),
  documentId: text('文档编号，不变'),
};

/** Named in every row whatever was asked for. */
const REQUIRED = ['id', 'documentId'];

/** What JSON calls the types of Strapi; the others are text, or a list of it. */
const SIMPLE: Readonly<Record<string, JsonSchema | undefined>> = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  float: { type: 'number' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
};

function typeOf({ type, enum: values }: Attribute, choices: readonly string[] | undefined): JsonSchema {
  const known = choices ?? values;
  if (known) return { type: 'string', enum: known };
  const simple = SIMPLE[type];
  if (simple) return simple;
  // The lists of stages and roles of a drawn step are the only json that is shown.
  return type === 'json' ? { type: 'array', items: { type: 'string' } } : { type: 'string' };
}

const nullable = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  type: [schema['type'], 'null'],
  ...(Array.isArray(schema['enum']) && { enum: [...(schema['enum'] as unknown[]), null] }),
});

function describe(uid: string, name: string): string {
  const { label, help, choices } = FIELD_LABELS[uid]?.[name] ?? { label: SYSTEM_LABELS[name] ?? name };
  const meanings = Object.entries(choices ?? {}).map(([code, word]) => `${code} ${word}`);
  return [
    label,
    ...(help === undefined ? [] : [help]),
    ...(meanings.length > 0 ? [meanings.join('；')] : []),
  ].join('。');
}

function fieldSchema(uid: string, name: string, attribute: Attribute, kind?: Kind): JsonSchema {
  const schema = typeOf(attribute, Array.isArray(kind) ? (kind as readonly string[]) : undefined);
  return { ...(attribute.required ? schema : nullable(schema)), description: describe(uid, name) };
}

const PICTURE_ROW = { type: 'object', properties: { ...IDS, ...PICTURE }, required: REQUIRED };

/** Nothing at all is null for one, and null or an empty list for several. */
const pictureSchema = (multiple: boolean): JsonSchema =>
  orNull(multiple ? { type: 'array', items: PICTURE_ROW } : PICTURE_ROW);

/** Is it a list of rows? */
const isMany = ({ repeatable, relation = '' }: Attribute): boolean => repeatable ?? relation.endsWith('Many');

function relatedSchema(attributesOf: AttributesOf, attribute: Attribute, shown: Shown): JsonSchema {
  const { type, target = '', component = target, multiple = false } = attribute;
  if (type === 'media') return pictureSchema(multiple);
  const row = rowSchema(attributesOf, component, shown);
  return isMany(attribute) ? { type: 'array', items: row } : orNull(row);
}

interface Rows extends Shown {
  readonly filterBy?: Readonly<Record<string, Kind>>;
}

/** One row: every field and relation of the contract; which of them come depends on what was asked for. */
export function rowSchema(
  attributesOf: AttributesOf,
  uid: string,
  { fields, shows = {}, filterBy = {} }: Rows,
): JsonSchema {
  const attributes: Attributes = { ...SYSTEM, ...attributesOf(uid) };
  const isComponent = !uid.startsWith('api::');
  const own = fields.map((name) => {
    const attribute = attributes[name] ?? { type: 'string' };
    return [name, fieldSchema(uid, name, attribute, filterBy[name])] as const;
  });
  const related = Object.entries(shows).map(([name, shown]) => {
    const schema = relatedSchema(attributesOf, attributes[name] ?? { type: 'relation' }, shown);
    return [name, { ...schema, description: describe(uid, name) }] as const;
  });
  const ids = isComponent ? { id: IDS.id } : IDS;
  return {
    ...object({ ...ids, ...Object.fromEntries([...own, ...related]) }),
    required: Object.keys(ids),
  };
}
