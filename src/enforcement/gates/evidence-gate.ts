/** The gate of everything that hangs on a topic: surveys, sessions, participants, opinions, outcomes, feedback … */
import type { Core } from '@strapi/strapi';
import type { TopicFacts } from '../../domain/facts';
import type { EvidenceKind } from '../../domain/policies/policy';
import {
  beforeCreation,
  blockersOfRecord,
  distinct,
  evidenceJudging,
  type RecordWrite,
} from '../../domain/process/evidence';
import type { Blocker } from '../../domain/refusal';
import { keepDistrictCode } from '../district-codes';
import { PATH_TO_TOPIC, topicOf, uidOf } from '../aggregate-map';
import { factsAfterUpdate, loadFacts } from '../load-facts';
import { lockProcess, lockTopic, type OpenProcess } from '../open-process';
import { refuse, reject } from '../refuse';
import { attemptOf, refuseOtherDistrict, refusePlainly, type Gate, type Write } from './write';

async function factsNow(
  strapi: Core.Strapi,
  topic: string,
  extent?: Parameters<typeof loadFacts>[2],
): Promise<TopicFacts> {
  return (await loadFacts(strapi, topic, extent)) ?? reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
}

/** The topic a record hangs on after the write; one without a topic belongs to nobody and is not kept. */
async function topicAfter(write: Write, kind: EvidenceKind, documentId: string): Promise<string | null> {
  if (write.action === 'delete' || documentId === '') return null;
  return (
    (await topicOf(write.strapi, kind, documentId)) ?? reject(write.strapi, 400, { code: 'PARENT_MISSING' })
  );
}

interface Parent {
  readonly topic: string;
  readonly process: OpenProcess;
  /** The evidence that was loaded, where the write can be judged by less than all of it. */
  readonly kinds?: ReadonlySet<EvidenceKind>;
}

async function lockParent({ strapi, trx }: Write, topic: string | null): Promise<Parent | null> {
  return topic === null ? null : { topic, process: await lockProcess(strapi, trx, topic) };
}

/** Under the topic's lock, but with no more than what an update of a record that stays is judged by. */
async function lockLightly({ strapi, trx }: Write, topic: string, kind: EvidenceKind): Promise<Parent> {
  const locked = await lockTopic(strapi, trx, topic);
  const kinds = evidenceJudging({ release: locked.release, state: locked.instance.state }, kind);
  return { topic, process: { ...locked, facts: await factsNow(strapi, topic, { kinds }) }, kinds };
}

/** A form sends a relation back that it did not touch: nothing to connect, nothing to disconnect. */
const isUntouched = (given: unknown): boolean =>
  given === undefined ||
  (typeof given === 'object' &&
    given !== null &&
    !Array.isArray(given) &&
    Object.values(given).every((change) => Array.isArray(change) && change.length === 0) &&
    Object.keys(given).every((key) => key === 'connect' || key === 'disconnect'));

/** Does the record stay where it is? An update that does not name its parent cannot move it. */
const stays = ({ action, data }: Write, kind: EvidenceKind): boolean =>
  action === 'update' && isUntouched(data[PATH_TO_TOPIC[kind][0]]);

type Gone = Pick<RecordWrite, 'kind' | 'id'>;

interface Arrival {
  readonly kind: EvidenceKind;
  readonly documentId: string;
  /** The topic that the record hangs on now. */
  readonly parent: Parent;
  /** Was it on this topic before? */
  readonly stayed: boolean;
}

/** What the write did to the topic that the record is on no longer. */
async function blockersOfLeaving(
  { strapi }: Write,
  { topic, process }: Parent,
  { kind, id }: Gone,
): Promise<Blocker[]> {
  const after = await factsNow(strapi, topic);
  const standing = { release: process.release, state: process.instance.state };
  return blockersOfRecord(standing, { kind, id, before: process.facts, after, stays: false });
}

/** The facts without the record: as they were, if it was here; else as they are, less the record and what it brought. */
async function factsWithout(
  write: Write,
  { kind, documentId, parent, stayed }: Arrival,
  after: TopicFacts,
): Promise<TopicFacts> {
  if (stayed) return parent.process.facts;
  // Nothing hangs yet on what was just created.
  if (write.documentId === null) return beforeCreation(after, kind, documentId);
  return factsNow(write.strapi, parent.topic, { without: { kind, documentId } });
}

/** The facts after the update of a record that is still on the topic. */
async function factsOfUpdated({ strapi }: Write, parent: Parent, kind: EvidenceKind): Promise<TopicFacts> {
  const { topic, process, kinds } = parent;
  if (!kinds) return factsNow(strapi, topic);
  return kinds.has(kind) ? factsAfterUpdate(strapi, process.facts, { topic, kind }) : process.facts;
}

/** What the write did to the topic that the record is on now. */
async function blockersOfBeing(write: Write, arrival: Arrival): Promise<Blocker[]> {
  const { kind, documentId, parent, stayed } = arrival;
  const { process } = parent;
  // What was locked after the write has been loaded after it.
  const after = stayed ? await factsOfUpdated(write, parent, kind) : process.facts;
  refuseOtherDistrict(write, after.topic.district);
  const before = await factsWithout(write, arrival, after);
  const standing = { release: process.release, state: process.instance.state };
  return blockersOfRecord(standing, { kind, id: documentId, before, after, stays: true });
}

/** The topic the record hangs on before the write, locked. */
async function parentBefore(write: Write, kind: EvidenceKind): Promise<Parent | null> {
  if (write.documentId === null) return null;
  const topic = await topicOf(write.strapi, kind, write.documentId);
  const light = topic !== null && stays(write, kind);
  const parent = light ? await lockLightly(write, topic, kind) : await lockParent(write, topic);
  if (parent) refuseOtherDistrict(write, parent.process.facts.topic.district);
  return parent;
}

/** The topic that the reader is shown: where the record is to be, else where it was. */
const topicToMend = (from: Parent | null, to: Arrival | null): string | undefined =>
  (to?.parent ?? from)?.topic;

/** Every reason of both topics, the one left and the one reached, at once. */
async function refuseMove(write: Write, from: Parent | null, to: Arrival | null, gone: Gone): Promise<void> {
  const left = from && !to?.stayed ? await blockersOfLeaving(write, from, gone) : [];
  const here = to ? await blockersOfBeing(write, to) : [];
  const blockers = distinct([...left, ...here]);
  if (blockers.length > 0) refuse(write.strapi, attemptOf(write), blockers, { topic: topicToMend(from, to) });
}

/** Where the record hangs after the write, locked. */
async function arrivalOf(
  write: Write,
  kind: EvidenceKind,
  { from, id }: { readonly from: Parent | null; readonly id: string },
): Promise<Arrival | null> {
  const reached = await topicAfter(write, kind, id);
  const stayed = reached !== null && reached === from?.topic;
  if (from?.kinds && !stayed) throw new Error(`${kind} ${id} moved without naming its parent`);
  const parent = stayed ? from : await lockParent(write, reached);
  return parent && { kind, documentId: id, parent, stayed };
}

/** The gate for one kind of evidence. A record that moves is judged by the topic it leaves and by the one it comes to. */
export const evidenceGate =
  (kind: EvidenceKind): Gate =>
  async (write) => {
    if (write.action === 'clone') refusePlainly(write, 'process-not-cloned');
    const from = await parentBefore(write, kind);
    const id = (await write.proceed()) ?? '';
    const to = await arrivalOf(write, kind, { from, id });
    await refuseMove(write, from, to, { kind, id });
    if (!to) return;
    const { district } = to.parent.process.facts.topic;
    await keepDistrictCode(write, { uid: uidOf(kind), documentId: id, code: district });
  };
