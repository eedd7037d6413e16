import path from 'node:path';
import { filesUnder, readJson } from './project-files';

export interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly target?: string;
  readonly private?: boolean;
  readonly searchable?: boolean;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** A `schema.json` or a component, as far as the tests look at it. */
export interface Schema {
  readonly info: { readonly displayName: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface NamedSchema {
  readonly uid: string;
  readonly schema: Schema;
}

const CONTENT_TYPE = /^src\/api\/([^/]+)\/content-types\/([^/]+)\/schema\.json$/;

const load = (file: string, uid: string): NamedSchema => ({ uid, schema: readJson(file) as Schema });

export const CONTENT_TYPES: readonly NamedSchema[] = filesUnder('src/api').flatMap((file) => {
  const [, api, name] = CONTENT_TYPE.exec(file) ?? [];
  return api && name ? [load(file, `api::${api}.${name}`)] : [];
});

export const COMPONENTS: readonly NamedSchema[] = filesUnder('src/components')
  .filter((file) => file.endsWith('.json'))
  .map((file) => load(file, `${path.basename(path.dirname(file))}.${path.basename(file, '.json')}`));

export const SCHEMAS = [...CONTENT_TYPES, ...COMPONENTS];

/** Every attribute of every schema, with a name for the report. */
export const ATTRIBUTES = SCHEMAS.flatMap(({ uid, schema }) =>
  Object.entries(schema.attributes).map(([name, attribute]) => ({
    uid,
    name,
    attribute,
    where: `${uid} ${name}`,
  })),
);
