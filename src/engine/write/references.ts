/** Who refers to whom, read off Strapi's own model, so that no relation is ever forgotten. */
import type { Core } from '@strapi/strapi';

/** A relation, by the side that it is written from. */
export interface Reference {
  readonly from: string;
  readonly field: string;
}

/** Strapi's model, as far as it is looked at here. */
interface Attribute {
  readonly type: string;
  readonly target?: string;
  /** The relation is written from its other side. */
  readonly mappedBy?: string;
  /** Strapi's own, without a table: the other languages of a record. */
  readonly unstable_virtual?: boolean;
}

const refersTo =
  (uid: string) =>
  ({ type, target, mappedBy, unstable_virtual: computed }: Attribute): boolean =>
    type === 'relation' && target === uid && mappedBy === undefined && computed !== true;

/** Every relation to a type: of content types, of components, and of the type to itself. */
export const referencesTo = (strapi: Core.Strapi, uid: string): Reference[] =>
  [...strapi.db.metadata.values()].flatMap(({ uid: from, attributes }) =>
    Object.entries(attributes as Readonly<Record<string, Attribute>>)
      .filter(([, attribute]) => refersTo(uid)(attribute))
      .map(([field]) => ({ from, field })),
  );

/** Does any record refer to this one? One question for each relation, until one answers. */
export async function isReferredTo(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  for (const { from, field } of referencesTo(strapi, uid)) {
    const where = { [field]: { documentId } };
    if (await strapi.db.query(from).findOne({ where, select: ['id'] })) return true;
  }
  return false;
}
