/** The document a running server serves, and whether its answers are as the document says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { App } from '../server/app';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly style?: string;
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

export type Schema = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Described {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  /** By status: media type and its schema, or nothing where no body is described. */
  readonly statuses: readonly number[];
}

export interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const OAS = path.resolve(
  __dirname,
  '../../../node_modules/@seriousme/openapi-schema-validator/schemas/v3.1/schema.json',
);

const validator = () => addFormats(new Ajv({ strict: false, allErrors: true }));

/** @returns what the OpenAPI 3.1 schema and the metaschema of JSON Schema object to */
export function faultsOf(document: Document): unknown[] {
  const ajv = validator();
  ajv.addFormat('media-range', true);
  const fits = ajv.compile(JSON.parse(readFileSync(OAS, 'utf8')) as object);
  fits(document);
  const schemas = Object.entries(document.components['schemas'] ?? {});
  const broken = schemas.filter(([, schema]) => ajv.validateSchema(schema as object) !== true);
  return [...(fits.errors ?? []), ...broken.map(([name]) => name)];
}

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The same document, in which nothing may be there that it does not name: additions are allowed, but not unnoticed. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]));
  const isSchema = value['type'] === 'object' && isObject(value['properties']);
  return isSchema ? { additionalProperties: false, ...parts } : parts;
}

const pointer = (parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))}`).join('');

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The document with its checks. */
export class Contract {
  readonly document: Document;
  /** What can be read. */
  readonly operations: readonly Described[];
  /** What can be sent. */
  readonly forms: readonly Described[];
  readonly #ajv = validator();

  constructor(document: Document) {
    this.document = document;
    this.#ajv.addSchema({ ...(closed(document) as object), $id: 'contract' });
    const [reads, sends] = (['get', 'post'] as const).map((method) =>
      Object.entries(document.paths).flatMap(([path, { [method]: operation }]) =>
        operation ? [this.#describe(method, path, operation)] : [],
      ),
    );
    this.operations = reads ?? [];
    this.forms = sends ?? [];
  }

  static async of(app: App): Promise<Contract> {
    const { body } = await app.request.get('/api/openapi.json').expect(200);
    return new Contract(body as Document);
  }

  #describe(method: Described['method'], path: string, operation: Operation): Described {
    const parameters = operation.parameters.map((each) => ('$ref' in each ? this.#resolve(each.$ref) : each));
    const statuses = Object.keys(operation.responses).map(Number);
    return { method, path, operation, parameters: parameters as Parameter[], statuses };
  }

  /** What a `$ref` names. */
  #resolve(ref: string): unknown {
    const [kind = '', name = ''] = ref.replace('#/components/', '').split('/');
    return this.document.components[kind]?.[name];
  }

  schema(schema: Schema): Schema {
    return typeof schema['$ref'] === 'string' ? (this.#resolve(schema['$ref']) as Schema) : schema;
  }

  /** @returns what is not as documented: an undocumented status, type or body */
  faultsOf(described: Described, { status, type, body }: Answer): unknown[] {
    const { steps, content } = this.#responseOf(described, status);
    if (!content) return [`undocumented status ${status}`];
    const known = Object.keys(content);
    const [media = ''] = type.split(';');
    if (known.length === 0) return body === '' ? [] : ['a body where none is documented'];
    if (!known.includes(media)) return [`undocumented type ${media}`];
    return media.endsWith('json')
      ? this.#check([...steps, 'content', media, 'schema'], JSON.parse(body))
      : [];
  }

  /** Where the response of a status stands in the document, and what may be in it. */
  #responseOf({ method, path, operation }: Described, status: number) {
    const own = operation.responses[String(status)] as { $ref?: string } | undefined;
    const response = (own?.$ref ? this.#resolve(own.$ref) : own) as { content?: object } | undefined;
    const steps = own?.$ref
      ? own.$ref.replace('#/', '').split('/')
      : ['paths', path, method, 'responses', String(status)];
    return { steps, content: response && (response.content ?? {}) };
  }

  /** @returns what a message that was sent has that the document does not say of it */
  faultsOfMessage(name: string, value: unknown): unknown[] {
    return this.#check(['components', 'schemas', name], value);
  }

  #check(steps: readonly string[], value: unknown): unknown[] {
    const ref = `contract#${pointer(steps)}`;
    const check = this.#ajv.getSchema(ref);
    if (!check) throw new Error(`There is no ${ref}.`);
    return check(value) === true ? [] : (check.errors ?? []).slice(0, 5);
  }
}

/** `{ level: { $in: ['a'] } }` under `filters` -> `filters[level][$in][0]=a`. */
export function bracketed(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => bracketed(`${name}[${index}]`, each));
  if (isObject(value))
    return Object.entries(value).flatMap(([key, each]) => bracketed(`${name}[${key}]`, each));
  return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
}
