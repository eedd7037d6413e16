import { CONVERSIONS, FORMS, LEVELS, PHASES, PLACE, SOURCES, THEMES, TOPIC_KINDS } from './choices';
import {
  BY_PLAN,
  BY_ROOM,
  BY_TOPIC,
  DISTRICT,
  PICTURE,
  PUBLIC_CASE,
  PUBLIC_FLOWCHART,
  PUBLIC_OUTCOME,
  PUBLIC_PLAN,
  PUBLIC_ROOM,
  PUBLIC_RULE,
  PUBLIC_SESSION,
  PUBLIC_SIGNAGE,
  PUBLIC_TOPIC,
  ROOM,
  TOPIC,
  WHEN,
} from './rows';
import type { Kind, PublicType } from './shape';

/**
 * The public contract as data: which rows, which fields, which relations, which questions.
 * What is not written here cannot be read, filtered, sorted or joined from outside.
 */

const MOMENTS = { createdAt: 'moment', updatedAt: 'moment' } as const satisfies Record<string, Kind>;
export const PUBLIC_TYPES = {
  'api::room.room': {
    rows: PUBLIC_ROOM,
    fields: [
      'name',
      'slug',
      'level',
      'address',
      ...PLACE,
      'introduction',
      'pilot',
      'experience',
      'acceptance',
      'establishedOn',
      ...WHEN,
    ],
    shows: {
      district: DISTRICT,
      rule: { fields: ['title', 'state'], rows: PUBLIC_RULE },
      flowchart: { fields: ['title', 'topicKind'], rows: PUBLIC_FLOWCHART },
      photos: PICTURE,
    },
    filterBy: {
      documentId: 'id',
      name: 'text',
      slug: 'text',
      level: LEVELS,
      pilot: 'yes-no',
      acceptance: ['building', 'accepted'],
      establishedOn: 'day',
      ...MOMENTS,
    },
    // Every area is public: they are the names on the map.
    filterByRelated: {
      district: { rows: {}, by: { code: 'text', name: 'text', level: ['city', 'district', 'village'] } },
    },
    sortBy: ['name', 'level', 'establishedOn', ...WHEN],
    order: 'createdAt:asc',
  },
  'api::signage.signage': {
    rows: PUBLIC_SIGNAGE,
    fields: ['serial', 'artworkVersion', 'state', 'place', 'hungOn', ...WHEN],
    shows: { room: ROOM, photo: PICTURE },
    filterBy: { documentId: 'id', serial: 'text', hungOn: 'day', ...MOMENTS },
    filterByRelated: { room: BY_ROOM },
    sortBy: ['serial', 'hungOn', ...WHEN],
    order: 'serial:asc',
  },
  'api::rule.rule': {
    rows: PUBLIC_RULE,
    fields: ['title', 'issuer', 'documentNo', 'effectiveFrom', 'effectiveTo', 'state', ...WHEN],
    shows: { clauses: { fields: ['number', 'text'] } },
    filterBy: {
      documentId: 'id',
      title: 'text',
      issuer: 'text',
      state: ['in-force', 'retired'],
      effectiveFrom: 'day',
      effectiveTo: 'day',
      ...MOMENTS,
    },
    filterByRelated: {},
    sortBy: ['title', 'effectiveFrom', 'effectiveTo', ...WHEN],
    order: 'createdAt:asc',
  },
  'api::flowchart.flowchart': {
    rows: PUBLIC_FLOWCHART,
    fields: ['title', 'topicKind', 'description', ...WHEN],
    shows: {
      stages: { fields: ['key', 'label', 'kind', 'phase', 'owner'] },
      transitions: {
        fields: ['key', 'label', 'from', 'to', 'kind', 'who', 'whoClause', 'whoQuote', 'gate'],
      },
    },
    filterBy: { documentId: 'id', title: 'text', topicKind: TOPIC_KINDS, ...MOMENTS },
    filterByRelated: {},
    sortBy: ['title', 'topicKind', ...WHEN],
    order: 'createdAt:asc',
  },
  'api::annual-plan.annual-plan': {
    rows: PUBLIC_PLAN,
    fields: ['title', 'year', 'state', ...WHEN],
    shows: {},
    filterBy: { documentId: 'id', title: 'text', state: ['in-force', 'archived'], ...MOMENTS },
    filterByRelated: {},
    sortBy: ['title', 'year', ...WHEN],
    order: 'year:desc',
  },
  'api::topic.topic': {
    rows: PUBLIC_TOPIC,
    fields: ['title', 'kind', 'themeCategory', 'source', 'summary', 'background', 'publicPhase', ...WHEN],
    shows: { room: ROOM, annualPlan: { fields: ['title', 'year'], rows: PUBLIC_PLAN } },
    filterBy: {
      documentId: 'id',
      title: 'text',
      summary: 'text',
      kind: TOPIC_KINDS,
      themeCategory: THEMES,
      source: SOURCES,
      publicPhase: PHASES,
      ...MOMENTS,
    },
    filterByRelated: { room: BY_ROOM, annualPlan: BY_PLAN },
    sortBy: ['title', 'publicPhase', ...WHEN],
    order: 'createdAt:desc',
  },
  // Who presides, who comes and what was said are not here.
  'api::session.session': {
    rows: PUBLIC_SESSION,
    fields: ['title', 'form', 'plannedOn', 'startsAt', 'place', 'heldOn', 'onlineFrom', 'onlineTo', ...WHEN],
    shows: { topic: { ...TOPIC, shows: { room: ROOM } } },
    filterBy: { documentId: 'id', title: 'text', form: FORMS, plannedOn: 'day', heldOn: 'day', ...MOMENTS },
    filterByRelated: { topic: BY_TOPIC },
    sortBy: ['title', 'plannedOn', 'heldOn', ...WHEN],
    order: 'plannedOn:desc',
  },
  'api::outcome.outcome': {
    rows: PUBLIC_OUTCOME,
    fields: [
      'title',
      'suggestions',
      'reportForm',
      'recipient',
      'reportedOn',
      'conversionKind',
      'conversionBody',
      'conversionOn',
      ...WHEN,
    ],
    shows: { topic: TOPIC },
    filterBy: {
      documentId: 'id',
      title: 'text',
      reportForm: ['minutes', 'special-report', 'information-item'],
      reportedOn: 'day',
      conversionKind: CONVERSIONS,
      conversionOn: 'day',
      ...MOMENTS,
    },
    filterByRelated: { topic: BY_TOPIC },
    sortBy: ['title', 'reportedOn', 'conversionOn', ...WHEN],
    order: 'reportedOn:desc',
  },
  'api::case.case': {
    rows: PUBLIC_CASE,
    fields: ['title', 'slug', 'summary', 'body', 'locale', 'publishedAt', ...WHEN],
    shows: {
      room: ROOM,
      topic: TOPIC,
      outcome: {
        fields: [
          'title',
          'suggestions',
          'reportForm',
          'reportedOn',
          'conversionKind',
          'conversionBody',
          'conversionOn',
        ],
        rows: PUBLIC_OUTCOME,
      },
      cover: PICTURE,
    },
    filterBy: {
      documentId: 'id',
      title: 'text',
      slug: 'text',
      summary: 'text',
      publishedAt: 'moment',
      ...MOMENTS,
    },
    filterByRelated: { room: BY_ROOM, topic: BY_TOPIC },
    sortBy: ['title', 'publishedAt', ...WHEN],
    order: 'publishedAt:desc',
    locales: ['zh-Hans', 'en'],
  },
} as const satisfies Record<string, PublicType>;

export type PublicUid = keyof typeof PUBLIC_TYPES;

/** The contract of a content type, or nothing: what has no contract is not served. */
export const publicType = (uid: string): PublicType | undefined =>
  Object.hasOwn(PUBLIC_TYPES, uid) ? PUBLIC_TYPES[uid as PublicUid] : undefined;
