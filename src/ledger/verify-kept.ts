/** Verifies what is kept beside the chains under its hash: releases, facts and texts. */
import type { Knex } from 'knex';
import { GENESIS, sealOf, sha256, type SealedRelease } from './hash';
import { asStored, bytesOf } from './dialect';
import { finding, type Finding, type FindingCode } from './finding';
import { pages } from './pages';
import type { Verification } from './verification';

const PAGE = 500;

interface KeptRow {
  readonly hash: string;
  /** SQLite only. */
  readonly rowid: number;
}

/** Names the entry that rests on a row: by the hash under which it is kept, or by the one it ought to have. */
async function named(
  trx: Knex,
  code: FindingCode,
  kept: { readonly field: 'facts' | 'text'; readonly hash: string; readonly content: string },
): Promise<Finding> {
  const like = [kept.hash, kept.content].map((hash) => `%"${kept.field}":"${hash}"%`);
  const entry = await trx<{ topic: string; seq: number }>('workflow_events')
    .where('body', 'like', like[0] ?? '')
    .orWhere('body', 'like', like[1] ?? '')
    .orderBy(['topic', 'seq'])
    .first('topic', 'seq');
  return finding(code, { ...entry, at: kept.hash });
}

interface ReleaseRow extends SealedRelease {
  readonly id: number;
  readonly body: string;
  readonly seal: string | null;
}

const RELEASE_COLUMNS = [
  'id',
  'hash',
  'kind',
  'topic_kind',
  'body',
  'activated_at',
  'activated_by',
  'flowchart',
  'report',
  'seal',
] as const satisfies readonly (keyof ReleaseRow)[];

/** The kind of topic that a release is for, as its body says; `null` for clauses outside any topic. */
function topicKindIn({ kind, body }: ReleaseRow): unknown {
  if (kind === 'moments') return null;
  if (kind !== 'process') return undefined;
  try {
    return (JSON.parse(body) as { readonly topicKind?: unknown } | null)?.topicKind;
  } catch {
    // Its hash is right all the same: the row was made by somebody else.
    return undefined;
  }
}

function alteredRelease(row: ReleaseRow, seal: string): Finding | null {
  const { hash, body } = row;
  if (sha256(body) !== hash) return finding('RELEASE', { at: hash });
  if (topicKindIn(row) !== row.topic_kind) return finding('RELEASE_KIND', { at: hash });
  return row.seal === seal ? null : finding('RELEASE_SEAL', { at: hash });
}

export async function verifyReleases({ trx, counts, releases }: Verification): Promise<Finding | null> {
  const table = { name: 'workflow_releases', columns: RELEASE_COLUMNS, key: ['id'] as const, size: 20 };
  let seal = GENESIS;
  for await (const rows of pages<ReleaseRow>(trx, table)) {
    for (const row of rows) {
      seal = sealOf(seal, row);
      const found = alteredRelease(row, seal);
      if (found) return found;
      releases.add(row.hash);
    }
    counts.releases += rows.length;
  }
  return null;
}

export async function verifyFacts({ trx, counts }: Verification): Promise<Finding | null> {
  const key = [asStored(trx, 'hash')];
  const columns = [...key, 'hash', bytesOf(trx, 'body')];
  const table = { name: 'workflow_facts', columns, key, size: PAGE };
  for await (const rows of pages<KeptRow & { body: string | Buffer }>(trx, table)) {
    for (const { hash, body } of rows) {
      const content = sha256(body);
      if (content !== hash) return named(trx, 'FACTS', { field: 'facts', hash, content });
    }
    counts.facts += rows.length;
  }
  return null;
}

/** What bodies were shown. A row may have been erased lawfully; one that is there is what its hash says. */
export async function verifyContents({ trx }: Verification): Promise<Finding | null> {
  const key = [asStored(trx, 'hash')];
  const table = { name: 'workflow_contents', columns: [...key, 'hash', 'body'], key, size: PAGE };
  for await (const rows of pages<KeptRow & { body: string }>(trx, table)) {
    const altered = rows.find(({ hash, body }) => sha256(body) !== hash);
    if (altered) return finding('CONTENT', { at: altered.hash });
  }
  return null;
}

export async function verifyTexts({ trx, counts }: Verification): Promise<Finding | null> {
  const key = [asStored(trx, 'hash')];
  const table = { name: 'workflow_texts', columns: [...key, 'hash', 'salt', 'text'], key, size: PAGE };
  for await (const rows of pages<KeptRow & { salt: string; text: string }>(trx, table)) {
    for (const { hash, salt, text } of rows) {
      const content = sha256(`${salt}\n${text}`);
      if (content !== hash) return named(trx, 'TEXT', { field: 'text', hash, content });
    }
    counts.texts += rows.length;
  }
  return null;
}
