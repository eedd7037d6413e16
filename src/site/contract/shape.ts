/** What a filter, a populate and a whole query look like once they are safe. Plain data, as Strapi takes it. */
export interface Filter {
  readonly [key: string]: Filter | Scalar | readonly (Filter | Scalar)[];
}
export type Scalar = string | boolean;

export interface SafePopulate {
  readonly fields: readonly string[];
  readonly filters?: Filter;
  readonly populate?: Readonly<Record<string, SafePopulate>>;
}

export interface SafePage {
  readonly page?: number;
  readonly pageSize?: number;
  readonly start?: number;
  readonly limit?: number;
  readonly withCount?: boolean;
}

export interface SafeQuery {
  readonly fields: readonly string[];
  readonly populate?: Readonly<Record<string, SafePopulate>>;
  readonly filters: Filter;
  readonly sort?: readonly string[];
  readonly pagination?: SafePage;
  readonly status: 'published';
  readonly locale?: string;
}

/** What a value of an attribute may be: free text, a document id, a day, a moment, yes or no, or one of a list. */
export type Kind = 'text' | 'id' | 'day' | 'moment' | 'yes-no' | readonly string[];

/** A relation, a component or a picture that may be shown. `rows` keeps rows out that are not public themselves. */
export interface Shown {
  readonly fields: readonly string[];
  readonly rows?: Filter;
  readonly shows?: Readonly<Record<string, Shown>>;
}

/** Attributes of a related row one may filter by; `rows` is added, so that a hidden row never answers. */
export interface RelatedFilter {
  readonly rows: Filter;
  readonly by: Readonly<Record<string, Kind>>;
}

/** Everything the public may know about one content type, and every way to ask for it. */
export interface PublicType {
  readonly rows: Filter;
  readonly fields: readonly string[];
  readonly shows: Readonly<Record<string, Shown>>;
  readonly filterBy: Readonly<Record<string, Kind>>;
  readonly filterByRelated: Readonly<Record<string, RelatedFilter>>;
  readonly sortBy: readonly string[];
  readonly order: string;
  readonly locales?: readonly string[];
}
