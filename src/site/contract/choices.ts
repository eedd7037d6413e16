/** The enumerations one may filter by; a test holds them to `schema.json`. */
export { SESSION_FORMS as FORMS, THEMES, TOPIC_KINDS } from '../../domain/law/vocabulary';
/** Of rooms: no room is the city's. */
export const LEVELS = ['town', 'village', 'enterprise-institution'] as const;
export const SOURCES = ['member', 'party-government', 'public', 'committee'] as const;
export const CONVERSIONS = ['decision', 'project', 'governance', 'other'] as const;
export const PHASES = [
  'collecting',
  'approving',
  'surveying',
  'deliberating',
  'reporting',
  'giving-feedback',
  'completed',
] as const;
/** What the search looks through. */
export const SEARCHED_TYPES = ['case', 'topic', 'room', 'rule'] as const;
/** Degrees: where a room lies. */
export const PLACE = ['longitude', 'latitude'] as const;
