/** Why a query is refused. The code is stable; its wording is in `wording.ts`. */
export interface RefusalParams {
  UNKNOWN_PARAM: { allowed: readonly string[] };
  SEARCH_REFUSED: Record<string, never>;
  ONLY_PUBLISHED: Record<string, never>;
  LOCALE_UNKNOWN: { allowed: readonly string[] };
  FIELD_NOT_PUBLIC: { allowed: readonly string[] };
  RELATION_NOT_PUBLIC: { allowed: readonly string[] };
  NOT_FILTERABLE: { allowed: readonly string[] };
  OPERATOR_REFUSED: { allowed: readonly string[] };
  FILTER_TOO_DEEP: { max: number };
  TOO_MANY_CONDITIONS: { max: number };
  TOO_MANY_RELATED: { max: number };
  NOT_SORTABLE: { allowed: readonly string[] };
  TOO_MANY_SORTS: { max: number };
  NOT_AN_INTEGER: { min: number; max: number };
  MIXED_PAGINATION: Record<string, never>;
  NOT_SEARCHED: { allowed: readonly string[] };
  VALUE_UNFIT: { expected: Expected };
}

export type Expected =
  'text' | 'id' | 'day' | 'moment' | 'yes-no' | 'one-of' | 'two-values' | 'list' | 'conditions' | 'names';
export type RefusalCode = keyof RefusalParams;
export type Refusal = {
  [Code in RefusalCode]: {
    readonly code: Code;
    readonly path: string;
    readonly params: RefusalParams[Code];
  };
}[RefusalCode];

/** Carries a refusal out of the parser; `parseQuery` turns it into a value again. */
export class QueryRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const MAX_PATH = 120;

/** Stops reading the query. The path comes from outside, so it is cut to a length one can print. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  path: string,
  params: RefusalParams[Code],
): never {
  const shown = path.length > MAX_PATH ? `${path.slice(0, MAX_PATH)}…` : path;
  // The three belong together by the signature above; the union cannot be built generically.
  throw new QueryRefused({ code, path: shown, params } as Refusal);
}
