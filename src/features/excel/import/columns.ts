/** The columns of a sheet: from the content type, its labels, and what there is to choose from. */
import type { Core } from '@strapi/strapi';
import type { Column, ColumnKind } from '../sheet/column';
import { FIELD_LABELS } from '../../../words/labels/labels';
import { documentsOf } from './documents';
import type { Register } from './registers';
import { ROOM } from '../../../engine/uids';

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly maxLength?: number;
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  enumeration: 'choice',
  relation: 'reference',
  date: 'date',
  boolean: 'flag',
  integer: 'integer',
};
/** A column of the database that is no long text. */
const LONGEST_STRING = 255;

const attributesOf = (strapi: Core.Strapi, uid: string): Readonly<Record<string, Attribute>> =>
  strapi.contentTypes[uid as typeof ROOM].attributes;

const swapped = (choices: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(choices).map(([code, word]) => [word, code]));

async function namesOf(strapi: Core.Strapi, { uid, filters = {} }: Register['references'][string]) {
  const rows = await documentsOf(strapi, uid).findMany({ filters, fields: ['name'], sort: 'name:asc' });
  return new Map(rows.map(({ name, documentId }) => [String(name), documentId]));
}

const wordsOf = (uid: string, field: string) => ({
  help: '',
  choices: {},
  ...(FIELD_LABELS[uid]?.[field] ?? { label: field }),
});

const longestOf = ({ type, maxLength }: Attribute): number | undefined =>
  maxLength ?? (type === 'text' ? undefined : LONGEST_STRING);

/** What the content type and its labels say of a column. */
function columnOf({ uid, patterns, generated }: Register, field: string, attribute: Attribute): Column {
  const { label, help, choices } = wordsOf(uid, field);
  const added = generated[field];
  return {
    field,
    label,
    kind: KINDS[attribute.type] ?? 'text',
    required: attribute.required === true && added === undefined,
    help: help + (added ?? ''),
    options: swapped(choices),
    pattern: patterns[field],
    longest: longestOf(attribute),
  };
}

/**
 * @param mayFill the fields that whoever imports may write
 * @returns the columns in the order of the sheet
 */
export async function columnsOf(
  strapi: Core.Strapi,
  register: Register,
  mayFill: (field: string) => boolean,
): Promise<Column[]> {
  const attributes = attributesOf(strapi, register.uid);
  const columns: Column[] = [];
  for (const field of register.fields.filter(mayFill)) {
    const column = columnOf(register, field, attributes[field] ?? { type: 'string' });
    const reference = register.references[field];
    columns.push(reference ? { ...column, options: await namesOf(strapi, reference) } : column);
  }
  return columns;
}
