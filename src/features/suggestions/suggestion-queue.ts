/** Suggestions as their screeners see them: the oldest that wait first, the latest that are done after. */
import type { Core } from '@strapi/strapi';
import type { Named, ScreeningItem, TrailEntry } from '../../domain/suggestions/suggestion';
import type { SuggestionState } from '../../domain/law/vocabulary';
import { staffNames } from '../../engine/people/staff-names';
import { maskedContacts } from './contacts';
import { eventsOf } from './events';
import { grouped } from './receipt';
import { reject } from '../../engine/refusal/refuse';
import { ROOM, SUGGESTION } from '../../engine/uids';

const WAITING: readonly SuggestionState[] = ['received', 'screening'];
/** More than anybody screens at one sitting. */
const MOST = 200;

interface Titled {
  readonly documentId: string;
  readonly title: string;
}

interface Row extends Omit<ScreeningItem, 'room' | 'district' | 'about' | 'became' | 'phone'> {
  readonly room: (Named & { readonly district: { readonly name: string } | null }) | null;
  readonly district: { readonly name: string } | null;
  readonly about: Titled | null;
  readonly became: Titled | null;
}

const NAME: ['name'] = ['name'];
const TITLE: ['title'] = ['title'];
const POPULATE = {
  room: { fields: NAME, populate: { district: { fields: NAME } } },
  district: { fields: NAME },
  about: { fields: TITLE },
  became: { fields: TITLE },
};

const named = (row: Titled | null): Named | null => row && { documentId: row.documentId, name: row.title };

async function itemsFrom(strapi: Core.Strapi, rows: readonly Row[]): Promise<ScreeningItem[]> {
  const phones = await maskedContacts(
    strapi,
    rows.map(({ documentId }) => documentId),
  );
  return rows.map((row) => ({
    documentId: row.documentId,
    kind: row.kind,
    state: row.state,
    receivedAt: row.receivedAt,
    rawText: row.rawText,
    publicCopy: row.publicCopy,
    reply: row.reply,
    declineReason: row.declineReason,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    receipt: grouped(row.receipt),
    room: row.room && { documentId: row.room.documentId, name: row.room.name },
    district: row.room?.district?.name ?? row.district?.name ?? null,
    about: named(row.about),
    became: named(row.became),
    phone: phones.get(row.documentId) ?? null,
  }));
}

export interface Queue {
  readonly total: number;
  readonly items: readonly ScreeningItem[];
}

/** @param settled those that somebody has decided on, instead of those that wait */
export async function viewQueue(strapi: Core.Strapi, settled: boolean): Promise<Queue> {
  const filters = { state: settled ? { $notIn: [...WAITING] } : { $in: [...WAITING] } };
  const documents = strapi.documents(SUGGESTION);
  const [rows, total] = await Promise.all([
    documents.findMany({
      filters,
      populate: POPULATE,
      sort: settled ? 'decidedAt:desc' : 'receivedAt:asc',
      limit: MOST,
    }),
    documents.count({ filters }),
  ]);
  return { total, items: await itemsFrom(strapi, rows as unknown as Row[]) };
}

export interface ScreeningView {
  readonly item: ScreeningItem;
  readonly trail: readonly TrailEntry[];
}

/** One suggestion with its trail. @throws 404 */
export async function viewSuggestion(strapi: Core.Strapi, documentId: string): Promise<ScreeningView> {
  const row: unknown = await strapi.documents(SUGGESTION).findOne({ documentId, populate: POPULATE });
  const [item] = row ? await itemsFrom(strapi, [row as Row]) : [];
  if (!item) return reject(strapi, 404, { code: 'SUGGESTION_NOT_FOUND' });
  const events = await eventsOf(strapi, documentId);
  const names = await staffNames(
    strapi,
    events.map(({ actor }) => actor),
  );
  const trail = events.map(({ at, actor, act, reason }) => ({ at, by: names.get(actor) ?? '', act, reason }));
  return { item, trail };
}

/** Where a topic can belong. */
export async function roomNames(strapi: Core.Strapi): Promise<readonly Named[]> {
  const rows = await strapi.documents(ROOM).findMany({ fields: ['name'], sort: 'name:asc' });
  return rows.map(({ documentId, name }) => ({ documentId, name: name ?? '' }));
}
