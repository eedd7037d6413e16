/** What may be asked of a list: a page, its length, and when objects were made or changed. */
import type { Context } from 'koa';
import { refuse } from '../../contract/refusal';
import { DEFAULT_LIMIT, FILTERS, type Asked } from './lists';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const KNOWN = [...FILTERS, 'page', 'limit', 'omit_internal'];

function integer(raw: unknown, name: string, standard: number): number {
  if (raw === undefined) return standard;
  const value = typeof raw === 'string' && /^[1-9]\d{0,4}$/.test(raw) ? Number(raw) : 0;
  return value > 0 ? value : refuse('NOT_AN_INTEGER', name, { min: 1, max: 99_999 });
}

/** A moment with its zone; some calendars roll the 30th of February over, and a database refuses it. */
const isMoment = (raw: unknown): raw is string => {
  if (typeof raw !== 'string' || !MOMENT.test(raw)) return false;
  const day = Date.parse(`${raw.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(raw)) &&
    !Number.isNaN(day) &&
    new Date(day).toISOString().startsWith(raw.slice(0, 10))
  );
};

/** @throws a refusal that names the parameter */
export function readAsked({ query }: Context): Asked {
  const unknown = Object.keys(query).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) refuse('UNKNOWN_PARAM', unknown, { allowed: KNOWN });
  const filters = FILTERS.flatMap((name) => {
    const raw = query[name];
    if (raw === undefined) return [];
    return isMoment(raw) ? [[name, raw] as const] : refuse('VALUE_UNFIT', name, { expected: 'moment' });
  });
  return {
    page: integer(query['page'], 'page', 1),
    // A client may not count on its wish.
    limit: Math.min(100, integer(query['limit'], 'limit', DEFAULT_LIMIT)),
    filters: Object.fromEntries(filters),
  };
}
