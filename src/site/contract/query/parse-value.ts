import { refuse } from '../refusal';
import type { Kind, Scalar } from '../shape';

export const MAX_TEXT = 200;
export const MAX_LIST = 50;

/** The operators each kind of value understands. Strapi knows more; the public does not need them. */
const EQUALITY = ['$eq', '$ne', '$in', '$notIn'] as const;
const PRESENCE = ['$null', '$notNull'] as const;
const ORDER = ['$eq', '$ne', '$lt', '$lte', '$gt', '$gte', '$between', ...PRESENCE] as const;
export const OPERATORS = {
  text: [...EQUALITY, '$eqi', '$contains', '$containsi', '$startsWith', ...PRESENCE],
  id: EQUALITY,
  day: ORDER,
  moment: ORDER,
  'yes-no': ['$eq', '$ne', ...PRESENCE],
  'one-of': [...EQUALITY, ...PRESENCE],
} as const satisfies Record<string, readonly string[]>;

export const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;
export const MOMENT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/;

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(text);
  // Some calendars roll the 30th of February over; a database refuses it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  const day = MOMENT.exec(text)?.[1];
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

// PostgreSQL cannot store a NUL in text and would answer with a failure.
const isText = (text: string) => text.length <= MAX_TEXT && !text.includes('\u0000');

const FITS = {
  text: isText,
  id: (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text),
  day: isDay,
  moment: isMoment,
  'yes-no': (text: string) => text === 'true' || text === 'false',
} as const;

export const isDocumentId = FITS.id;

const isChoice = (kind: Kind): kind is readonly string[] => typeof kind !== 'string';

/** Can this text be a value of that kind? */
export const fits = (kind: Kind, text: string): boolean =>
  isChoice(kind) ? kind.includes(text) : FITS[kind](text);

function parseOne(kind: Kind, raw: unknown, path: string): string {
  if (typeof raw === 'string' && fits(kind, raw)) return raw;
  return refuse('VALUE_UNFIT', path, { expected: isChoice(kind) ? 'one-of' : kind });
}

function parseList(kind: Kind, raw: unknown, path: string): readonly string[] {
  const values: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (values.length === 0 || values.length > MAX_LIST) refuse('VALUE_UNFIT', path, { expected: 'list' });
  return values.map((value) => parseOne(kind, value, path));
}

export type Test = Readonly<Record<string, Scalar | readonly string[]>>;

/** One operator with its value: `{ $gte: '2024-01-01' }`. */
export function parseTest(kind: Kind, operator: string, raw: unknown, path: string): Test {
  const allowed: readonly string[] = OPERATORS[isChoice(kind) ? 'one-of' : kind];
  if (!allowed.includes(operator)) refuse('OPERATOR_REFUSED', `${path}.${operator}`, { allowed });
  if (operator === '$in' || operator === '$notIn') return { [operator]: parseList(kind, raw, path) };
  if (operator === '$between') return { $between: parsePair(kind, raw, path) };
  if (operator === '$null' || operator === '$notNull') return parsePresence(operator, raw, path);
  return { [operator]: parseOne(kind, raw, path) };
}

function parsePair(kind: Kind, raw: unknown, path: string): readonly string[] {
  const values = parseList(kind, raw, path);
  return values.length === 2 ? values : refuse('VALUE_UNFIT', path, { expected: 'two-values' });
}

/** Strapi takes any text for yes, "false" too: say it with the other operator. */
function parsePresence(operator: '$null' | '$notNull', raw: unknown, path: string): Test {
  const wanted = parseOne('yes-no', raw, path) === 'true';
  return (operator === '$null') === wanted ? { $null: true } : { $notNull: true };
}
