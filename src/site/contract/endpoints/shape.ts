/** What one address of the public interface answers, as plain data: read by the document, the tests, the cache and the routes. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export type Tag = '查询' | '议题和计划' | '统计' | '订阅' | '流程图' | '标准' | '参与' | '接口';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: string | number;
}

export interface Deprecation {
  /** The day from which nobody should begin to use it, and the day from which it may be gone. */
  readonly since: string;
  readonly until: string;
  /** The address to use instead. */
  readonly instead: string;
}

export interface Endpoint {
  readonly method?: 'post';
  /** As OpenAPI writes it: `/api/topics/{documentId}/timeline`. Under `/api` nothing answers that stands nowhere here. */
  readonly path: string;
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  /** The fields of the form that is sent, for a POST: such an address answers with pages, also when it refuses. */
  readonly form?: JsonSchema;
  readonly status?: 201;
  /** What comes, by media type. */
  readonly answers: Readonly<Record<string, JsonSchema>>;
  /** Statuses of refusals besides 429, which anybody may get. */
  readonly refusals?: readonly (400 | 401 | 403 | 404 | 409 | 413 | 415)[];
  readonly deprecated?: Deprecation;
}

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
});
export const oneOf = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
});
export const number = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'integer',
  description,
  ...more,
});
export const moment = (description: string): JsonSchema => text(description, { format: 'date-time' });
export const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
});
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** All of these properties are always there, unless they are named as optional. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** `{ data: … }`, as every answer of the interface is wrapped. */
export const json = (
  data: JsonSchema,
  more: Readonly<Record<string, JsonSchema>> = {},
): Readonly<Record<string, JsonSchema>> => ({ 'application/json': object({ data, ...more }) });

/** The name of a record in an address. */
export const DOCUMENT_ID: Parameter = {
  name: 'documentId',
  in: 'path',
  description: '文档编号（documentId），列表中每一条都有',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
};
