/** Which public records have an entry in the history, and what of each is kept. Read through the contract, so never more. */
import type { Core } from '@strapi/strapi';
import { OUTCOME, SESSION, TOPIC } from '../../engine/uids';
import { sha256 } from '../../ledger/hash';
import type { PublicUid } from '../contract/contract';
import { readRows } from '../contract/read-public';

export const TRACKED = {
  topic: TOPIC,
  session: SESSION,
  outcome: OUTCOME,
} as const satisfies Record<string, PublicUid>;
export type TrackedType = keyof typeof TRACKED;

export const TRACKED_TYPES = Object.keys(TRACKED) as TrackedType[];

/** A record that is public now, as its entry keeps it. */
export interface Shown {
  readonly documentId: string;
  readonly topic: string;
  readonly room: string;
  readonly day: string | null;
  readonly time: string | null;
  readonly held: boolean;
  readonly print: string;
  readonly createdAt: string;
}

interface Row {
  readonly documentId: string;
  readonly createdAt: string | Date;
  readonly title: string;
  readonly room?: { readonly documentId: string } | null;
  readonly topic?: {
    readonly documentId: string;
    readonly room?: { readonly documentId: string } | null;
  } | null;
  readonly place?: string | null;
  readonly form?: string;
  readonly plannedOn?: string | null;
  readonly startsAt?: string | null;
  readonly heldOn?: string | null;
  readonly onlineFrom?: string | null;
  readonly onlineTo?: string | null;
}

/** How many records one query reads. */
const AT_ONCE = 50;

/** Those of the records that are public. */
export async function readShown(
  strapi: Core.Strapi,
  type: TrackedType,
  ids: readonly string[],
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const filters = { documentId: { $in: some } };
    const rows = await readRows<Row>(strapi, TRACKED[type], { filters, size: some.length });
    shown.push(...rows.map((row) => shownOf(type, row)));
  }
  return shown;
}

/** The words by which a change is seen. */
const ANNOUNCED = [
  'title',
  'plannedOn',
  'startsAt',
  'heldOn',
  'onlineFrom',
  'onlineTo',
  'place',
  'form',
] as const;

const dayOf = ({ heldOn, plannedOn, onlineFrom }: Row): string | null =>
  heldOn ?? plannedOn ?? onlineFrom ?? null;

const hourOf = ({ startsAt }: Row): string | null => startsAt?.slice(0, 5) ?? null;

function shownOf(type: TrackedType, row: Row): Shown {
  const { documentId, topic, room, heldOn } = row;
  const under = type === 'topic' ? { documentId, room } : topic;
  return {
    documentId,
    topic: under?.documentId ?? '',
    room: under?.room?.documentId ?? '',
    day: dayOf(row),
    time: hourOf(row),
    held: Boolean(heldOn),
    print: sha256(ANNOUNCED.map((name) => row[name] ?? '').join('\n')),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
