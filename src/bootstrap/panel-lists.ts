/** What Strapi's lists ask of the database for nothing. */
import type { Core, UID } from '@strapi/strapi';

interface Metadata {
  getManyAvailableStatus(uid: UID.ContentType, documents: readonly object[]): Promise<object[]>;
}

/** A type without drafts has no other version whose state a list could show. */
export function sparePanelLists(strapi: Core.Strapi): void {
  const metadata: Metadata = strapi.plugin('content-manager').service('document-metadata');
  const ask = metadata.getManyAvailableStatus.bind(metadata);
  metadata.getManyAvailableStatus = async (uid, documents) =>
    strapi.contentType(uid).options.draftAndPublish ? ask(uid, documents) : [];
}
