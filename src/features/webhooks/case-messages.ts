/** What the public sees of cases changes: whoever asked to be told is told, because the message is written with the change. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowIso } from '../../engine/clock';
import { leaveMessage } from '../../engine/outbox/outbox';
import { WEBHOOK, webhookUrls } from './receiver';

export type CaseEvent = 'case.published' | 'case.updated' | 'case.withdrawn';

/** A public row of a case. A changed one is another row: publishing makes it anew. */
export interface PublicCase {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
}

interface Change {
  readonly event: CaseEvent;
  readonly row: PublicCase;
  /** The row it replaces. */
  readonly before?: PublicCase;
}

/** What the public saw, what it sees, and why a case is gone in a language. */
interface Seen {
  readonly before: readonly PublicCase[];
  readonly after: readonly PublicCase[];
  readonly reasonFor: (locale: string) => string | null;
}

/** What happened to the public cases, language by language. */
export function changesOf(before: readonly PublicCase[], after: readonly PublicCase[]): Change[] {
  const same = (one: PublicCase) => (other: PublicCase) =>
    other.documentId === one.documentId && other.locale === one.locale;
  const came = after.flatMap((row): Change[] => {
    const was = before.find(same(row));
    if (!was) return [{ event: 'case.published', row }];
    return was.id === row.id ? [] : [{ event: 'case.updated', row, before: was }];
  });
  const went = before.filter((row) => !after.some(same(row)));
  return [...came, ...went.map((row): Change => ({ event: 'case.withdrawn', row }))];
}

/** Little: whoever wants to know more asks the interface, which knows what is so now. */
function bodyOf(strapi: Core.Strapi, change: Change, told: { at: string } & Pick<Seen, 'reasonFor'>): string {
  const { event, row, before } = change;
  const address = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/+$/, '');
  const { documentId, locale, slug, title } = row;
  const url = (of: PublicCase) => `${address}/cases/${encodeURIComponent(of.slug)}`;
  return JSON.stringify({
    type: event,
    timestamp: told.at,
    data: {
      documentId,
      locale,
      slug,
      title,
      url: url(row),
      ...(before && before.slug !== slug && { previousUrl: url(before) }),
      ...(event === 'case.withdrawn' && { reason: told.reasonFor(locale) }),
    },
  });
}

/** Writes a message for every receiver and change. Part of the transaction that changes. */
export async function tellOfCases(
  strapi: Core.Strapi,
  trx: Knex,
  { before, after, reasonFor }: Seen,
): Promise<void> {
  const to = { kind: WEBHOOK, receivers: webhookUrls(strapi), at: nowIso() };
  if (to.receivers.length === 0) return;
  for (const change of changesOf(before, after)) {
    const { event, row } = change;
    const body = bodyOf(strapi, change, { at: to.at, reasonFor });
    await leaveMessage(trx, to, { event, documentId: row.documentId, body });
  }
}
