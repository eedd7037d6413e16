/** Which addresses were a public case's and are no longer: what was withdrawn says so, instead of never having been. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowIso, type StoredInstant } from '../../engine/clock';
import { inTransaction } from '../../engine/database/transactions';

/** A row of a case as this looks at it. */
export interface Addressed {
  readonly slug: string;
  readonly locale: string;
  /** As the database keeps it. */
  readonly publishedAt: StoredInstant | null;
  readonly withdrawalReason: string | null;
}

export interface Withdrawal {
  readonly documentId: string;
  readonly reason: string | null;
  readonly at: string;
}

interface WithdrawalRow {
  readonly slug: string;
  readonly document_id: string;
  readonly reason: string | null;
  readonly at: string;
}

interface Rows {
  readonly before: readonly Addressed[];
  readonly after: readonly Addressed[];
}

const isPublic = ({ publishedAt }: Addressed): boolean => publishedAt !== null;
const publicSlugs = (rows: readonly Addressed[]): Set<string> =>
  new Set(rows.filter(isPublic).map(({ slug }) => slug));

/** What the draft in this language gives as the reason; a deleted draft counts as it was. */
export function reasonIn({ before, after }: Rows, locale: string): string | null {
  const draft = [...after, ...before].find((row) => !isPublic(row) && row.locale === locale);
  const reason = draft?.withdrawalReason?.trim() ?? '';
  return reason === '' ? null : reason;
}

/** Does the write take a public case away, in one of its languages, without saying why? */
export function withdrawsSilently(rows: Rows): boolean {
  const stays = new Set(rows.after.filter(isPublic).map(({ locale }) => locale));
  const gone = rows.before.filter((row) => isPublic(row) && !stays.has(row.locale));
  return gone.some(({ locale }) => reasonIn(rows, locale) === null);
}

/** Notes the addresses that a write took from the public, with the reason its draft gives, and those it gave back. */
export async function noteWithdrawals(trx: Knex, documentId: string, rows: Rows): Promise<void> {
  const withdrawals = () => trx<WithdrawalRow>('case_withdrawals');
  const there = publicSlugs(rows.after);
  for (const { slug, locale } of rows.before.filter(isPublic)) {
    if (there.has(slug)) continue;
    const row: WithdrawalRow = {
      slug,
      document_id: documentId,
      reason: reasonIn(rows, locale),
      at: nowIso(),
    };
    await withdrawals().insert(row).onConflict('slug').merge();
  }
  // The reason can be put right afterwards.
  for (const { slug, locale } of rows.after) {
    const reason = reasonIn(rows, locale);
    if (!there.has(slug) && reason)
      await withdrawals().where({ slug, document_id: documentId }).update({ reason });
  }
  // Of an address that was public before nothing is noted.
  const was = publicSlugs(rows.before);
  const back = [...there].filter((slug) => !was.has(slug));
  if (back.length > 0) await withdrawals().whereIn('slug', back).delete();
}

/** What became of a case that was once public, at this address or by its id. */
export async function findWithdrawal(
  strapi: Core.Strapi,
  where: { readonly slug: string } | { readonly document_id: string },
): Promise<Withdrawal | undefined> {
  const row = await inTransaction(strapi, (trx) =>
    trx<WithdrawalRow>('case_withdrawals').where(where).orderBy('at', 'desc').first(),
  );
  return row && { documentId: row.document_id, reason: row.reason, at: row.at };
}
