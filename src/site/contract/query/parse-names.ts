import { refuse } from '../refusal';
import type { PublicType, SafePopulate, Shown } from '../shape';
import { show, showAll, type Populate, type Shows } from './show';

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `a,b`, `[a, b]` -> names. Anything else is refused. */
export function parseNames(raw: unknown, path: string): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? part.split(',').map((name) => name.trim())
      : refuse('VALUE_UNFIT', path, { expected: 'names' }),
  );
}

/** The fields to read: all public ones, or the public ones that were asked for. */
export function parseFields(allowed: readonly string[], raw: unknown, path = 'fields'): readonly string[] {
  if (raw === undefined) return allowed;
  const names = parseNames(raw, path);
  if (names.includes('*')) return allowed;
  for (const name of names)
    if (!allowed.includes(name)) refuse('FIELD_NOT_PUBLIC', `${path}.${name}`, { allowed });
  return [...new Set(names)];
}

export const MAX_SORTS = 3;

/** The order of the rows. The row id comes last, so that pages never overlap. */
export function parseSort({ sortBy, order }: PublicType, raw: unknown): readonly string[] {
  if (raw === undefined) return [order, 'id:asc'];
  const keys = parseNames(isRaw(raw) ? sortsOfMap(raw) : raw, 'sort');
  if (keys.length > MAX_SORTS) refuse('TOO_MANY_SORTS', 'sort', { max: MAX_SORTS });
  return [...keys.map((key) => parseSortKey(sortBy, key)), 'id:asc'];
}

const sortsOfMap = (raw: Raw): readonly string[] =>
  Object.entries(raw).map(([name, direction]) =>
    typeof direction === 'string'
      ? `${name}:${direction}`
      : refuse('VALUE_UNFIT', 'sort', { expected: 'names' }),
  );

function parseSortKey(sortBy: readonly string[], key: string): string {
  const [name = '', direction = 'asc', ...rest] = key.split(':');
  const known = sortBy.includes(name) && /^(asc|desc)$/i.test(direction) && rest.length === 0;
  return known
    ? `${name}:${direction.toLowerCase()}`
    : refuse('NOT_SORTABLE', `sort.${key}`, { allowed: sortBy });
}

/** What to show of the relations: everything the contract shows, or the part that was asked for. */
export function parsePopulate(shows: Shows, raw: unknown, path = 'populate'): Populate {
  if (raw === undefined || raw === '*' || raw === 'true') return showAll(shows);
  if (raw === '') return {};
  if (isRaw(raw)) return populateByMap(shows, raw, path);
  const names = parseNames(raw, path);
  if (names.includes('*')) return showAll(shows);
  return Object.fromEntries(names.map((name) => populateByPath(shows, name, path)));
}

const shownBy = (shows: Shows, name: string, path: string): Shown =>
  (Object.hasOwn(shows, name) ? shows[name] : undefined) ??
  refuse('RELATION_NOT_PUBLIC', path, { allowed: Object.keys(shows) });

/** `room.district`: the whole path must be in the contract; the first step brings the rest with it. */
function populateByPath(shows: Shows, steps: string, path: string): [string, SafePopulate] {
  const [first = '', ...rest] = steps.split('.');
  const here = `${path}.${steps}`;
  const shown = shownBy(shows, first, here);
  rest.reduce<Shown>((parent, name) => shownBy(parent.shows ?? {}, name, here), shown);
  return [first, show(shown)];
}

const populateByMap = (shows: Shows, raw: Raw, path: string): Populate =>
  Object.fromEntries(
    Object.entries(raw).map(([name, asked]) => {
      const here = `${path}.${name}`;
      return [name, populateOne(shownBy(shows, name, here), asked, here)];
    }),
  );

function populateOne(shown: Shown, asked: unknown, path: string): SafePopulate {
  if (asked === 'true' || asked === '*') return show(shown);
  if (!isRaw(asked)) return refuse('VALUE_UNFIT', path, { expected: 'names' });
  checkKeys(asked, ['fields', 'populate'], path);
  const populate = parsePopulate(shown.shows ?? {}, asked['populate'], path);
  return {
    fields: parseFields(shown.fields, asked['fields'], `${path}.fields`),
    ...(shown.rows && { filters: shown.rows }),
    ...(Object.keys(populate).length > 0 && { populate }),
  };
}

/** Refuses keys that are not among the allowed ones. */
export function checkKeys(raw: Raw, allowed: readonly string[], path: string): void {
  for (const key of Object.keys(raw)) {
    if (!allowed.includes(key)) refuse('UNKNOWN_PARAM', `${path}.${key}`, { allowed });
  }
}
