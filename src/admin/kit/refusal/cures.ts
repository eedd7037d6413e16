/** Where in the panel each reason of a refusal is cured. A reason without a place does not compile. */
import type { PolicyName } from '../../../domain/law/refusal';
import { collectionPath, TOPIC, topicPath } from '../places';
import type { FormKey } from '../form-keys';

/** A way out of a refusal: the words of the link, and where in the panel it leads. */
export interface Cure {
  readonly words: string;
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
    ? { words: '查看协商议题', to: collectionPath(TOPIC) }
    : { words: '打开议题', to: topicPath(topic) };

/** A record about the topic is written down in guided entry; whoever may not write it reads the topic. */
const entry =
  (form: FormKey, words: string): Place =>
  (standing) => {
    if (!standing.forms.includes(form)) return topic(standing);
    const search = standing.topic === null ? '' : `?topic=${standing.topic}`;
    return { words, to: `/guided-entry/${form}${search}` };
  };

const records =
  (uid: string, words: string): Place =>
  () => ({ words, to: collectionPath(uid) });

const page =
  (to: string, words: string): Place =>
  () => ({ words, to });

const survey = entry('survey', '登记调研');
const charts = page('/flowchart-editor', '打开流程图编辑');
const screening = page('/screening', '打开待筛选');

const PLACES: Readonly<Record<PolicyName, Place>> = {
  'stakeholder-invited': records('api::participant.participant', '查看参加人员'),
  'participants-recognised': topic,
  'participants-notified': topic,
  'duty-group-size': records('api::duty-group.duty-group', '查看委员履职小组'),
  'approved-at-same-level': topic,
  'entered-in-annual-plan': topic,
  'scheme-attached': topic,
  'reviewed-by-chairs-meeting': topic,
  'survey-completed': survey,
  'people-visited': survey,
  'deliberation-held': entry('session', '登记协商'),
  'outcome-reported': entry('outcome', '登记协商成果'),
  'conversion-recorded': records('api::outcome.outcome', '查看协商成果'),
  'dissent-explained': records('api::opinion.opinion', '查看意见建议'),
  'issues-escalated': records('api::referral.referral', '查看提案与社情民意'),
  'feedback-given': entry('feedback', '登记三方反馈'),
  'four-ones-complete': page('/room-profile', '打开议事室档案'),
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
  'district-is-own': records('api::organization.organization', '查看组织机构'),
  'stage-mapped': charts,
  'activator-is-not-drafter': records('api::flowchart.flowchart', '查看流程图'),
  'record-kept': topic,
  'evidence-intact': page('/plugins/upload', '打开媒体库'),
  'process-not-cloned': topic,
  'signs-made-centrally': records('api::signage.signage', '查看标识牌'),
  'delegation-is-own': records('api::delegation.delegation', '查看授权代办'),
  'withdrawal-reasoned': records('api::case.case', '查看协商案例'),
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
