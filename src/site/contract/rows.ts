import { LEVELS, PHASES, THEMES, TOPIC_KINDS } from './choices';
import type { Filter, RelatedFilter, Shown } from './shape';

/** Which rows are public. A relation shows a row only if it is public by itself, so these are used at every depth. */
export const PUBLIC_ROOM = { visibility: { $eq: 'public' } } satisfies Filter;
export const PUBLIC_SIGNAGE = { state: { $eq: 'hung' }, room: PUBLIC_ROOM } satisfies Filter;
export const PUBLIC_RULE = { state: { $in: ['in-force', 'retired'] } } satisfies Filter;
export const PUBLIC_FLOWCHART = { activeRelease: { $notNull: true } } satisfies Filter;
export const PUBLIC_TOPIC = {
  publicity: { $eq: 'open' },
  publicPhase: { $notNull: true },
  room: PUBLIC_ROOM,
} satisfies Filter;
// A plan that is still being drafted is nobody's business yet.
export const PUBLIC_PLAN = { state: { $in: ['in-force', 'archived'] } } satisfies Filter;
const DATED: readonly Filter[] = ['plannedOn', 'heldOn', 'onlineFrom'].map((day) => ({
  [day]: { $notNull: true },
}));
/** A session is public from the day its topic stands at deliberation: before, a date is only somebody's intention. */
export const PUBLIC_SESSION = {
  topic: { ...PUBLIC_TOPIC, publicPhase: { $in: PHASES.slice(PHASES.indexOf('deliberating')) } },
  $or: DATED,
} satisfies Filter;
export const PUBLIC_OUTCOME = { reportedOn: { $notNull: true }, topic: PUBLIC_TOPIC } satisfies Filter;
// A limited topic may have a published case without being shown itself; a sealed one never has.
export const PUBLIC_CASE = { topic: { publicity: { $in: ['open', 'limited'] } } } satisfies Filter;

export const WHEN = ['createdAt', 'updatedAt'] as const;
export const PICTURE: Shown = {
  fields: ['url', 'alternativeText', 'caption', 'width', 'height', 'mime', 'formats'],
};
export const DISTRICT: Shown = { fields: ['name', 'code', 'level'] };
export const ROOM: Shown = {
  fields: ['name', 'slug', 'level', 'address'],
  rows: PUBLIC_ROOM,
  shows: { district: DISTRICT },
};
export const TOPIC: Shown = { fields: ['title', 'kind', 'themeCategory', 'publicPhase'], rows: PUBLIC_TOPIC };

export const BY_ROOM: RelatedFilter = {
  rows: PUBLIC_ROOM,
  by: { documentId: 'id', slug: 'text', name: 'text', level: LEVELS },
};
export const BY_TOPIC: RelatedFilter = {
  rows: PUBLIC_TOPIC,
  by: { documentId: 'id', kind: TOPIC_KINDS, themeCategory: THEMES },
};
export const BY_PLAN: RelatedFilter = { rows: PUBLIC_PLAN, by: { documentId: 'id', title: 'text' } };
