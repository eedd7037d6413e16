/** A published case in the words of Participedia, the one data model made for cases of deliberation. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { routeOf } from '../contract/endpoints/route';
import type { CaseStory } from '../pages/cases/case-view';
import { loadCase } from '../pages/cases/load';
import { loadSessionsOf } from '../pages/topics/load-sessions';
import { PARTICIPANT_LABELS } from '../pages/frame/labels';
import { caseAddress, placeOfRoom } from '../pages/shared/parts';
import type { CaseDetail, SessionRow } from '../pages/shared/rows';
import { dayOfSession } from '../pages/topics/session-parts';
import { siteOf, type Site } from '../pages/frame/site';
import { sendFile } from '../pages/frame/send-file';

const ISSUES = { 'central-work': 'governance', livelihood: 'social', governance: 'planning' } as const;
/** How far a room's decisions reach; Participedia knows nothing smaller than a neighbourhood but the organization. */
const SCOPES = {
  town: 'city/town',
  village: 'neighbourhood',
  'enterprise-institution': 'organization',
} as const;
const CHANGES = {
  decision: 'changes_public',
  project: 'changes',
  governance: 'changes_how',
  other: 'changes',
} as const;

/** Fields that say nothing here; every case of Participedia has them all. */
const EMPTY = {
  specific_topics: [],
  address2: '',
  postal_code: '',
  latitude: null,
  longitude: null,
  is_component_of: null,
  has_components: [],
  files: [],
  videos: [],
  audio: [],
  specific_methods_tools_techniques: [],
  facilitator_training: null,
  learning_resources: [],
  if_voting: [],
  primary_organizer: null,
  staff: null,
  volunteers: null,
  formal_evaluation: null,
  evaluation_reports: [],
  evaluation_links: [],
  creator: null,
  bookmarked: false,
  last_updated_by: null,
  featured: false,
  hidden: false,
  verified: false,
};

/** The same for every case, because the council's rule says so: by invitation, in a room, to be heard and answered. */
const BY_RULE = {
  type: 'case',
  ongoing: false,
  time_limited: 'a',
  purposes: ['make_influence'],
  approaches: ['consultation'],
  public_spectrum: 'involve',
  open_limited: 'limited',
  recruitment_method: 'appointment',
  targeted_participants: ['stakeholder'],
  method_types: ['deliberative', 'public_meetings'],
  tools_techniques_types: ['facilitate', 'collect'],
  legality: 'yes',
  facilitators: 'yes',
  participants_interactions: ['discussion', 'listenwatch'],
  decision_methods: ['general'],
  organizer_types: ['local'],
  funder: '',
  funder_types: [],
};

const FACE = { meeting: 'facetoface', written: null, online: 'online' } as const;

function meetingForm(sessions: readonly SessionRow[]): string | null {
  const forms = new Set(sessions.map(({ form }) => FACE[form]).filter((form) => form !== null));
  return forms.size > 1 ? 'both' : ([...forms][0] ?? null);
}

const placeFields = (site: Site, { room }: CaseDetail) => ({
  location_name: room?.name ?? '',
  address1: room ? placeOfRoom(room) : '',
  city: room?.district?.name ?? '',
  province: site.province,
  country: 'China',
  scope_of_influence: room ? SCOPES[room.level] : null,
});

function dateFields(sessions: readonly SessionRow[], { outcome }: CaseDetail) {
  const days = sessions.flatMap((session) => dayOfSession(session) ?? []).sort();
  return { start_date: days[0] ?? null, end_date: outcome?.conversionOn ?? days.at(-1) ?? null };
}

function resultFields({ outcome }: CaseDetail) {
  const { conversionOn, conversionKind, conversionBody, reportedOn } = outcome ?? {};
  const [changes, implementers]: (readonly string[])[] = [
    conversionKind ? [CHANGES[conversionKind]] : [],
    conversionBody ? ['appointed'] : [],
  ];
  return {
    impact_evidence: conversionOn ? 'yes' : null,
    change_types: changes,
    implementers_of_change: implementers,
    insights_outcomes: reportedOn ? ['public_hearingsmeetings'] : [],
  };
}

/** How many took part, never who. */
function numberOf({ attendance }: CaseStory): number | null {
  if (!attendance) return null;
  const kinds = Object.keys(PARTICIPANT_LABELS) as (keyof typeof PARTICIPANT_LABELS)[];
  const people = kinds.reduce((sum, kind) => sum + (attendance.byCategory[kind] ?? 0), 0);
  return people > 0 ? people : null;
}

export function participediaCase(site: Site, story: CaseStory, sessions: readonly SessionRow[]): object {
  const { row } = story;
  const address = site.address + caseAddress(row.slug);
  return {
    ...EMPTY,
    ...BY_RULE,
    ...placeFields(site, row),
    ...dateFields(sessions, row),
    ...resultFields(row),
    title: row.title,
    description: row.summary,
    body: row.body,
    general_issues: row.topic ? [ISSUES[row.topic.themeCategory]] : [],
    number_of_participants: numberOf(story),
    facetoface_online_or_both: meetingForm(sessions),
    links: [{ url: address, title: row.title, attribution: site.council }],
    photos: row.cover
      ? [
          {
            url: site.address + row.cover.url,
            source_url: address,
            attribution: site.council,
            title: row.cover.caption ?? row.title,
          },
        ]
      : [],
    original_language: 'zh',
    post_date: row.publishedAt,
    updated_date: row.updatedAt,
    published: true,
  };
}

export function registerParticipedia(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    const story = await loadCase(strapi, (ctx.params as { case: string }).case);
    // The form of the others is filled in from the Chinese case; its translation has no entry of its own.
    if (story?.row.locale !== 'zh-Hans') return;
    const sessions = await loadSessionsOf(strapi, story.row.topic ? [story.row.topic.documentId] : []);
    const body = JSON.stringify(participediaCase(siteOf(strapi), story, sessions));
    sendFile(ctx, 'application/json; charset=utf-8', body);
  };
  strapi.server.routes([routeOf('/cases/{case}/participedia.json', handler)]);
}
