/** The gate of cases: whatever door a case goes public by, the feedback of its topic must be done (二(五).12). */
import { ask, evidenceFor } from '../../domain/process/guards';
import { guardsOn } from '../../domain/process/situation';
import type { Blocker } from '../../domain/law/refusal';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import { noteWithdrawals, reasonIn, withdrawsSilently, type Addressed } from './case-withdrawals';
import { factsOf, lockTopic, type LockedTopic } from '../../engine/process/open-process';
import { prepared } from '../../engine/database/prepared';
import { refuse, reject } from '../../engine/refusal/refuse';
import { watchingCases } from './watched-cases';
import { refusePlainly, type Gate, type Write } from '../../engine/write/write';
import { CASE } from '../../engine/uids';

/** A row of a case, with the topic it tells of and the rooms of both. */
interface CaseRow extends Addressed {
  readonly id: number;
  readonly topic: string | null;
  readonly topicRoom: number | null;
  readonly room: number | null;
}

interface Rows {
  readonly before: readonly CaseRow[];
  readonly after: readonly CaseRow[];
}

const rowsById = prepared<CaseRow, 'id'>('rows of case', (trx, value) =>
  trx('cases as c')
    .leftJoin('cases_topic_lnk as ct', 'ct.case_id', 'c.id')
    .leftJoin('topics as t', 't.id', 'ct.topic_id')
    .leftJoin('topics_room_lnk as tr', 'tr.topic_id', 't.id')
    .leftJoin('cases_room_lnk as cr', 'cr.case_id', 'c.id')
    .where('c.document_id', value('id'))
    .orderBy('c.id')
    .select({
      id: 'c.id',
      slug: 'c.slug',
      locale: 'c.locale',
      publishedAt: 'c.published_at',
      withdrawalReason: 'c.withdrawal_reason',
      topic: 't.document_id',
      topicRoom: 'tr.room_id',
      room: 'cr.room_id',
    }),
);

const rowsOf = async ({ trx }: Write, documentId: string | null): Promise<CaseRow[]> =>
  documentId === null ? [] : rowsById(trx, { id: documentId });

/** The topics of cases, locked in the order of ids, so that two writers never wait for each other. */
async function lockTopics(
  { strapi, trx }: Write,
  rows: readonly CaseRow[],
  known: readonly LockedTopic[] = [],
): Promise<LockedTopic[]> {
  const locked: LockedTopic[] = [];
  for (const topic of [...new Set(rows.flatMap(({ topic: of }) => of ?? []))].sort()) {
    const held = known.find(({ instance }) => instance.topic === topic);
    locked.push(held ?? (await lockTopic(strapi, trx, topic)));
  }
  return locked;
}

/** What was public says at its address why it is no longer. */
function refuseSilentWithdrawal({ strapi }: Write, rows: Rows) {
  if (!withdrawsSilently(rows)) return;
  const policy = 'withdrawal-reasoned';
  refuse(strapi, 'withdraw', [{ policy, found: {}, citation: BUILT_IN_CITATIONS[policy] }]);
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
  for (const { id, topicRoom, room } of rows) {
    if (room === topicRoom) continue;
    await strapi.db.query(CASE).update({ where: { id }, data: { room: topicRoom } });
  }
}

/** What was never public has nothing to go back to: Strapi would delete it whole. */
function refuseEmptyReturn(write: Write, rows: readonly CaseRow[]): void {
  if (write.action !== 'discardDraft') return;
  if (rows.every(({ publishedAt }) => publishedAt === null)) refusePlainly(write, 'record-kept');
}

/** The reasons of a topic against telling of it in public. */
async function blockersOfTopic(
  { strapi, trx }: Write,
  { release, instance }: LockedTopic,
): Promise<readonly Blocker[]> {
  const guards = guardsOn({ release }, 'case.publish');
  const { topic, state } = instance;
  const facts = await factsOf(strapi, trx, { of: topic, kinds: new Set(evidenceFor(guards)) });
  return ask('topic', { state, facts }, guards).blockers;
}

/** A row that was not public before and is now means that the case goes public, whatever the request was called. */
async function judge(write: Write): Promise<{ documentId: string | null; rows: Rows }> {
  const before = await rowsOf(write, write.documentId);
  refuseEmptyReturn(write, before);
  const held = await lockTopics(write, before);
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
  const locked = await lockTopics(write, goingPublic, held);
  const blockers: Blocker[] = [];
  for (const topic of locked) blockers.push(...(await blockersOfTopic(write, topic)));
  if (blockers.length > 0) refuse(write.strapi, 'publish', blockers, { topic: locked[0]?.instance.topic });
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
