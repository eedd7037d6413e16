/** The gate of delegations: one's own, for a time, to somebody else; the office registers another's on a document. */
import type { Core } from '@strapi/strapi';
import { daysBetween } from '../../domain/dates';
import { filled } from '../../domain/text';
import { today } from '../../engine/clock';
import { reject } from '../../engine/refusal/refuse';
import { staffNames } from '../../engine/people/staff-names';
import { refusePlainly, type Gate, type Write } from '../../engine/write/write';
import { DELEGATION } from '../../engine/uids';

const LONGEST = 366;

interface Row {
  readonly principal: { readonly id: number } | null;
  readonly delegate: {
    readonly id: number;
    readonly isActive: boolean;
    readonly blocked: boolean | null;
  } | null;
  readonly from: string;
  readonly until: string;
  readonly documentNo: string | null;
}

const load = async (strapi: Core.Strapi, documentId: string): Promise<Row | null> =>
  (await strapi.db
    .query(DELEGATION)
    .findOne({ where: { documentId }, populate: { principal: true, delegate: true } })) as Row | null;

function isComplete({ principal, delegate, from, until }: Row): boolean {
  const days = daysBetween(from, until);
  return (
    principal !== null && delegate !== null && principal.id !== delegate.id && days >= 0 && days < LONGEST
  );
}

/** The principal themselves; or office and administrator, who must name the document. */
function mayRegister({ actor }: Write, { principal, documentNo }: Row): boolean {
  if (actor === null || String(principal?.id) === actor.id) return true;
  const registers = actor.roles.includes('office') || actor.roles.includes('administrator');
  return registers && filled(documentNo);
}

async function refuseForeign(write: Write, documentId: string): Promise<Row | null> {
  const row = await load(write.strapi, documentId);
  if (row && !mayRegister(write, row)) refusePlainly(write, 'delegation-is-own');
  return row;
}

async function remove(write: Write, row: Row | null): Promise<void> {
  // What was decided under it names it: only one that has not begun may go.
  if (row && row.from <= today()) refusePlainly(write, 'record-kept');
  await write.proceed();
}

/** Somebody who cannot act is not chosen; whoever was switched off later stays named, so that the delegation can be ended. */
const choosesNobody = ({ delegate }: Row, before: Row | null): boolean =>
  delegate?.id !== before?.delegate?.id && (delegate?.isActive !== true || delegate.blocked === true);

async function keep(write: Write, before: Row | null): Promise<void> {
  // Who names nobody means themselves.
  if (write.documentId === null && write.actor) write.data['principal'] ??= Number(write.actor.id);
  const documentId = await write.proceed();
  const row = documentId === null ? null : await refuseForeign(write, documentId);
  if (!row || !isComplete(row)) return reject(write.strapi, 400, { code: 'DELEGATION_INCOMPLETE' });
  if (choosesNobody(row, before)) return reject(write.strapi, 400, { code: 'DELEGATE_CANNOT_SIGN_IN' });
  const ids = [row.principal, row.delegate].map((account) => String(account?.id));
  const names = await staffNames(write.strapi, ids);
  // Lists show no names of accounts, which no role may read.
  const parties = ids.map((id) => names.get(id) ?? '').join(' → ');
  await write.strapi.db.query(DELEGATION).updateMany({ where: { documentId }, data: { parties } });
}

export const delegationGate: Gate = async (write) => {
  if (write.action === 'clone') refusePlainly(write, 'process-not-cloned');
  const before = write.documentId === null ? null : await refuseForeign(write, write.documentId);
  await (write.action === 'delete' ? remove(write, before) : keep(write, before));
};
