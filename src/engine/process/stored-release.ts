/** A stored release together with when it was put in force, for those who show it. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Release } from '../../domain/process/release';
import { releaseByHash } from './releases';

export interface StoredRelease {
  readonly hash: string;
  /** ISO 8601: when it was last put in force. */
  readonly activatedAt: string;
  readonly release: Release;
}

interface Row {
  readonly id: number;
  readonly hash: string;
  readonly kind: string;
  readonly activated_at: string;
}

/** The release of a flowchart with this hash, if there is one. */
export async function storedRelease(strapi: Core.Strapi, hash: string): Promise<StoredRelease | undefined> {
  const knex: Knex = strapi.db.connection;
  const row = await knex<Row>('workflow_releases')
    .where({ hash, kind: 'process' } satisfies Partial<Row>)
    .orderBy('id', 'desc')
    .first('activated_at');
  return row && { hash, activatedAt: row.activated_at, release: await releaseByHash(knex, hash) };
}

/** How a version is named on paper: long enough to tell two apart, short enough to read aloud. */
export const versionOf = (hash: string): string => hash.slice(0, 8);
