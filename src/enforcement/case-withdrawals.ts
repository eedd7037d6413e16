/** Which addresses were a public case's and are no longer: what was withdrawn says so, instead of never having been. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowIso } from './clock';
import { inTransaction } from './releases';

/** A row of a case as this looks at it. */
export interface Addressed {
  readonly slug: string;
  readonly publishedAt: string | null;
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

const publicSlugs = (rows: readonly Addressed[]): Set<string> =>
  new Set(rows.filter(({ publishedAt }) => publishedAt !== null).map(({ slug }) => slug));

/** Notes the addresses that a write took from the public, with the reason its draft gives, and those it gave back. */
export async function noteWithdrawals(
  trx: Knex,
  documentId: string,
  rows: { readonly before: readonly Addressed[]; readonly after: readonly Addressed[] },
): Promise<void> {
  const there = publicSlugs(rows.after);
  const gone = [...publicSlugs(rows.before)].filter((slug) => !there.has(slug));
  const [draft] = [...rows.after, ...rows.before].filter(({ publishedAt }) => publishedAt === null);
  const reason = draft?.withdrawalReason?.trim() ?? '';
  for (const slug of gone) {
    const row: WithdrawalRow = {
      slug,
      document_id: documentId,
      reason: reason === '' ? null : reason,
      at: nowIso(),
    };
    await trx<WithdrawalRow>('case_withdrawals').insert(row).onConflict('slug').merge();
  }
  if (there.size > 0)
    await trx<WithdrawalRow>('case_withdrawals')
      .whereIn('slug', [...there])
      .delete();
}

/** What became of a case that was once public at this address. */
export async function findWithdrawal(strapi: Core.Strapi, slug: string): Promise<Withdrawal | undefined> {
  const row = await inTransaction(strapi, (trx) =>
    trx<WithdrawalRow>('case_withdrawals').where({ slug }).first(),
  );
  return row && { documentId: row.document_id, reason: row.reason, at: row.at };
}
