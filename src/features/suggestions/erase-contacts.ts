/** Deletes telephone numbers whose time is over, as the notice promised (个人信息保护法 第四十七条). */
import { DAY } from '../../domain/dates';
import type { Core } from '@strapi/strapi';
import type { SuggestionState } from '../../domain/law/vocabulary';
import { nowIso } from '../../engine/clock';
import { eraseContacts, suggestionsWithContact } from './contacts';
import { SUGGESTION } from '../../engine/uids';

const BATCH = 100;

interface Row {
  readonly documentId: string;
  readonly state: SuggestionState;
  readonly receivedAt: string;
  readonly decidedAt: string | null;
}

/** From the last step of screening; what nobody has decided on counts from the day it came. */
function isOver({ state, receivedAt, decidedAt }: Row, limit: number): boolean {
  const settled = state !== 'received' && state !== 'screening';
  return Date.parse(settled && decidedAt ? decidedAt : receivedAt) < limit;
}

/** @param now for tests; a second run on the same day changes nothing. @returns how many numbers are gone */
export async function eraseOldContacts(strapi: Core.Strapi, now = nowIso()): Promise<number> {
  const days = strapi.config.get<number>('suggestions.contactDays');
  const limit = Date.parse(now) - days * DAY;
  const kept = await suggestionsWithContact(strapi);
  let erased = 0;
  for (let start = 0; start < kept.length; start += BATCH) {
    const rows: unknown = await strapi.documents(SUGGESTION).findMany({
      filters: { documentId: { $in: kept.slice(start, start + BATCH) } },
      fields: ['state', 'receivedAt', 'decidedAt'],
    });
    const over = (rows as Row[]).filter((row) => isOver(row, limit)).map(({ documentId }) => documentId);
    erased += await eraseContacts(strapi, over, `保存期 ${days} 天已满`);
  }
  return erased;
}
