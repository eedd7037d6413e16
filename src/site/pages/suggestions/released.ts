/** What was released of suggestions and opinions, and what came of each. */
import type { Core } from '@strapi/strapi';
import { SUGGESTION } from '../../../engine/uids';
import { html, paragraphs, type Html } from '../frame/html';
import { formatDay } from '../frame/labels';
import { topicAddress } from '../shared/parts';
import { publicTopic } from './outcome';

export interface Released {
  readonly documentId: string;
  readonly publicCopy: string;
  readonly reply: string | null;
  readonly receivedAt: string;
  readonly state: 'released' | 'forwarded';
  /** The topic it became, once the public may see it. */
  readonly topic: { readonly documentId: string; readonly title: string } | null;
}

type Row = Omit<Released, 'topic'> & { readonly became: { readonly documentId: string } | null };

const MOST = 50;

/** Newest first. @param on the topic that opinions are about; `null` for suggestions of topics */
export async function loadReleased(strapi: Core.Strapi, on: string | null): Promise<readonly Released[]> {
  const which =
    on === null ? { kind: 'topic' as const } : { kind: 'opinion' as const, about: { documentId: on } };
  const rows: unknown = await strapi.documents(SUGGESTION).findMany({
    filters: { ...which, state: { $in: ['released', 'forwarded'] } },
    fields: ['publicCopy', 'reply', 'receivedAt', 'state'],
    populate: { became: { fields: ['title'] } },
    sort: 'receivedAt:desc',
    limit: MOST,
  });
  return Promise.all(
    (rows as Row[]).map(async ({ became, ...row }) => ({
      ...row,
      topic: became && (await publicTopic(strapi, became.documentId)),
    })),
  );
}

const becameOf = ({ state, topic }: Released): Html | null => {
  if (topic)
    return html`<p>已经转为议题“<a href="${topicAddress(topic.documentId)}">${topic.title}</a>”。</p>`;
  return state === 'forwarded' ? html`<p>已经转为协商议题，正在审定。</p>` : null;
};

/** Edited copies, each with what came of it. */
export const renderReleased = (rows: readonly Released[]): Html =>
  html`<ul class="said">
    ${rows.map(
      (row) =>
        html`<li>
          <p class="meta"><time datetime="${row.receivedAt}">${formatDay(row.receivedAt)}</time>收到</p>
          ${paragraphs(row.publicCopy)} ${becameOf(row)}
          ${
            row.reply &&
            html`<div class="quote">
              <p class="meta">答复</p>
              ${paragraphs(row.reply)}
            </div>`
          }
        </li> `,
    )}
  </ul>`;
