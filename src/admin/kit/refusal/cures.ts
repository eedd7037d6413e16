/** Where in the panel each reason of a refusal is cured. A reason without a place does not compile. */
import type { PolicyName } from '../../../domain/law/refusal';
import { isBoundPolicy, policyNamed, type BoundPolicy } from '../../../domain/policies';
import type { MendedIn } from '../../../domain/policies/policy';
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

const charts = page('/flowchart-editor', 'cure.charts');
const screening = page('/screening', 'cure.screening');

/** Where what a bound policy misses is put right. */
const MENDED: Readonly<Record<MendedIn, Place>> = {
  topic,
  survey: entry('survey', 'cure.survey'),
  session: entry('session', 'cure.session'),
  participants: records('api::participant.participant', 'cure.participants'),
  opinion: records('api::opinion.opinion', 'cure.opinions'),
  referral: records('api::referral.referral', 'cure.referrals'),
  outcome: entry('outcome', 'cure.outcome'),
  conversion: records('api::outcome.outcome', 'cure.outcomes'),
  feedback: entry('feedback', 'cure.feedback'),
  'duty-group': records('api::duty-group.duty-group', 'cure.duty-groups'),
  room: page('/room-profile', 'cure.rooms'),
};

/** Where what the process itself refuses is put right. */
const PLACES: Readonly<Record<Exclude<PolicyName, BoundPolicy>, Place>> = {
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
  const place = isBoundPolicy(policy) ? MENDED[policyNamed(policy).mendedIn] : PLACES[policy];
  const cure = place(standing);
  return cure.to === here ? null : cure;
}
