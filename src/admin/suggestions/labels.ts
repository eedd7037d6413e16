/** Names of fields and choices, so that list, form and queue call things alike. */
import { choicesIn, labelOf } from '../../words/labels/labels';

const SUGGESTION = 'api::suggestion.suggestion';
const TOPIC = 'api::topic.topic';

export const KINDS = choicesIn(SUGGESTION, 'kind');
export const STATES = choicesIn(SUGGESTION, 'state');
export const DECLINE_REASONS = choicesIn(SUGGESTION, 'declineReason');
export const THEMES = choicesIn(TOPIC, 'themeCategory');
export const PUBLICITY = choicesIn(TOPIC, 'publicity');

export const suggestionField = (name: string): string => labelOf(SUGGESTION, name);
export const topicField = (name: string): string => labelOf(TOPIC, name);
