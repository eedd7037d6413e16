/** Releases: stored once, never changed, found by their hash or as the one in force. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/canonical-json';
import type { Moments, Release } from '../../domain/process/release';
import type { TopicKind } from '../../domain/law/vocabulary';
import { isPostgres } from '../../ledger/dialect';
import { GENESIS, hashOf, sealOf, type SealedRelease } from '../../ledger/hash';

interface ReleaseRow extends SealedRelease {
  readonly id: number;
  readonly kind: 'process' | 'moments';
  readonly topic_kind: TopicKind | null;
  readonly body: string;
  readonly seal: string;
}

/** Releases never change, so one read lasts for the life of the process. */
const known = new Map<string, Release>();

const newest = (knex: Knex, where: object) =>
  knex<ReleaseRow>('workflow_releases').where(where).orderBy('id', 'desc').first('hash', 'body');

/** The release with this hash. @throws if it was never stored */
export async function releaseByHash(trx: Knex, hash: string): Promise<Release> {
  const cached = known.get(hash);
  if (cached) return cached;
  const row = await newest(trx, { hash });
  if (!row) throw new Error(`No release ${hash}`);
  const release = JSON.parse(row.body) as Release;
  known.set(hash, release);
  return release;
}

/** Every release a topic may run by, by its hash. Few: one for each time a chart was put in force. */
export async function processReleases(trx: Knex): Promise<ReadonlyMap<string, Release>> {
  const rows: ReleaseRow[] = await trx('workflow_releases').where({ kind: 'process' }).distinct('hash');
  const releases = new Map<string, Release>();
  for (const { hash } of rows) releases.set(hash, await releaseByHash(trx, hash));
  return releases;
}

/** Hash of the release in force for this kind of topic, if there is one. */
export async function releaseInForce(trx: Knex, topicKind: TopicKind): Promise<string | undefined> {
  return (await newest(trx, { kind: 'process', topic_kind: topicKind }))?.hash;
}

/** The clauses in force about records outside any topic. */
export async function momentsInForce(trx: Knex): Promise<Moments> {
  const row = await newest(trx, { kind: 'moments' });
  return row ? (JSON.parse(row.body) as Moments) : {};
}

/** When a release was put in force, by whom, from which flowchart, and what was found in it. */
interface Activation {
  readonly by: string;
  readonly at: string;
  readonly flowchart: string;
  readonly report: object;
}

/** The seal that the next release continues; one activation after the other, so that no two continue the same. */
async function lastSeal(trx: Knex): Promise<string> {
  if (isPostgres(trx)) await trx.raw("SELECT pg_advisory_xact_lock(hashtext('haoshangliang-releases'))");
  const last = await trx<ReleaseRow>('workflow_releases').orderBy('id', 'desc').first('seal');
  return last?.seal ?? GENESIS;
}

/** Stores a release and puts it in force. Topics that run keep theirs. @returns its hash */
export async function activateRelease(
  trx: Knex,
  release:
    | { readonly kind: 'process'; readonly body: Release }
    | { readonly kind: 'moments'; readonly body: Moments },
  { by, at, flowchart, report }: Activation,
): Promise<string> {
  const hash = hashOf(release.body);
  const row = {
    hash,
    kind: release.kind,
    topic_kind: release.kind === 'process' ? release.body.topicKind : null,
    activated_at: at,
    activated_by: by,
    flowchart,
    report: canonicalJson(report),
  };
  const seal = sealOf(await lastSeal(trx), row);
  await trx('workflow_releases').insert({ ...row, body: canonicalJson(release.body), seal });
  return hash;
}

/** One time a release was put in force. The same release may be put in force again later. */
export interface ActivationRecord {
  readonly hash: string;
  readonly by: string;
  readonly at: string;
  readonly flowchart: string | null;
}

/** Every activation of releases of flowcharts, newest first. */
export async function activationsOf(
  trx: Knex,
  where: { readonly topic_kind?: TopicKind; readonly flowchart?: string; readonly hash?: string },
): Promise<ActivationRecord[]> {
  return trx<ReleaseRow>('workflow_releases')
    .where({ kind: 'process', ...where })
    .orderBy('id', 'desc')
    .select('hash', 'flowchart', { by: 'activated_by', at: 'activated_at' });
}

/** What the verification found when this release was last put in force; `null` for one from before reports. */
export async function reportOf(trx: Knex, hash: string): Promise<object | null> {
  const row = await trx<ReleaseRow>('workflow_releases')
    .where({ hash })
    .orderBy('id', 'desc')
    .first('report');
  return row?.report ? (JSON.parse(row.report) as object) : null;
}
