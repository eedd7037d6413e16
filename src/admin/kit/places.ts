/** Addresses in the panel that several parts of it lead to. */
export const TOPIC = 'api::topic.topic';

/** The list of a type, below the address of the panel. */
export const collectionPath = (uid: string): string => `/content-manager/collection-types/${uid}`;

/** The form of one record. */
export const recordPath = (uid: string, documentId: string): string => `${collectionPath(uid)}/${documentId}`;

/** Where the work on a topic is done. */
export const topicPath = (documentId: string): string => recordPath(TOPIC, documentId);
