/** Where in the panel each reason of a refusal is cured. A reason without a place does not compile. */
import type { PolicyName } from '../../../domain/law/refusal';
import { collectionPath, TOPIC, topicPath } from '../places';
import type { FormKey } from '../form-keys';
import type { KitWord } from '../words/words';

type CureWord = Extract<KitWord, `cure.${string}`>;

/** A way out of a refusal: the words of the link, and where in the panel it leads. */
export interface Cure {
  readonly word: CureWord;
  readonly to: string;
}

/** What the reader stands before: the topic in question, if one is, and the forms this person may send. */
export interface Standing {
  readonly topic: string | null;
  readonly forms: readonly FormKey[];
}

type Place = (standing: Standing) => Cure;

const topic: Place = ({ topic }) =>
  topic === null
    ? { word: 'cure.topics', to: collectionPath(TOPIC) }
    : { word: 'cure.topic', to: topicPath(topic) };

/** A record about the topic is written down in guided entry; whoever may not write it reads the topic. */
const entry =
  (form: FormKey, word: CureWord): Place =>
  (standing) => {
    if (!standing.forms.includes(form)) return topic(standing);
    const search = standing.topic === null ? '' : `?topic=${standing.topic}`;
    return { word, to: `/guided-entry/${form}${search}` };
  };

const records =
  (uid: string, word: CureWord): Place =>
  () => ({ word, to: collectionPath(uid) });

const page =
  (to: string, word: CureWord): Place =>
  () => ({ word, to });

const survey = entry('survey', 'cure.survey');
const charts = page('/flowchart-editor', 'cure.charts');
const screening = page('/screening', 'cure.screening');

const PLACES: Readonly<Record<PolicyName, Place>> = {
  'stakeholder-invited': records('api::participant.participant', 'cure.participants'),
  'participants-recognised': topic,
  'participants-notified': topic,
  'duty-group-size': records('api::duty-group.duty-group', 'cure.duty-groups'),
  'approved-at-same-level': topic,
  'entered-in-annual-plan': topic,
  'scheme-attached': topic,
  'reviewed-by-chairs-meeting': topic,
  'survey-completed': survey,
  'people-visited': survey,
  'deliberation-held': entry('session', 'cure.session'),
  'outcome-reported': entry('outcome', 'cure.outcome'),
  'conversion-recorded': records('api::outcome.outcome', 'cure.outcomes'),
  'dissent-explained': records('api::opinion.opinion', 'cure.opinions'),
  'issues-escalated': records('api::referral.referral', 'cure.referrals'),
  'feedback-given': entry('feedback', 'cure.feedback'),
  'four-ones-complete': page('/room-profile', 'cure.rooms'),
  'speaker-recognised': topic,
  'step-drawn': topic,
  'process-open': topic,
  'process-released': charts,
  'stage-moves-by-step': topic,
  'reason-given': topic,
  'recall-in-time': topic,
  'emergency-confirmed': topic,
  'confirmed-by-another': topic,
  'actor-may-act': topic,
  'decision-is-documented': topic,
  'approver-is-not-submitter': topic,
  'district-is-own': records('api::organization.organization', 'cure.organizations'),
  'stage-mapped': charts,
  'activator-is-not-drafter': records('api::flowchart.flowchart', 'cure.flowcharts'),
  'record-kept': topic,
  'evidence-intact': page('/plugins/upload', 'cure.media'),
  'process-not-cloned': topic,
  'signs-made-centrally': records('api::signage.signage', 'cure.signs'),
  'delegation-is-own': records('api::delegation.delegation', 'cure.delegations'),
  'withdrawal-reasoned': records('api::case.case', 'cure.cases'),
  'suggestion-from-public': screening,
  'suggestion-kept': screening,
  'suggestion-became-topic': screening,
  'screened-in-order': screening,
  'decline-coded': screening,
  'released-as-edited': screening,
  'opinions-open': topic,
};

/**
 * Where this reason is cured; `null` where the reader already stands there.
 *
 * @param here address of the screen, below that of the panel
 */
export function cureOf(policy: PolicyName, standing: Standing, here: string): Cure | null {
  const cure = PLACES[policy](standing);
  return cure.to === here ? null : cure;
}
