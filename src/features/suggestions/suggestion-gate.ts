/** The gate of suggestions: in by the public form alone, never changed in what was written, screened by named staff. */
import { isDeepStrictEqual } from 'node:util';
import { SOLICITED, BUILT_IN_CITATIONS } from '../../domain/law/built-in-citations';
import {
  screeningBlockers,
  windowBlocker,
  windowOn,
  type OpinionWindow,
  type Suggestion,
} from '../../domain/suggestions/suggestion';
import type { SuggestionState } from '../../domain/law/vocabulary';
import { labelOf, WHOLE_RECORD } from '../../words/labels/labels';
import { nowIso, today } from '../../engine/clock';
import { refuse, reject } from '../../engine/refusal/refuse';
import { staffNames } from '../../engine/people/staff-names';
import { noteEvent, type Act } from './events';
import { isIntake } from './intake';
import type { Gate, Write } from '../../engine/write/write';
import { SUGGESTION } from '../../engine/uids';

/** What the intake wrote, and what only this gate writes. */
const KEPT = [
  'title',
  'kind',
  'rawText',
  'receipt',
  'receivedAt',
  'consentVersion',
  'consentAt',
  'about',
  'decidedBy',
  'decidedAt',
] as const;

interface Row extends Omit<Suggestion, 'becameFrom'>, Readonly<Record<(typeof KEPT)[number], unknown>> {
  readonly kind: Suggestion['kind'];
  readonly about: OpinionWindow | null;
  readonly became: { readonly source: string } | null;
}

const POPULATE = {
  about: { select: ['id', 'publicity', 'opinionsFrom', 'opinionsUntil'] },
  became: { select: ['source'] },
};

async function load({ strapi }: Write, documentId: string | null): Promise<Row> {
  const row: unknown =
    documentId === null
      ? null
      : await strapi.db.query(SUGGESTION).findOne({ where: { documentId }, populate: POPULATE });
  return (row as Row | null) ?? reject(strapi, 404, { code: 'SUGGESTION_NOT_FOUND' });
}

const asSuggestion = ({ kind, state, publicCopy, reply, declineReason, became }: Row): Suggestion => ({
  kind,
  state,
  publicCopy,
  reply,
  declineReason,
  becameFrom: became?.source ?? null,
});

function refuseChange(write: Write, what: string): never {
  const policy = 'suggestion-kept';
  return refuse(write.strapi, 'screen', [{ policy, found: { what }, citation: BUILT_IN_CITATIONS[policy] }]);
}

/** An opinion needs a topic that is open for it today (一(二).7). */
function refuseClosed({ strapi }: Write, { about }: Row): void {
  if (about && windowOn(about, today()) === 'open') return;
  refuse(strapi, 'create', [windowBlocker(about)]);
}

async function receive(write: Write): Promise<void> {
  const { strapi, trx } = write;
  if (!isIntake()) {
    const policy = 'suggestion-from-public';
    refuse(strapi, 'create', [{ policy, found: {}, citation: BUILT_IN_CITATIONS[policy] }]);
  }
  const documentId = await write.proceed();
  const row = await load(write, documentId);
  if (documentId === null) return;
  if (row.kind === 'opinion') refuseClosed(write, row);
  await noteEvent(trx, { suggestion: documentId, actor: 'public', act: 'received', reason: null });
}

/** One screener after the other: who comes second judges what the first has left. */
async function lock({ trx }: Write, documentId: string): Promise<void> {
  await trx('suggestions').where({ document_id: documentId }).forUpdate().first('id');
}

/** Before the write, because the database would refuse it too, and without a reason that a person can read. */
function refuseOtherWords(write: Write, { rawText }: Row): void {
  const { rawText: given = rawText } = write.data;
  if (given !== rawText) refuseChange(write, labelOf(SUGGESTION, 'rawText'));
}

/** Whose work it is; a job of the system screens nothing. */
function refuseOthers({ strapi, actor }: Write): void {
  if (actor?.roles.includes('office')) return;
  refuse(strapi, 'screen', [{ policy: 'actor-may-act', found: { roles: ['office'] }, citation: SOLICITED }]);
}

/** What the step is called in the trail; `null` when nothing of note was done. */
function actOf(before: Row, after: Row): Act | null {
  if (before.state !== after.state) return after.state;
  const words = ['publicCopy', 'reply', 'declineReason'] as const;
  return words.every((field) => before[field] === after[field]) ? null : 'edited';
}

/** By whom and when; of what is not declined (any more) no reason stays. */
async function noteStep(
  write: Write,
  documentId: string,
  step: { readonly act: Act; readonly state: SuggestionState; readonly reason: string | null },
): Promise<void> {
  const { strapi, trx, actor } = write;
  const id = actor?.id ?? 'system';
  const decidedBy = (await staffNames(strapi, [id])).get(id) ?? '';
  const declineReason = step.state === 'declined' ? step.reason : null;
  await strapi.db
    .query(SUGGESTION)
    .updateMany({ where: { documentId }, data: { decidedBy, decidedAt: nowIso(), declineReason } });
  await noteEvent(trx, { suggestion: documentId, actor: id, act: step.act, reason: declineReason });
}

async function screen(write: Write, documentId: string): Promise<void> {
  await lock(write, documentId);
  const before = await load(write, documentId);
  refuseOthers(write);
  refuseOtherWords(write, before);
  await write.proceed();
  const after = await load(write, documentId);
  const changed = KEPT.find((field) => !isDeepStrictEqual(before[field], after[field]));
  if (changed) refuseChange(write, labelOf(SUGGESTION, changed));
  const blockers = screeningBlockers(asSuggestion(before), asSuggestion(after), write.actor !== null);
  if (blockers.length > 0) refuse(write.strapi, 'screen', blockers);
  const act = actOf(before, after);
  if (act) await noteStep(write, documentId, { act, state: after.state, reason: after.declineReason });
}

export const suggestionGate: Gate = async (write) => {
  if (write.action === 'create') return receive(write);
  if (write.action !== 'update' || write.documentId === null) return refuseChange(write, WHOLE_RECORD);
  return screen(write, write.documentId);
};
