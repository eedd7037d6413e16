import type { Core } from '@strapi/strapi';
import { openApiDocument, type Project } from './document';
import type { Attributes } from './row-schemas';
import { siteOf } from '../pages/frame/site';
import type { JsonSchema } from '../contract/endpoints/shape';

/** A content type or a component as it is when it is asked for by a name that only a test can know. */
interface Schema {
  readonly attributes: Attributes;
  readonly info: { readonly pluralName?: string; readonly displayName: string };
}

function projectOf(strapi: Core.Strapi): Project {
  const { council, address } = siteOf(strapi);
  const schemas = { ...strapi.contentTypes, ...strapi.components } as unknown as Readonly<
    Record<string, Schema | undefined>
  >;
  const schemaOf = (uid: string): Schema => {
    const schema = schemas[uid];
    if (!schema) throw new Error(`The contract names ${uid}, which is not there.`);
    return schema;
  };
  return {
    council,
    address,
    attributesOf: (uid) => schemaOf(uid).attributes,
    typeOf: (uid) => {
      const { pluralName = '', displayName } = schemaOf(uid).info;
      return { plural: pluralName, name: displayName };
    },
  };
}

/** The document of this very server; it stays the same as long as the process runs. */
export const documentOf = (strapi: Core.Strapi): JsonSchema => openApiDocument(projectOf(strapi));
