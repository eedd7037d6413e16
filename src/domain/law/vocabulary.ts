/** The closed lists of the council's vocabulary. The schemas repeat them; a test holds both together. */

/** Level of a room, a topic and a party organisation (二(三).4 「同级」; 三(二).2). */
export const LEVELS = ['city', 'town', 'village', 'enterprise-institution'] as const;
export type Level = (typeof LEVELS)[number];

/** Planned topics and topics added in between take different paths (二(三).4, 二(三).5). */
export const TOPIC_KINDS = ['annual', 'ad-hoc'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** What a topic is about (二(三).2). */
export const THEMES = ['central-work', 'livelihood', 'governance'] as const;
export type Theme = (typeof THEMES)[number];

/** Whom a topic is shown to (一(二).7). */
export const PUBLICITIES = ['open', 'limited', 'sealed'] as const;
export type Publicity = (typeof PUBLICITIES)[number];

/** Who sits at the table (二(二).4, 二(五).6). */
export const PARTICIPANT_CATEGORIES = [
  'member',
  'sector-representative',
  'stakeholder',
  'department',
  'other',
] as const;
export type ParticipantCategory = (typeof PARTICIPANT_CATEGORIES)[number];

/** Forms of deliberation (二(四).3). */
export const SESSION_FORMS = ['meeting', 'written', 'online'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** Kinds of input that must go on to another channel (二(五).11). */
export const ESCALATION_KINDS = [
  'overall-situation',
  'early-sign',
  'constructive-opinion',
  'workable-advice',
] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

/** The three to whom feedback is owed (二(五).12). */
export const AUDIENCES = ['deliberating-subjects', 'stakeholders', 'masses'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The bodies whose decision is a gate (二(三).4, 二(三).5). */
export const BODIES = ['chairs-meeting', 'party-organization'] as const;
export type Body = (typeof BODIES)[number];

/** The roles of the council's staff. `system` is the software itself, during set-up. */
export const ROLES = [
  'office',
  'committee',
  'liaison',
  'chairs-meeting',
  'party-organization',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a pilot must show to be accepted (三(一).3 「四个一」). */
export const FOUR_ONES = ['sign', 'procedure', 'deliberation', 'experience'] as const;
export type FourOnes = (typeof FOUR_ONES)[number];

/** What a resident may send: a topic to deliberate on, or an opinion on one that is open (二(三).3, 一(二).7). */
export const SUGGESTION_KINDS = ['topic', 'opinion'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** How far the screening of a suggestion has come. */
export const SUGGESTION_STATES = ['received', 'screening', 'released', 'declined', 'forwarded'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];
