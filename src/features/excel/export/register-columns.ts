/** The columns of a ledger that a reader may see, and how each is read out of a record. */
import type { Core } from '@strapi/strapi';
import type { LedgerKind } from '../sheet/register-cells';
import { checkerFor, type Checker, type Row } from '../import/documents';
import { FIELD_LABELS, SYSTEM_LABELS } from '../../../words/labels/labels';
import { DISTRICT, type Ledger, type Path } from './registers';
import { ROOM } from '../../../engine/uids';

interface Attribute {
  readonly type: string;
  readonly target?: string;
}

export interface LedgerColumn {
  readonly label: string;
  readonly kind: LedgerKind;
  readonly choices: Readonly<Record<string, string>>;
  /** The field of the record itself: what this reader may not see of a row stays empty. */
  readonly own: string;
  readonly read: (row: Row) => unknown;
}

const KINDS: Readonly<Record<string, LedgerKind>> = {
  enumeration: 'choice',
  date: 'date',
  datetime: 'moment',
  boolean: 'flag',
  integer: 'integer',
};
const SYSTEM: Readonly<Record<string, Attribute>> = { createdAt: { type: 'datetime' } };

function attributeOf(strapi: Core.Strapi, uid: string, field: string): Attribute {
  const { attributes } = strapi.contentTypes[uid as typeof ROOM];
  const all: Readonly<Record<string, Attribute>> = {
    ...SYSTEM,
    ...(attributes as Record<string, Attribute>),
  };
  const attribute = all[field];
  if (!attribute) throw new Error(`No field ${field} of ${uid}`);
  return attribute;
}

/** A related record's name goes by the relation's label, anything else of it by its own. */
const labelOf = (uid: string, field: string): string =>
  FIELD_LABELS[uid]?.[field]?.label ?? SYSTEM_LABELS[field] ?? field;
const NAMES = new Set(['name', 'title']);

const valueAt = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | null)?.[step], row);

interface Reading {
  readonly strapi: Core.Strapi;
  readonly uid: string;
  readonly checker: Checker;
  readonly ability: unknown;
  readonly districts: ReadonlyMap<string, string>;
}

/** How a field is written, wherever it belongs. */
const writing = (strapi: Core.Strapi, uid: string, field: string) => ({
  kind: KINDS[attributeOf(strapi, uid, field).type] ?? 'text',
  choices: FIELD_LABELS[uid]?.[field]?.choices ?? {},
});

function plainColumn({ strapi, uid, checker }: Reading, field: string): LedgerColumn | null {
  // What Strapi adds to each record is no field that a role is granted.
  if (!(field in SYSTEM) && !checker.can.read(null, field)) return null;
  const label = labelOf(uid, field);
  return { ...writing(strapi, uid, field), label, own: field, read: (row) => row[field] };
}

function relatedColumn(reading: Reading, path: readonly [string, string]): LedgerColumn | null {
  const { strapi, uid, checker, ability } = reading;
  const [relation, field] = path;
  const { target = '' } = attributeOf(strapi, uid, relation);
  const related = checkerFor(strapi, ability, target);
  if (!checker.can.read(null, relation) || !related.can.read(null, field)) return null;
  const label = NAMES.has(field) ? labelOf(uid, relation) : labelOf(target, field);
  return { ...writing(strapi, target, field), label, own: relation, read: (row) => valueAt(row, path) };
}

/** Whoever sees a record sees in which district it lies. */
const districtColumn = ({ districts }: Reading): LedgerColumn => ({
  label: labelOf(ROOM, 'district'),
  kind: 'text',
  choices: {},
  own: '',
  read: (row) => districts.get(String(row[DISTRICT])),
});

/** The columns of a ledger for this reader. */
export function ledgerColumns(reading: Reading, { columns }: Ledger): LedgerColumn[] {
  return columns
    .map((path: Path) => {
      if (path === DISTRICT) return districtColumn(reading);
      const [first = '', second] = path.split('.');
      return second === undefined ? plainColumn(reading, first) : relatedColumn(reading, [first, second]);
    })
    .filter((column) => column !== null);
}

/** What must be loaded for these columns. */
export const populateFor = ({ columns }: Ledger): Readonly<Record<string, object>> =>
  Object.fromEntries(
    columns
      .map((path: Path) => path.split('.'))
      .filter((steps) => steps.length > 1)
      .map(([relation = '']) => [relation, { fields: fieldsOf(columns, relation) }]),
  );

const fieldsOf = (columns: readonly Path[], relation: string): string[] =>
  columns.filter((path) => path.startsWith(`${relation}.`)).map((path) => path.split('.')[1] ?? '');

export const ownFields = ({ columns }: Ledger): string[] => [
  ...new Set([DISTRICT, ...columns.filter((path: Path) => !path.includes('.'))]),
];
