import { parseFilters } from './parse-filters';
import { parseFields, parsePopulate, parseSort, type Raw } from './parse-names';
import { parsePage } from './parse-page';
import { QueryRefused, refuse, type Refusal } from '../refusal';
import type { PublicType, SafeQuery } from '../shape';

export type Parsed =
  { readonly ok: true; readonly query: SafeQuery } | { readonly ok: false; readonly refusal: Refusal };

const FOR_ONE = ['fields', 'populate', 'status'];
const FOR_LIST = [...FOR_ONE, 'filters', 'sort', 'pagination'];

/** Turns any query string into one the contract allows, or says why not. */
export const parseListQuery = (type: PublicType, raw: Raw): Parsed =>
  orRefusal(() => {
    checkParams(type, raw, FOR_LIST);
    return {
      ...common(type, raw),
      filters: parseFilters(type, raw['filters']),
      sort: parseSort(type, raw['sort']),
      pagination: parsePage(raw['pagination']),
    };
  });

/** The same for one document, which needs neither filters nor pages. */
export const parseOneQuery = (type: PublicType, raw: Raw): Parsed =>
  orRefusal(() => {
    checkParams(type, raw, FOR_ONE);
    return { ...common(type, raw), filters: type.rows };
  });

function orRefusal(read: () => SafeQuery): Parsed {
  try {
    return { ok: true, query: read() };
  } catch (error) {
    if (error instanceof QueryRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function checkParams({ locales }: PublicType, raw: Raw, known: readonly string[]): void {
  const allowed = locales ? [...known, 'locale'] : known;
  for (const key of Object.keys(raw)) {
    if (key === '_q') refuse('SEARCH_REFUSED', '_q', {});
    if (!allowed.includes(key)) refuse('UNKNOWN_PARAM', key, { allowed });
  }
  if (raw['status'] !== undefined && raw['status'] !== 'published') refuse('ONLY_PUBLISHED', 'status', {});
}

function common(type: PublicType, raw: Raw) {
  const populate = parsePopulate(type.shows, raw['populate']);
  return {
    fields: parseFields(type.fields, raw['fields']),
    ...(Object.keys(populate).length > 0 && { populate }),
    ...(type.locales && { locale: parseLocale(type.locales, raw['locale']) }),
    status: 'published' as const,
  };
}

function parseLocale(locales: readonly string[], raw: unknown): string {
  const [standard = ''] = locales;
  const asked = raw ?? standard;
  return (
    locales.find((locale) => locale === asked) ?? refuse('LOCALE_UNKNOWN', 'locale', { allowed: locales })
  );
}
