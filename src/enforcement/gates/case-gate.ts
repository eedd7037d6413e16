/** The gate of cases: whatever door a case goes public by, the feedback of its topic must be done (二(五).12). */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ask } from '../../domain/process/guards';
import { guardsOn } from '../../domain/process/situation';
import { STANDING_CITATIONS } from '../../domain/process/standing-citations';
import { noteWithdrawals, reasonIn, withdrawsSilently, type Addressed } from '../case-withdrawals';
import { lockProcess, lockTopic } from '../open-process';
import { refuse, reject } from '../refuse';
import { watchingCases } from './watched-cases';
import { refusePlainly, type Gate, type Write } from './write';

const CASE = 'api::case.case';

interface CaseRow extends Addressed {
  readonly id: number;
  readonly topic: { readonly documentId: string; readonly room: { readonly id: number } | null } | null;
  readonly room: { readonly id: number } | null;
}

interface Rows {
  readonly before: readonly CaseRow[];
  readonly after: readonly CaseRow[];
}

async function rowsOf({ strapi }: Write, documentId: string | null): Promise<CaseRow[]> {
  if (documentId === null) return [];
  const rows: unknown = await strapi.db.query(CASE).findMany({
    where: { documentId },
    populate: {
      topic: { select: ['id', 'documentId'], populate: { room: { select: ['id'] } } },
      room: { select: ['id'] },
    },
  });
  return rows as CaseRow[];
}

const topicsOf = (rows: readonly CaseRow[]): string[] => [
  ...new Set(rows.flatMap(({ topic }) => (topic ? [topic.documentId] : []))),
];

/** Locks in the order of ids, so that two writers never wait for each other. */
async function lockAll<Locked>(
  { strapi, trx }: Write,
  rows: readonly CaseRow[],
  lock: (strapi: Core.Strapi, trx: Knex, topic: string) => Promise<Locked>,
): Promise<Locked[]> {
  const locked: Locked[] = [];
  for (const topic of topicsOf(rows).sort()) locked.push(await lock(strapi, trx, topic));
  return locked;
}

/** What was public says at its address why it is no longer. */
function refuseSilentWithdrawal({ strapi }: Write, rows: Rows) {
  if (!withdrawsSilently(rows)) return;
  const policy = 'withdrawal-reasoned';
  refuse(strapi, 'withdraw', [{ policy, found: {}, citation: STANDING_CITATIONS[policy] }]);
}

/** A case that goes public is no longer withdrawn; the next withdrawal gives its own reason. */
async function forgetReason({ strapi }: Write, rows: readonly CaseRow[], locales: ReadonlySet<string>) {
  for (const { id, locale, withdrawalReason } of rows) {
    if (withdrawalReason === null || !locales.has(locale)) continue;
    await strapi.db.query(CASE).update({ where: { id }, data: { withdrawalReason: null } });
  }
}

/** The room of a case is the room of its topic; nobody types it. */
async function keepRoom({ strapi }: Write, rows: readonly CaseRow[]): Promise<void> {
  for (const { id, topic, room } of rows) {
    const wanted = topic?.room?.id ?? null;
    if ((room?.id ?? null) === wanted) continue;
    await strapi.db.query(CASE).update({ where: { id }, data: { room: wanted } });
  }
}

/** What was never public has nothing to go back to: Strapi would delete it whole. */
function refuseEmptyReturn(write: Write, rows: readonly CaseRow[]): void {
  if (write.action !== 'discardDraft') return;
  if (rows.every(({ publishedAt }) => publishedAt === null)) refusePlainly(write, 'record-kept');
}

/** A row that was not public before and is now means that the case goes public, whatever the request was called. */
async function judge(write: Write): Promise<{ documentId: string | null; rows: Rows }> {
  const before = await rowsOf(write, write.documentId);
  refuseEmptyReturn(write, before);
  await lockAll(write, before, lockTopic);
  const documentId = await write.proceed();
  const after = await rowsOf(write, documentId);
  const rows = { before, after };
  await keepRoom(write, after);
  refuseSilentWithdrawal(write, rows);
  if (documentId !== null) await noteWithdrawals(write.trx, documentId, rows);
  const known = new Set(before.map(({ id }) => id));
  const goingPublic = after.filter(({ id, publishedAt }) => publishedAt !== null && !known.has(id));
  if (goingPublic.length === 0) return { documentId, rows };
  if (goingPublic.some(({ topic }) => topic === null)) reject(write.strapi, 400, { code: 'PARENT_MISSING' });
  await forgetReason(write, after, new Set(goingPublic.map(({ locale }) => locale)));
  const processes = await lockAll(write, goingPublic, lockProcess);
  const blockers = processes.flatMap((process) => {
    const view = { state: process.instance.state, facts: process.facts };
    return ask('topic', view, guardsOn(process, 'case.publish')).blockers;
  });
  if (blockers.length > 0) refuse(write.strapi, 'publish', blockers, { topic: processes[0]?.instance.topic });
  return { documentId, rows };
}

export const caseGate: Gate = (write) => {
  const { documentId: named } = write;
  return watchingCases(write, named === null ? null : { documentId: named }, async () => {
    const { documentId, rows } = await judge(write);
    return {
      watched: documentId === null ? null : { documentId },
      reasonFor: (locale) => reasonIn(rows, locale),
    };
  });
};
