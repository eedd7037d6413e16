/** A record that is created, or updated where it is: judged by what clauses look at for such a record, and by no more. */
import type { TopicFacts } from '../../domain/record/facts';
import type { EvidenceKind } from '../../domain/policies/policy';
import { beforeCreation, blockersOfRecord, evidenceJudging, LIST_OF } from '../../domain/process/evidence';
import { blockersOfEnded } from '../../domain/process/situation';
import { PATH_TO_TOPIC } from '../../engine/database/aggregate-map';
import { LOADERS } from '../../engine/process/load-evidence';
import { factsOf } from '../../engine/process/open-process';
import type { RecordRef } from '../../engine/database/record-tables';
import { refuse, reject } from '../../engine/refusal/refuse';
import { lockParent, underwayOf, type Parent } from './evidence-parent';
import { attemptOf, names, type Write } from '../../engine/write/write';

/** A form sends a relation back that it did not touch: nothing to connect, nothing to disconnect. */
const isUntouched = (given: unknown): boolean =>
  given === undefined ||
  (typeof given === 'object' &&
    given !== null &&
    !Array.isArray(given) &&
    Object.values(given).every((change) => Array.isArray(change) && change.length === 0) &&
    Object.keys(given).every((key) => key === 'connect' || key === 'disconnect'));

/** Does the record stay where it is? An update that does not name its parent cannot move it. */
export const stays = ({ action, data }: Write, { kind }: RecordRef): boolean =>
  action === 'update' && isUntouched(data[PATH_TO_TOPIC[kind][0]]);

interface Judging {
  readonly parent: Parent;
  /** The evidence that is looked at; `null` where no clause says anything about such a write. */
  readonly kinds: ReadonlySet<EvidenceKind> | null;
  /** The facts without the write, from those with it. */
  readonly before: (after: TopicFacts) => TopicFacts;
}

/** After the write, under the lock of the topic. */
async function judge(write: Write, record: RecordRef, { parent, kinds, before }: Judging): Promise<void> {
  const { strapi, trx } = write;
  const { kind, documentId: id } = record;
  const { row } = parent;
  const underway = underwayOf(parent);
  const asked = async (looksAt: ReadonlySet<EvidenceKind>) => {
    const facts = await factsOf(strapi, trx, { of: row, kinds: looksAt });
    return blockersOfRecord(underway, { kind, id, before: before(facts), after: facts, stays: true });
  };
  const blockers = kinds ? await asked(kinds) : blockersOfEnded(underway);
  if (blockers.length > 0) refuse(strapi, attemptOf(write), blockers, { topic: row.id });
}

/** Of all facts, the update changes the list of its own kind alone, if that. */
export async function updateInPlace(write: Write, record: RecordRef, parent: Parent): Promise<void> {
  const { kind } = record;
  const changes = names(write, LOADERS[kind].fields);
  const kinds = evidenceJudging(underwayOf(parent), { kind, changes });
  const looksAtOwn = changes && kinds?.has(kind);
  const list = looksAtOwn ? await LOADERS[kind](write.trx, { topic: parent.row.id }) : null;
  await write.proceed();
  const before = (after: TopicFacts) => (list ? { ...after, [LIST_OF[kind]]: list } : after);
  await judge(write, record, { parent, kinds, before });
}

/** Somebody on a list who is not said to have been there says nothing yet. */
const isSilent = ({ data }: Write, kind: EvidenceKind): boolean =>
  kind === 'participant' && (data['attended'] ?? false) === false;

/** Nothing hangs yet on what was just created. @throws 400 when the record itself hangs on no topic */
export async function createInPlace(write: Write, kind: EvidenceKind): Promise<void> {
  const documentId = (await write.proceed()) ?? '';
  const record = { kind, documentId };
  const parent = (await lockParent(write, record)) ?? reject(write.strapi, 400, { code: 'PARENT_MISSING' });
  const expected = { kind, changes: true, silent: isSilent(write, kind) };
  const kinds = evidenceJudging(underwayOf(parent), expected);
  const before = (after: TopicFacts) => beforeCreation(after, kind, documentId);
  await judge(write, record, { parent, kinds, before });
}
