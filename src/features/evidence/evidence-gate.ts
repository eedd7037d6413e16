/** The gate of everything that hangs on a topic: surveys, sessions, participants, opinions, outcomes, feedback … */
import type { TopicFacts } from '../../domain/record/facts';
import type { EvidenceKind } from '../../domain/policies/policy';
import { blockersOfRecord, distinct } from '../../domain/process/evidence';
import type { Blocker } from '../../domain/law/refusal';
import { factsOf, type OpenProcess } from '../../engine/process/open-process';
import type { RecordRef } from '../../engine/database/record-tables';
import { refuse, reject } from '../../engine/refusal/refuse';
import { createInPlace, stays, updateInPlace } from './evidence-in-place';
import { lockParent, underwayOf, type Parent } from './evidence-parent';
import { attemptOf, refusePlainly, type Gate, type Write } from '../../engine/write/write';

/** A locked topic with all its facts. */
type OpenParent = Parent & OpenProcess;

/** Where the record was, and where it is to be; `null` where it is on no topic. */
interface Move {
  readonly from: OpenParent | null;
  readonly to: OpenParent | null;
}

const isStay = ({ from, to }: Move): boolean => from !== null && from.instance.topic === to?.instance.topic;

const opened = async ({ strapi, trx }: Write, parent: Parent): Promise<OpenParent> => ({
  ...parent,
  facts: await factsOf(strapi, trx, { of: parent.row }),
});

/** Where the record hangs after the write, locked; one without a topic belongs to nobody and is not kept. */
async function parentAfter(write: Write, record: RecordRef): Promise<OpenParent | null> {
  if (write.action === 'delete') return null;
  const parent = await lockParent(write, record);
  return opened(write, parent ?? reject(write.strapi, 400, { code: 'PARENT_MISSING' }));
}

/** What the write did to the topic that the record is on no longer. */
async function blockersOfLeaving(
  { strapi, trx }: Write,
  { kind, documentId: id }: RecordRef,
  from: OpenParent,
): Promise<Blocker[]> {
  const after = await factsOf(strapi, trx, { of: from.instance.topic });
  return blockersOfRecord(underwayOf(from), { kind, id, before: from.facts, after, stays: false });
}

/** What the write did to the topic that the record is on now. */
async function blockersOfBeing(
  write: Write,
  record: RecordRef,
  { to, before: known }: { readonly to: OpenParent; readonly before: TopicFacts | null },
): Promise<Blocker[]> {
  const { kind, documentId: id } = record;
  const before = known ?? (await factsOf(write.strapi, write.trx, { of: to.row, without: record }));
  return blockersOfRecord(underwayOf(to), { kind, id, before, after: to.facts, stays: true });
}

/** Every reason of both topics, the one left and the one reached, at once. */
async function blockersOfMove(write: Write, record: RecordRef, move: Move): Promise<Blocker[]> {
  const { from, to } = move;
  const stayed = isStay(move);
  const before = stayed && from ? from.facts : null;
  return distinct([
    ...(from && !stayed ? await blockersOfLeaving(write, record, from) : []),
    ...(to ? await blockersOfBeing(write, record, { to, before }) : []),
  ]);
}

/** A record that is moved or taken away is judged by the topic it leaves and by the one it comes to. */
async function move(write: Write, record: RecordRef, parent: Parent | null): Promise<void> {
  const from = parent && (await opened(write, parent));
  await write.proceed();
  const to = await parentAfter(write, record);
  const blockers = await blockersOfMove(write, record, { from, to });
  // The reader is shown the topic where the record is to be, else where it was.
  const topic = (to ?? from)?.instance.topic;
  if (blockers.length > 0) refuse(write.strapi, attemptOf(write), blockers, { topic });
}

/** The gate for one kind of evidence. */
export const evidenceGate =
  (kind: EvidenceKind): Gate =>
  async (write) => {
    if (write.action === 'clone') refusePlainly(write, 'process-not-cloned');
    if (write.documentId === null) return createInPlace(write, kind);
    const record = { kind, documentId: write.documentId };
    const parent = await lockParent(write, record);
    if (parent && stays(write, record)) return updateInPlace(write, record, parent);
    return move(write, record, parent);
  };
