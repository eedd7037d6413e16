import type { Core } from '@strapi/strapi';
import { CASE } from '../../../engine/uids';
import { findWithdrawal } from '../../../features/cases/case-withdrawals';
import { readRows } from '../../contract/read-public';
import { withdrawnPage } from '../frame/notice-views';
import { caseAddress } from '../shared/parts';
import type { Found, Moved } from '../frame/found';
import type { CaseRow } from '../shared/rows';

const MAX_SLUG = 255;

/** What to say where no public case is: it has another address now, it was withdrawn, or it never was. */
export async function findMissingCase(strapi: Core.Strapi, slug: string): Promise<Found | Moved | undefined> {
  if (slug.length > MAX_SLUG || slug.includes('\u0000')) return undefined;
  const withdrawal = await findWithdrawal(strapi, { slug });
  if (!withdrawal) return undefined;
  const [moved] = await readRows<CaseRow>(strapi, CASE, {
    fields: ['slug'],
    shows: [],
    filters: { documentId: withdrawal.documentId },
    size: 1,
  });
  return moved ? { movedTo: caseAddress(moved.slug) } : { content: withdrawnPage(withdrawal), status: 410 };
}
