/** The update of a record that stays on its topic: judged by what clauses look at for such a record, and by no more. */
import type { EvidenceKind } from '../../domain/policies/policy';
import { blockersOfRecord, evidenceJudging, LIST_OF } from '../../domain/process/evidence';
import { blockersOfEnded } from '../../domain/process/situation';
import { PATH_TO_TOPIC } from '../aggregate-map';
import { LOADERS } from '../load-evidence';
import { factsOf } from '../open-process';
import type { RecordRef } from '../record-tables';
import { refuse } from '../refuse';
import { keepCodeOf, standingOf, type Parent } from './evidence-parent';
import { attemptOf, names, type Write } from './write';

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

/** Under the lock of the topic that the record hangs on. Of all facts, the write changes its own list alone, if that. */
export async function updateInPlace(write: Write, record: RecordRef, parent: Parent): Promise<void> {
  const { strapi, trx } = write;
  const { kind, documentId } = record;
  const { row } = parent;
  const standing = standingOf(parent);
  const changes = names(write, LOADERS[kind].fields);
  const kinds = evidenceJudging(standing, { kind, changes });
  const listBefore = changes && kinds?.has(kind) ? await LOADERS[kind](trx, { topic: row.id }) : null;
  await write.proceed();
  const judge = async (looksAt: ReadonlySet<EvidenceKind>) => {
    const after = await factsOf(strapi, trx, { of: row, kinds: looksAt });
    const before = listBefore ? { ...after, [LIST_OF[kind]]: listBefore } : after;
    return blockersOfRecord(standing, { kind, id: documentId, before, after, stays: true });
  };
  const blockers = kinds ? await judge(kinds) : blockersOfEnded(standing);
  if (blockers.length > 0) refuse(strapi, attemptOf(write), blockers, { topic: row.id });
  await keepCodeOf(write, record, row);
}
