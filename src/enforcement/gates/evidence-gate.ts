/** The gate of everything that hangs on a topic: surveys, sessions, participants, opinions, outcomes, feedback … */
import type { Core } from '@strapi/strapi';
import type { TopicFacts } from '../../domain/facts';
import type { EvidenceKind } from '../../domain/policies/policy';
import { ask } from '../../domain/process/guards';
import type { Moment } from '../../domain/process/release';
import { beforeCreation, blockersOfEnded, evidenceLost, guardsOn } from '../../domain/process/situation';
import { isRecognised } from '../../domain/process/state';
import type { Blocker } from '../../domain/refusal';
import { keepDistrictCode } from '../district-codes';
import { topicOf, uidOf } from '../aggregate-map';
import { loadFacts } from '../load-facts';
import { lockProcess, type OpenProcess } from '../open-process';
import { refuse, reject } from '../refuse';
import { attemptOf, refuseOtherDistrict, refusePlainly, type Gate, type Write } from './write';

const MOMENT_OF_WRITE: Partial<Record<EvidenceKind, Moment>> = {
  survey: 'survey.write',
  session: 'session.write',
  outcome: 'outcome.write',
  feedback: 'feedback.write',
};

interface Judgement {
  readonly kind: EvidenceKind;
  readonly documentId: string;
  readonly process: OpenProcess;
  readonly before: TopicFacts;
  readonly after: TopicFacts;
  readonly stays: boolean;
}

/** Nobody unrecognised is counted as present, and no word is recorded without a recognised speaker (二(二).4). */
function speakerBlockers({ kind, documentId, process, after }: Judgement): Blocker[] {
  const opinion = kind === 'opinion' ? after.opinions.find(({ id }) => id === documentId) : undefined;
  const attending =
    kind === 'participant'
      ? after.participants.find(({ id, attended }) => id === documentId && attended)
      : undefined;
  if (!opinion && !attending) return [];
  const participantId = opinion ? opinion.participantId : documentId;
  const participant = after.participants.find(({ id }) => id === participantId);
  const recognised =
    participant !== undefined && isRecognised(process.instance.state, participant, after.partyOrganization);
  const guards = guardsOn(process, opinion ? 'opinion.write' : 'participant.attend');
  return [...ask('speaker', { participantId, recognised }, guards).blockers];
}

function judge(judgement: Judgement): Blocker[] {
  const { kind, process, before, after, stays } = judgement;
  const { release, instance } = process;
  const situation = { release, state: instance.state };
  const moment = MOMENT_OF_WRITE[kind];
  const asked =
    stays && moment
      ? ask('topic', { state: instance.state, facts: after }, guardsOn(process, moment)).blockers
      : [];
  return [
    ...blockersOfEnded(situation),
    ...asked,
    ...(stays ? speakerBlockers(judgement) : []),
    ...evidenceLost(situation, kind, { before, after }),
  ];
}

async function factsNow(strapi: Core.Strapi, topic: string): Promise<TopicFacts> {
  return (await loadFacts(strapi, topic)) ?? reject(strapi, 404, { code: 'TOPIC_NOT_FOUND' });
}

/** The topic a record hangs on after the write; one without a topic belongs to nobody and is not kept. */
async function topicAfter(
  write: Write,
  kind: EvidenceKind,
  documentId: string | null,
): Promise<string | null> {
  if (write.action === 'delete' || documentId === null) return null;
  return (
    (await topicOf(write.strapi, kind, documentId)) ?? reject(write.strapi, 400, { code: 'PARENT_MISSING' })
  );
}

interface Parent {
  readonly topic: string;
  readonly process: OpenProcess;
}

async function lockParent({ strapi, trx }: Write, topic: string | null): Promise<Parent | null> {
  return topic === null ? null : { topic, process: await lockProcess(strapi, trx, topic) };
}

/** Judges what the write did to one topic: the one it left, or the one it is on now. */
async function judgeParent(
  write: Write,
  parent: Parent,
  record: {
    readonly kind: EvidenceKind;
    readonly documentId: string | null;
    readonly stays: boolean;
    readonly written: boolean;
  },
): Promise<void> {
  const { strapi } = write;
  const { kind, stays } = record;
  const { topic, process } = parent;
  const documentId = record.documentId ?? '';
  // What was locked after the write has been loaded after it.
  const after = record.written ? process.facts : await factsNow(strapi, topic);
  refuseOtherDistrict(write, after.topic.district);
  const before = write.documentId === null ? beforeCreation(after, kind, documentId) : process.facts;
  const blockers = judge({ kind, documentId, process, before, after, stays });
  if (blockers.length > 0) refuse(strapi, attemptOf(write), blockers);
  if (stays) await keepDistrictCode(write, { uid: uidOf(kind), documentId, code: after.topic.district });
}

/** The topic the record hangs on before the write, locked. */
async function parentBefore(write: Write, kind: EvidenceKind): Promise<Parent | null> {
  if (write.documentId === null) return null;
  const parent = await lockParent(write, await topicOf(write.strapi, kind, write.documentId));
  if (parent) refuseOtherDistrict(write, parent.process.facts.topic.district);
  return parent;
}

/** The gate for one kind of evidence. */
export const evidenceGate =
  (kind: EvidenceKind): Gate =>
  async (write) => {
    if (write.action === 'clone') refusePlainly(write, 'process-not-cloned');
    const from = await parentBefore(write, kind);
    const documentId = await write.proceed();
    const reached = await topicAfter(write, kind, documentId);
    const to = reached === from?.topic ? from : await lockParent(write, reached);
    if (from && from !== to)
      await judgeParent(write, from, { kind, documentId, stays: false, written: false });
    if (to) await judgeParent(write, to, { kind, documentId, stays: true, written: to !== from });
  };
