/** The gate of topics: a topic is opened under the flowchart in force, and from then on moves by steps alone. */
import { blockersOfEnded, isBoundToDistricts } from '../../domain/process/situation';
import type { ProcessEvent } from '../../domain/record/state';
import type { Blocker } from '../../domain/law/refusal';
import type { OpinionWindow } from '../../domain/suggestions/suggestion';
import { BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import type { TopicKind } from '../../domain/law/vocabulary';
import { labelOf } from '../../words/labels/labels';
import { TOPIC } from '../../engine/uids';
import { isoOf, nowIso, type StoredInstant } from '../../engine/clock';
import { rejectWhileBroken } from '../../engine/process/integrity';
import { appendAndFollow } from '../../engine/process/consequences';
import { loadFacts } from '../../engine/process/load-facts';
import { lockTopic } from '../../engine/process/open-process';
import { prepared } from '../../engine/database/prepared';
import { refuse, reject } from '../../engine/refusal/refuse';
import { releaseByHash, releaseInForce } from '../../engine/process/releases';
import { dropTypedDecider, judgeWindow, WINDOW_FIELDS } from './opinion-window';
import { watchingCases } from '../cases/watched-cases';
import {
  attemptOf,
  names,
  refuseComputedFields,
  refuseOtherDistrict,
  refusePlainly,
  type Gate,
  type Write,
} from '../../engine/write/write';
import { randomUUID } from 'node:crypto';

const COMPUTED = ['stage', 'stageLabel', 'publicPhase', 'stageEnteredAt', 'districtCode'] as const;
const computed = { uid: TOPIC, fields: COMPUTED };

/** What a topic is opened with: it has no evidence yet. */
async function factsAfter({ strapi, trx }: Write, documentId: string | null) {
  const facts = documentId === null ? null : await loadFacts(trx, documentId, { kinds: new Set() });
  return facts ?? reject(strapi, 400, { code: 'PARENT_MISSING' });
}

/** Starts the process of a new topic, pinned to the release in force for its kind. */
async function open(write: Write): Promise<void> {
  const { strapi, trx, actor } = write;
  rejectWhileBroken(strapi);
  refuseComputedFields(write, computed, {});
  const documentId = await write.proceed();
  const facts = await factsAfter(write, documentId);
  refuseOtherDistrict(write, facts.topic.district);
  const hash = await releaseInForce(trx, facts.topic.kind);
  if (hash === undefined || documentId === null) return refusePlainly(write, 'process-released');
  const release = await releaseByHash(trx, hash);
  const stage = release.stages.find(({ kind }) => kind === 'start')?.key ?? '';
  const event: ProcessEvent = { type: 'opened', topic: documentId, release: hash, stage };
  const context = { command: randomUUID(), actor: actor?.id ?? 'system', at: nowIso(), facts, comment: null };
  await appendAndFollow(strapi, trx, { instance: null, events: [event], context });
  if (names(write, WINDOW_FIELDS))
    await judgeWindow(write, documentId, { before: null, after: await judgedFieldsOf(write, documentId) });
}

/** All that a write to a running topic is judged by, and so the fields that matter to it. */
const JUDGED_COLUMNS = {
  kind: 'topic.kind',
  publicity: 'topic.publicity',
  opinionsFrom: 'topic.opinions_from',
  opinionsUntil: 'topic.opinions_until',
  stage: 'topic.stage',
  stageLabel: 'topic.stage_label',
  publicPhase: 'topic.public_phase',
  stageEnteredAt: 'topic.stage_entered_at',
  districtCode: 'topic.district_code',
} as const satisfies Record<'kind' | (typeof WINDOW_FIELDS)[number] | (typeof COMPUTED)[number], string>;
const JUDGED = [...Object.keys(JUDGED_COLUMNS), 'room'];

interface JudgedFields extends OpinionWindow, Readonly<Record<string, unknown>> {
  readonly kind: TopicKind;
  readonly stageEnteredAt: StoredInstant | null;
  readonly districtCode: string | null;
  readonly room: number | null;
}

const judgedRows = prepared<JudgedFields, 'id'>('standing of topic', (trx, value) =>
  trx('topics as topic')
    .leftJoin('topics_room_lnk as topic_room', 'topic_room.topic_id', 'topic.id')
    .where('topic.document_id', value('id'))
    .select({ ...JUDGED_COLUMNS, room: 'topic_room.room_id' }),
);

/** @throws 400 when the topic hangs on no room, 403 when it lies in a district that is not the writer's */
async function judgedFieldsOf(write: Write, documentId: string): Promise<JudgedFields> {
  const [row] = await judgedRows(write.trx, { id: documentId });
  if (row?.room == null) return reject(write.strapi, 400, { code: 'PARENT_MISSING' });
  refuseOtherDistrict(write, row.districtCode ?? '');
  return { ...row, stageEnteredAt: isoOf(row.stageEnteredAt) };
}

/** Another kind would be another process: the topic is opened anew instead. */
const kindBlocker: Blocker = {
  policy: 'stage-moves-by-step',
  found: { field: labelOf(TOPIC, 'kind') },
  citation: BUILT_IN_CITATIONS['stage-moves-by-step'],
};

async function changeJudged(write: Write, documentId: string, before: JudgedFields): Promise<void> {
  refuseComputedFields(write, computed, before);
  await write.proceed();
  const after = await judgedFieldsOf(write, documentId);
  if (after.kind !== before.kind) refuse(write.strapi, attemptOf(write), [kindBlocker]);
  await judgeWindow(write, documentId, { before, after });
}

/** Under the topic's lock. A write that names no judged field cannot change what it would be judged by. */
async function change(write: Write, documentId: string): Promise<void> {
  const { strapi, trx, actor } = write;
  const { instance, release } = await lockTopic(strapi, trx, documentId);
  const judged = names(write, JUDGED);
  const bound = actor !== null && isBoundToDistricts(actor);
  const before = judged || bound ? await judgedFieldsOf(write, documentId) : null;
  const ended = blockersOfEnded({ release, state: instance.state });
  if (ended.length > 0) refuse(strapi, attemptOf(write), ended);
  const proceed = async () => {
    if (judged && before) await changeJudged(write, documentId, before);
    else await write.proceed();
  };
  if (!names(write, ['publicity'])) return proceed();
  // A sealed topic takes its cases from the public.
  const watched = { topic: { documentId } };
  await watchingCases(write, watched, async () => {
    await proceed();
    return { watched };
  });
}

export const topicGate: Gate = async (write) => {
  if (write.action === 'clone') refusePlainly(write, 'process-not-cloned');
  if (write.action === 'delete') refusePlainly(write, 'record-kept');
  dropTypedDecider(write);
  if (write.documentId === null) await open(write);
  else await change(write, write.documentId);
};
