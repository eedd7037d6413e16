/** Loads the evidence of a topic, kind by kind. Nothing else translates its rows. */
import type { Knex } from 'knex';
import type { TopicFacts } from '../../domain/record/facts';
import type { EvidenceKind } from '../../domain/policies/policy';
import type { Audience, EscalationKind, ParticipantCategory } from '../../domain/law/vocabulary';
import { today } from '../clock';
import { loader, type Loader } from './facts-of-kind';
import { hashOf } from '../../ledger/hash';
import { filled } from '../../domain/text';
import type { Bindable } from '../database/prepared';
import { fileIn } from '../database/record-tables';
import { hasEvidence, type SessionRow } from './session-evidence';

/** A boolean column: SQLite gives 0 and 1. */
type Truth = boolean | number | null;

/** A date that has come; what is dated in the future has not happened yet. */
const past = (date: string | null): string | null => (date !== null && date <= today() ? date : null);

/** Visits of a survey that have taken place. */
const visitsOf = (trx: Knex, day: Bindable): Knex.QueryBuilder =>
  trx('surveys_cmps as part')
    .join('components_survey_visits as visit', 'visit.id', 'part.cmp_id')
    .where('part.field', 'visits')
    .where('part.entity_id', trx.ref('survey.id'))
    .where('visit.on', '<=', day)
    .count();

/** PostgreSQL gives a count as text. */
interface SurveyRow {
  readonly id: string;
  readonly completed: Truth;
  readonly visits: number | string;
}

const loadSurveys = loader(
  'survey',
  { id: 'survey.document_id', completed: 'survey.completed', visits: { field: 'visits', ask: visitsOf } },
  ({ id, completed, visits }: SurveyRow) => ({ id, completed: Boolean(completed), visits: Number(visits) }),
);

const loadSessions = loader(
  'session',
  {
    id: 'session.document_id',
    form: 'session.form',
    plannedOn: 'session.planned_on',
    heldOn: 'session.held_on',
    minutes: 'session.minutes',
    replies: 'session.replies',
    onlineFrom: 'session.online_from',
    onlineTo: 'session.online_to',
    minutesFile: { field: 'minutesFile', ask: (trx) => fileIn(trx, 'session', 'minutesFile') },
  },
  (row: SessionRow) => ({
    id: row.id,
    form: row.form,
    plannedOn: row.plannedOn,
    heldOn: past(row.heldOn),
    hasEvidence: hasEvidence(row),
  }),
);

/** Who somebody on a list is: another name under the same record is another person. */
export const identityOfPerson = (name: string, category: string): string => hashOf({ name, category });

interface ParticipantRow {
  readonly id: string;
  readonly name: string;
  readonly sessionId: string;
  readonly category: ParticipantCategory;
  readonly attended: Truth;
}

const loadParticipants = loader(
  'participant',
  {
    id: 'participant.document_id',
    name: 'participant.name',
    sessionId: 'session.document_id',
    category: 'participant.category',
    attended: 'participant.attended',
  },
  ({ id, name, sessionId, category, attended }: ParticipantRow) => ({
    id,
    identity: identityOfPerson(name, category),
    sessionId,
    category,
    attended: Boolean(attended),
  }),
);

interface OpinionRow {
  readonly id: string;
  readonly participantId: string | null;
  readonly dissents: Truth;
  readonly explanation: string | null;
  readonly explainedOn: string | null;
  readonly escalationKind: EscalationKind | null;
}

const loadOpinions = loader(
  'opinion',
  {
    id: 'opinion.document_id',
    participantId: 'participant.document_id',
    dissents: 'opinion.dissents',
    explanation: 'opinion.explanation',
    explainedOn: 'opinion.explained_on',
    escalationKind: 'opinion.escalation_kind',
  },
  ({ id, participantId, dissents, explanation, explainedOn, escalationKind }: OpinionRow) => ({
    id,
    participantId,
    dissents: Boolean(dissents),
    explainedOn: filled(explanation) ? past(explainedOn) : null,
    escalationKind,
  }),
  (rows) =>
    rows
      .leftJoin('opinions_participant_lnk as said_by', 'said_by.opinion_id', 'opinion.id')
      .leftJoin('participants as participant', 'participant.id', 'said_by.participant_id'),
);

interface ReferralRow {
  readonly opinionId: string;
  readonly decision: 'open' | 'sent' | 'declined';
  readonly sentOn: string | null;
  readonly reason: string | null;
}

const loadReferrals = loader(
  'referral',
  {
    opinionId: 'opinion.document_id',
    decision: 'referral.decision',
    sentOn: 'referral.sent_on',
    reason: 'referral.reason',
  },
  ({ opinionId, decision, sentOn, reason }: ReferralRow): TopicFacts['referrals'][number] => {
    const settled =
      (decision === 'sent' && past(sentOn) !== null) || (decision === 'declined' && filled(reason));
    return { opinionId, decision: settled ? decision : 'open' };
  },
);

interface OutcomeRow {
  readonly id: string;
  readonly reportForm: string | null;
  readonly recipient: string | null;
  readonly reportedOn: string | null;
  readonly conversionKind: string | null;
  readonly conversionOn: string | null;
  readonly conversionEvidence: string | null;
}

const loadOutcomes = loader(
  'outcome',
  {
    id: 'outcome.document_id',
    reportForm: 'outcome.report_form',
    recipient: 'outcome.recipient',
    reportedOn: 'outcome.reported_on',
    conversionKind: 'outcome.conversion_kind',
    conversionOn: 'outcome.conversion_on',
    conversionEvidence: 'outcome.conversion_evidence',
  },
  (row: OutcomeRow) => ({
    id: row.id,
    reported: row.reportForm !== null && filled(row.recipient) && past(row.reportedOn) !== null,
    converted: row.conversionKind !== null && past(row.conversionOn) !== null,
    hasConversionEvidence: filled(row.conversionEvidence),
  }),
);

interface FeedbackRow {
  readonly audience: Audience;
  readonly channel: string | null;
  readonly givenOn: string | null;
}

const loadFeedbacks = loader(
  'feedback',
  {
    audience: 'feedback.audience',
    channel: 'feedback.channel',
    givenOn: 'feedback.given_on',
  },
  ({ audience, channel, givenOn }: FeedbackRow) => ({
    audience,
    given: filled(channel) && past(givenOn) !== null,
  }),
);

/** How each kind is loaded. */
export const LOADERS = {
  survey: loadSurveys,
  session: loadSessions,
  participant: loadParticipants,
  opinion: loadOpinions,
  referral: loadReferrals,
  outcome: loadOutcomes,
  feedback: loadFeedbacks,
} as const satisfies Record<EvidenceKind, Loader<object>>;
