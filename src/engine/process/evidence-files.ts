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
import { EVIDENCE_MEDIA } from '../database/evidence-media';
import { TOPIC } from '../uids';

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

async function roomOf(strapi: Core.Strapi, topic: string): Promise<number | null> {
  const row = (await strapi.db.query(TOPIC).findOne({
    where: { documentId: topic },
    select: ['id'],
    populate: { room: { select: ['id'] } },
  })) as { room: { id: number } | null } | null;
  return row?.room?.id ?? null;
}

async function filesOf(strapi: Core.Strapi, topic: string): Promise<{ record: string; file: FileRow }[]> {
  const place = { topic, room: await roomOf(strapi, topic) };
  const found: { record: string; file: FileRow }[] = [];
  for (const { uid, field, where } of EVIDENCE_MEDIA) {
    const of = where(place);
    if (of === null) continue;
    const rows = (await strapi.db.query(uid).findMany({
      where: { ...of, [field]: { id: { $notNull: true } } },
      select: ['id'],
      populate: { [field]: true },
      orderBy: { id: 'asc' },
    })) as Record<string, FileRow>[];
    const record = strapi.contentType(uid).info.singularName;
    found.push(...rows.flatMap((row) => (row[field] ? [{ record, file: row[field] }] : [])));
  }
  return found;
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
  const found = [...(await filesOf(strapi, state.topic)), ...(await scansOf(strapi, state))];
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
