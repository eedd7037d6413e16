/** The cases as the pages, feeds and formats read them: a list, one with its story, a draft. */
import type { Core } from '@strapi/strapi';
import { CASE } from '../../../engine/uids';
import { nowIso } from '../../../engine/clock';
import { PUBLIC_TYPES } from '../../contract/contract';
import { findPublic, readDraft } from '../../contract/read-public';
import { loadAttendance, loadFeedback } from '../shared/attendance';
import { loadPage } from '../shared/load-page';
import type { CaseDetail, CaseRow } from '../shared/rows';
import type { CaseStory, Translation } from './case-view';

const LANGUAGES = PUBLIC_TYPES[CASE].locales;

/** What a list of cases shows of each. */
export const WITHOUT_BODY = {
  fields: ['title', 'slug', 'summary', 'publishedAt', 'updatedAt'],
  shows: ['room', 'cover'],
};

/** @param locale of the cases; by default those in Chinese */
export const loadCases = (strapi: Core.Strapi, page: number, locale?: string) =>
  loadPage<CaseRow>(strapi, CASE, page, {
    ...WITHOUT_BODY,
    ...(locale !== undefined && { locale }),
  });

/** A case with what its topic and outcome let the public know; of a topic that is not public, nothing. */
async function storyOf(strapi: Core.Strapi, row: CaseDetail): Promise<CaseStory> {
  const [attendance, feedback] = await Promise.all([
    row.topic ? loadAttendance(strapi, row.topic.documentId) : null,
    row.outcome ? loadFeedback(strapi, row.outcome.documentId) : [],
  ]);
  return { row, attendance, feedback, others: [] };
}

/** The same case in the other languages in which it is public, at addresses of their own. */
async function othersOf(strapi: Core.Strapi, { documentId, locale, slug }: CaseDetail) {
  const others: Translation[] = [];
  for (const other of LANGUAGES.filter((each) => each !== locale)) {
    const row = await findPublic<CaseDetail>(strapi, CASE, { documentId }, { locale: other });
    if (row && row.slug !== slug) others.push({ locale: other, slug: row.slug });
  }
  return others;
}

/** The case at this address, in the language that it is written in there. */
export async function loadCase(strapi: Core.Strapi, slug: string): Promise<CaseStory | undefined> {
  for (const locale of LANGUAGES) {
    const row = await findPublic<CaseDetail>(strapi, CASE, { slug }, { locale });
    if (row) return { ...(await storyOf(strapi, row)), others: await othersOf(strapi, row) };
  }
  return undefined;
}

/** A draft as it would be read if it were published now; what is not written yet is empty. */
export async function loadDraft(
  strapi: Core.Strapi,
  draft: { readonly documentId: string; readonly locale: string },
): Promise<CaseStory | undefined> {
  const row = await readDraft<CaseDetail>(strapi, CASE, draft);
  if (!row) return undefined;
  const { title, slug, summary, body, publishedAt, updatedAt } = row;
  const now = nowIso();
  return storyOf(strapi, {
    ...row,
    ...draft,
    title: title ?? '（尚无标题）',
    slug: slug ?? '',
    summary: summary ?? '',
    body: body ?? '',
    publishedAt: publishedAt ?? now,
    updatedAt: updatedAt ?? now,
  });
}
