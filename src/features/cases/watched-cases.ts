/** Around a write: which cases the public saw before it, and sees after it, so that receivers can be told the difference. */
import { tellOfCases, type PublicCase } from '../webhooks/case-messages';
import { webhookUrls } from '../webhooks/receiver';
import type { Write } from '../../engine/write/write';
import { CASE } from '../../engine/uids';

/** Which cases a write may make public or take away: one by its id, or those of a topic. */
export type Watched = { readonly documentId: string } | { readonly topic: { readonly documentId: string } };

/** Published, and of a topic that is not sealed; the public contract says the same. */
async function publicCases({ strapi }: Write, where: Watched): Promise<PublicCase[]> {
  const rows: unknown = await strapi.db.query(CASE).findMany({
    where: {
      $and: [
        where,
        { publishedAt: { $notNull: true } },
        { topic: { publicity: { $in: ['open', 'limited'] } } },
      ],
    },
    select: ['id', 'documentId', 'locale', 'slug', 'title'],
    orderBy: { id: 'asc' },
  });
  return rows as PublicCase[];
}

/** Does the write. @param reasonFor why a case was withdrawn in a language, asked after the write */
export async function watchingCases(
  write: Write,
  watched: Watched | null,
  work: () => Promise<{
    readonly watched: Watched | null;
    readonly reasonFor?: (locale: string) => string | null;
  }>,
): Promise<void> {
  const { strapi, trx } = write;
  const told = webhookUrls(strapi).length > 0;
  const before = told && watched ? await publicCases(write, watched) : [];
  const { watched: written, reasonFor = () => null } = await work();
  if (!told || !written) return;
  await tellOfCases(strapi, trx, { before, after: await publicCases(write, written), reasonFor });
}
