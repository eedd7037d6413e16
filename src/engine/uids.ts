/** The names by which Strapi knows our content types: written down once. */

export const TOPIC = 'api::topic.topic';
export const SURVEY = 'api::survey.survey';
export const SESSION = 'api::session.session';
export const PARTICIPANT = 'api::participant.participant';
export const OPINION = 'api::opinion.opinion';
export const REFERRAL = 'api::referral.referral';
export const OUTCOME = 'api::outcome.outcome';
export const FEEDBACK = 'api::feedback.feedback';
export const ROOM = 'api::room.room';
export const SIGNAGE = 'api::signage.signage';
export const DUTY_GROUP = 'api::duty-group.duty-group';
export const LEGACY_VENUE = 'api::legacy-venue.legacy-venue';
export const AREA = 'api::area.area';
export const ORGANIZATION = 'api::organization.organization';
export const MEMBER = 'api::member.member';
export const ANNUAL_PLAN = 'api::annual-plan.annual-plan';
export const RULE = 'api::rule.rule';
export const FLOWCHART = 'api::flowchart.flowchart';
export const CASE = 'api::case.case';
export const DELEGATION = 'api::delegation.delegation';
export const SUGGESTION = 'api::suggestion.suggestion';
