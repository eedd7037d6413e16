/** The closed lists of the core are those of the schemas. */
import * as vocabulary from '../../src/domain/law/vocabulary';
import { DECLINE_REASONS } from '../../src/domain/suggestions/suggestion';
import { ATTRIBUTES } from '../support/sources/schemas';

it.each<[string, readonly string[]]>([
  ['api::topic.topic kind', vocabulary.TOPIC_KINDS],
  ['api::flowchart.flowchart topicKind', vocabulary.TOPIC_KINDS],
  ['rule.binding topicKind', vocabulary.TOPIC_KINDS],
  ['api::topic.topic themeCategory', vocabulary.THEMES],
  ['api::topic.topic publicity', vocabulary.PUBLICITIES],
  ['api::organization.organization level', vocabulary.LEVELS],
  ['api::participant.participant category', vocabulary.PARTICIPANT_CATEGORIES],
  ['api::session.session form', vocabulary.SESSION_FORMS],
  ['api::opinion.opinion escalationKind', vocabulary.ESCALATION_KINDS],
  ['api::feedback.feedback audience', vocabulary.AUDIENCES],
  ['flow.transition gate', vocabulary.BODIES],
  ['api::suggestion.suggestion kind', vocabulary.SUGGESTION_KINDS],
  ['api::suggestion.suggestion state', vocabulary.SUGGESTION_STATES],
  ['api::suggestion.suggestion declineReason', DECLINE_REASONS],
])('%s', (where, list) => {
  expect(ATTRIBUTES.find((each) => each.where === where)?.attribute.enum).toEqual(list);
});
