/** Inviting opinions on a topic: only what is open, from a first to a last day, decided by a named person (一(二).7). */
import { OPINIONS_ONLINE } from '../../domain/law/built-in-citations';
import { windowBlocker, windowMayStand, type OpinionWindow } from '../../domain/suggestions/suggestion';
import type { Role } from '../../domain/law/vocabulary';
import { refuse } from '../../engine/refusal/refuse';
import { staffNames } from '../../engine/people/staff-names';
import { attemptOf, type Write } from '../../engine/write/write';
import { TOPIC } from '../../engine/uids';

export const WINDOW_FIELDS = ['publicity', 'opinionsFrom', 'opinionsUntil'] as const;

const DECIDERS: readonly Role[] = ['office', 'committee'];

/** Nobody types who decided. */
export function dropTypedDecider({ data }: Write): void {
  // Reflect: the field must be gone from the very object that Strapi goes on with.
  Reflect.deleteProperty(data, 'opinionsOpenedBy');
}

async function decider({ strapi, actor }: Write): Promise<string> {
  if (!actor?.roles.some((role) => DECIDERS.includes(role))) {
    const found = { roles: DECIDERS };
    refuse(strapi, 'update', [{ policy: 'actor-may-act', found, citation: OPINIONS_ONLINE }]);
  }
  return (await staffNames(strapi, [actor.id])).get(actor.id) ?? '';
}

/**
 * Judges the window after a write, and records who decided on it.
 *
 * @param before as it was; `null` for a topic that is being created
 */
export async function judgeWindow(
  write: Write,
  documentId: string,
  { before, after }: { readonly before: OpinionWindow | null; readonly after: OpinionWindow },
): Promise<void> {
  if (!windowMayStand(after)) refuse(write.strapi, attemptOf(write), [windowBlocker(after)]);
  const days = ({ opinionsFrom, opinionsUntil }: OpinionWindow) => `${opinionsFrom} ${opinionsUntil}`;
  const unchanged =
    days(before ?? { publicity: '', opinionsFrom: null, opinionsUntil: null }) === days(after);
  if (unchanged) return;
  const opinionsOpenedBy = await decider(write);
  await write.strapi.db.query(TOPIC).updateMany({ where: { documentId }, data: { opinionsOpenedBy } });
}
