/**
 * Files that decisions rest on, by the hash of their bytes: scheme, research report, minutes, result report, sign photo,
 * scans of decisions on paper. The hashes go into the ledger with the facts of every step, so that a file altered in
 * the store is found and named.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ProcessState } from '../../domain/record/state';
import { SIGNAGE, TOPIC } from '../uids';

/** One file as the ledger remembers it. */
export interface EvidenceFile {
  /** Type of the record that refers to it; `approval` for a scan. */
  readonly record: string;
  /** The file in the store: never the name a person gave it. */
  readonly stored: string;
  /** SHA-256 of its bytes; `null` when the store does not give it back. */
  readonly sha256: string | null;
}

interface FileRow {
  readonly hash: string;
  readonly ext: string;
  readonly provider: string;
  readonly url: string;
}

/** The media fields that evidence consists of, and how each type hangs on a topic. */
const SOURCES = [
  { record: 'topic', field: 'schemeFile', where: (topic: string) => ({ documentId: topic }) },
  { record: 'survey', field: 'report', where: (topic: string) => ({ topic: { documentId: topic } }) },
  { record: 'session', field: 'minutesFile', where: (topic: string) => ({ topic: { documentId: topic } }) },
  { record: 'outcome', field: 'reportFile', where: (topic: string) => ({ topic: { documentId: topic } }) },
] as const;

async function sha256Of(strapi: Core.Strapi, { provider, url }: FileRow): Promise<string | null> {
  // Another provider keeps its files elsewhere and answers for them.
  if (provider !== 'local') return null;
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path.join(strapi.dirs.static.public, url)), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function filesOf(strapi: Core.Strapi, topic: string): Promise<{ record: string; file: FileRow }[]> {
  const found: { record: string; file: FileRow }[] = [];
  for (const { record, field, where } of SOURCES) {
    const rows = (await strapi.db.query(`api::${record}.${record}`).findMany({
      where: { ...where(topic), [field]: { id: { $notNull: true } } },
      select: ['id'],
      populate: { [field]: true },
      orderBy: { id: 'asc' },
    })) as Record<string, FileRow>[];
    found.push(...rows.flatMap((row) => (row[field] ? [{ record, file: row[field] }] : [])));
  }
  return found;
}

/** The photo of the room's sign, without which there was no room to deliberate in (三(二).3). */
async function signOf(strapi: Core.Strapi, topic: string): Promise<{ record: string; file: FileRow }[]> {
  const row = (await strapi.db.query(TOPIC).findOne({
    where: { documentId: topic },
    select: ['id'],
    populate: { room: { select: ['id'] } },
  })) as { room: { id: number } | null } | null;
  if (!row?.room) return [];
  const signs = (await strapi.db.query(SIGNAGE).findMany({
    where: { room: { id: row.room.id }, photo: { id: { $notNull: true } } },
    select: ['id'],
    populate: { photo: true },
    orderBy: { id: 'asc' },
  })) as { photo: FileRow }[];
  return signs.map(({ photo }) => ({ record: 'signage', file: photo }));
}

async function scansOf(strapi: Core.Strapi, { approvals }: ProcessState) {
  const scans = approvals.flatMap(({ paper }) => (paper?.scan ? [paper.scan] : []));
  if (scans.length === 0) return [];
  const hashes = scans.map((scan) => path.parse(scan).name);
  const files = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: hashes } }, orderBy: { id: 'asc' } })) as FileRow[];
  return files.map((file) => ({ record: 'approval', file }));
}

/** Every file that this topic rests on now, freshly hashed. */
export async function evidenceFiles(strapi: Core.Strapi, state: ProcessState): Promise<EvidenceFile[]> {
  const found = [
    ...(await filesOf(strapi, state.topic)),
    ...(await signOf(strapi, state.topic)),
    ...(await scansOf(strapi, state)),
  ];
  const files: EvidenceFile[] = [];
  for (const { record, file } of found) {
    files.push({ record, stored: file.hash + file.ext, sha256: await sha256Of(strapi, file) });
  }
  return files;
}

/** The files as the topic's last step that recorded any remembers them. */
async function rememberedFiles(trx: Knex, topic: string): Promise<readonly EvidenceFile[]> {
  const last = await trx<{ topic: string; seq: number; body: string }>('workflow_events')
    .where({ topic })
    .orderBy('seq', 'desc')
    .first('body');
  if (!last) return [];
  const { facts } = JSON.parse(last.body) as { facts: string };
  const kept = await trx<{ hash: string; body: string }>('workflow_facts')
    .where({ hash: facts })
    .first('body');
  return kept ? ((JSON.parse(kept.body) as { files?: readonly EvidenceFile[] }).files ?? []) : [];
}

/** Files whose bytes are no longer those that the last step recorded, or that the store has lost. */
export async function alteredFiles(
  trx: Knex,
  topic: string,
  files: readonly EvidenceFile[],
): Promise<EvidenceFile[]> {
  const remembered = new Map((await rememberedFiles(trx, topic)).map((file) => [file.stored, file.sha256]));
  return files.filter(({ stored, sha256 }) => (remembered.get(stored) ?? sha256) !== sha256);
}
