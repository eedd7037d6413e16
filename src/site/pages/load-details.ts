import type { Core } from '@strapi/strapi';
import { windowOn } from '../../domain/suggestions/suggestion';
import { nowIso, today } from '../../engine/clock';
import { evidenceOfRoom } from '../../features/rooms/registry-gate';
import { readMilestones } from '../../engine/process/phase-history';
import { PUBLIC_TYPES, type PublicUid } from '../contract/contract';
import type { Raw } from '../contract/query/parse-names';
import { atMost, findPublic, readDraft, readPublic } from '../contract/read-public';
import { loadAttendance, loadFeedback } from './shared/attendance';
import type { CaseStory, Translation } from './cases/case-view';
import { WITHOUT_BODY } from './load-lists';
import { loadSessionsOf } from './topics/load-sessions';
import { loadPlaces } from './shared/places';
import type { RoomStory } from './rooms/room-view';
import type {
  CaseDetail,
  CaseRow,
  OutcomeRow,
  RoomDetail,
  RuleRow,
  SignRow,
  TopicDetail,
  TopicRow,
} from './shared/rows';
import { loadWindow } from './suggestions/load-place';
import { loadReleased } from './suggestions/released';
import type { TopicStory, Voices } from './topics/topic-story';
import { loadTopicsOfRoom } from './shared/topics-of-room';

const ALL = atMost(100);

async function loadAll<Row>(strapi: Core.Strapi, uid: PublicUid, raw: Raw): Promise<readonly Row[]> {
  return (await readPublic<Row>(strapi, uid, { ...raw, pagination: ALL })).rows;
}

/** A case with what its topic and outcome let the public know; of a topic that is not public, nothing. */
async function storyOf(strapi: Core.Strapi, row: CaseDetail): Promise<CaseStory> {
  const [attendance, feedback] = await Promise.all([
    row.topic ? loadAttendance(strapi, row.topic.documentId) : null,
    row.outcome ? loadFeedback(strapi, row.outcome.documentId) : [],
  ]);
  return { row, attendance, feedback, others: [] };
}

const LANGUAGES = PUBLIC_TYPES[CASE].locales;

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

export async function loadTopic(strapi: Core.Strapi, documentId: string): Promise<TopicStory | undefined> {
  const topic = await findPublic<TopicDetail>(strapi, TOPIC, { documentId });
  if (!topic) return undefined;
  const behind = { filters: { topic: { documentId } } };
  const [milestones, attendance, outcomes, cases, voices, sessions] = await Promise.all([
    readMilestones(strapi, documentId),
    loadAttendance(strapi, documentId),
    loadAll<OutcomeRow>(strapi, OUTCOME, behind),
    loadAll<CaseRow>(strapi, CASE, { ...behind, ...WITHOUT_BODY }),
    loadVoices(strapi, documentId),
    loadSessionsOf(strapi, [documentId]),
  ]);
  return { topic, milestones, attendance, outcomes, cases, voices, sessions };
}

async function loadVoices(strapi: Core.Strapi, documentId: string): Promise<Voices> {
  const [asked, released] = await Promise.all([
    loadWindow(strapi, documentId),
    loadReleased(strapi, documentId),
  ]);
  const { opinionsFrom: from, opinionsUntil: until } = asked;
  return { stands: windowOn(asked, today()), from, until, released };
}

export async function loadRoom(strapi: Core.Strapi, slug: string): Promise<RoomStory | undefined> {
  const room = await findPublic<RoomDetail>(strapi, ROOM, { slug });
  if (!room) return undefined;
  const inside = { filters: { room: { slug } } };
  const [signs, fourOnes, topics, cases, places] = await Promise.all([
    loadAll<SignRow>(strapi, SIGNAGE, inside),
    room.pilot ? evidenceOfRoom(strapi, room.documentId) : null,
    loadTopicsOfRoom<TopicRow>(strapi, slug, { pagination: ALL }),
    loadAll<CaseRow>(strapi, CASE, { ...inside, ...WITHOUT_BODY }),
    loadPlaces(strapi),
  ]);
  return { room, signs, fourOnes, topics, cases, places };
}

export const loadRule = (strapi: Core.Strapi, documentId: string): Promise<RuleRow | undefined> =>
  findPublic<RuleRow>(strapi, RULE, { documentId });
