import { checkKeys, isRaw, type Raw } from './parse-names';
import { refuse } from '../refusal';
import type { SafePage } from '../shape';

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE = 100_000;
export const MAX_START = MAX_PAGE * MAX_PAGE_SIZE;
const KEYS = ['page', 'pageSize', 'start', 'limit', 'withCount'];

/** One page, never more than a hundred rows. */
export function parsePage(raw: unknown): SafePage {
  const asked = readKeys(raw);
  const byOffset = 'start' in asked || 'limit' in asked;
  if (byOffset && ('page' in asked || 'pageSize' in asked)) refuse('MIXED_PAGINATION', 'pagination', {});
  const integer = (key: string, standard: number, min: number, max: number) =>
    parseInteger(asked[key], { key: `pagination.${key}`, standard, min, max });
  const window = byOffset
    ? {
        start: integer('start', 0, 0, MAX_START),
        limit: integer('limit', DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE),
      }
    : {
        page: integer('page', 1, 1, MAX_PAGE),
        pageSize: integer('pageSize', DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE),
      };
  return { ...window, withCount: parseYesNo(asked['withCount']) };
}

function readKeys(raw: unknown): Raw {
  if (raw === undefined) return {};
  if (!isRaw(raw))
    return refuse('UNKNOWN_PARAM', 'pagination', { allowed: KEYS.map((key) => `pagination[${key}]`) });
  checkKeys(raw, KEYS, 'pagination');
  return raw;
}

interface Bounds {
  readonly key: string;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
}

function parseInteger(raw: unknown, { key, standard, min, max }: Bounds): number {
  if (raw === undefined) return standard;
  const value = typeof raw === 'string' && /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
  return value >= min && value <= max ? value : refuse('NOT_AN_INTEGER', key, { min, max });
}

function parseYesNo(raw: unknown): boolean {
  if (raw === undefined || raw === 'true') return true;
  return raw === 'false' ? false : refuse('VALUE_UNFIT', 'pagination.withCount', { expected: 'yes-no' });
}
