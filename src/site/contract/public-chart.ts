/** A flowchart in force, as everybody may see it. */
import type { Core } from '@strapi/strapi';
import { FLOWCHART } from '../../engine/uids';
import { storedRelease, type StoredRelease } from '../../engine/process/stored-release';
import { TOPIC_KINDS } from './choices';
import { PUBLIC_FLOWCHART } from './rows';

export interface PublicChart extends StoredRelease {
  readonly documentId: string;
  /** Kind of topic it is for; there is one chart in force of each kind, so this is its address. */
  readonly topicKind: string;
}

interface Row {
  readonly documentId: string;
  readonly topicKind: string;
  readonly activeRelease: string;
}

async function withRelease(strapi: Core.Strapi, row: Row): Promise<PublicChart[]> {
  const { documentId, topicKind, activeRelease } = row;
  const stored = await storedRelease(strapi, activeRelease);
  return stored ? [{ ...stored, documentId, topicKind }] : [];
}

/** A kind comes out of an address: what is no kind, such as a NUL, is not for a database to be asked. */
const isKind = (kind: string): boolean => TOPIC_KINDS.some((known) => known === kind);

/** Every chart in force, or the one asked for. */
export async function publicCharts(
  strapi: Core.Strapi,
  asked: { readonly documentId: string } | { readonly topicKind: string } | Record<string, never> = {},
): Promise<PublicChart[]> {
  if ('topicKind' in asked && !isKind(asked.topicKind)) return [];
  const rows = (await strapi.documents(FLOWCHART).findMany({
    filters: { ...PUBLIC_FLOWCHART, ...asked } as never,
    fields: ['topicKind', 'activeRelease'],
    sort: 'topicKind:desc',
  })) as unknown as Row[];
  const charts = await Promise.all(rows.map((row) => withRelease(strapi, row)));
  return charts.flat();
}
