/** Loads the facts a decision looks at: one query for each kind of record, nothing else translates rows. */
import type { Core } from '@strapi/strapi';
import type { TopicFacts } from '../domain/facts';
import type { EvidenceKind } from '../domain/policies/policy';
import { LIST_OF } from '../domain/process/evidence';
import type { Audience, EscalationKind, ParticipantCategory } from '../domain/vocabulary';
import { EVIDENCE_KINDS, PATH_TO_TOPIC, uidOf, wherePath } from './aggregate-map';
import { today } from './clock';
import { hashOf } from './hash';
import { filled, loadTopic, topicFacts, type Ref } from './load-topic';
import { hasEvidence, type SessionRow } from './session-evidence';

/** One record of a topic. */
export interface RecordRef {
  readonly kind: EvidenceKind;
  readonly documentId: string;
}

/** Whose rows are wanted: a topic's, and not this record nor what hangs on it. */
interface Wanted {
  readonly topic: string;
  readonly without: RecordRef | undefined;
}

/** Condition on rows of a kind that leaves out a record and all that hangs on it. */
function apart(kind: EvidenceKind, { kind: left, documentId }: RecordRef): object {
  // A step of a path is called like the kind it leads to.
  const way: readonly string[] = [kind, ...PATH_TO_TOPIC[kind]];
  const at = way.indexOf(left);
  return at === -1 ? {} : wherePath(way.slice(1, at + 1), { documentId: { $ne: documentId } });
}

/** All rows of one kind of evidence that hang on this topic. */
async function evidence<Row>(
  strapi: Core.Strapi,
  kind: EvidenceKind,
  query: Wanted & { readonly populate?: object },
): Promise<Row[]> {
  const hanging = wherePath(PATH_TO_TOPIC[kind], { documentId: query.topic });
  const where = query.without ? { $and: [hanging, apart(kind, query.without)] } : hanging;
  const rows: unknown = await strapi.db.query(uidOf(kind)).findMany({
    where,
    orderBy: { id: 'asc' },
    ...(query.populate ? { populate: query.populate } : {}),
  });
  return rows as Row[];
}

const ref = { select: ['documentId'] };

/** A date that has come; what is dated in the future has not happened yet. */
const past = (date: string | null): string | null => (date !== null && date <= today() ? date : null);

async function loadSurveys(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['surveys']> {
  const rows = await evidence<Ref & { completed: boolean | null; visits: { on: string }[] }>(
    strapi,
    'survey',
    {
      ...of,
      populate: { visits: { select: ['on'] } },
    },
  );
  return rows.map(({ documentId, completed, visits }) => ({
    id: documentId,
    completed: completed === true,
    visits: visits.filter(({ on }) => past(on) !== null).length,
  }));
}

async function loadSessions(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['sessions']> {
  const rows = await evidence<SessionRow>(strapi, 'session', {
    ...of,
    populate: { minutesFile: { select: ['id'] } },
  });
  return rows.map((row) => ({
    id: row.documentId,
    form: row.form,
    plannedOn: row.plannedOn,
    heldOn: past(row.heldOn),
    hasEvidence: hasEvidence(row),
  }));
}

/** Who somebody on a list is: another name under the same record is another person. */
export const identityOfPerson = (name: string, category: string): string => hashOf({ name, category });

async function loadParticipants(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['participants']> {
  const rows = await evidence<
    Ref & { name: string; session: Ref; category: ParticipantCategory; attended: boolean | null }
  >(strapi, 'participant', { ...of, populate: { session: ref } });
  return rows.map(({ documentId, name, session, category, attended }) => ({
    id: documentId,
    identity: identityOfPerson(name, category),
    sessionId: session.documentId,
    category,
    attended: attended === true,
  }));
}

async function loadOpinions(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['opinions']> {
  const rows = await evidence<
    Ref & {
      participant: Ref | null;
      dissents: boolean | null;
      explanation: string | null;
      explainedOn: string | null;
      escalationKind: EscalationKind | null;
    }
  >(strapi, 'opinion', { ...of, populate: { participant: ref } });
  return rows.map((row) => ({
    id: row.documentId,
    participantId: row.participant?.documentId ?? null,
    dissents: row.dissents === true,
    explainedOn: filled(row.explanation) ? past(row.explainedOn) : null,
    escalationKind: row.escalationKind,
  }));
}

async function loadReferrals(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['referrals']> {
  const rows = await evidence<{
    opinion: Ref;
    decision: 'open' | 'sent' | 'declined';
    sentOn: string | null;
    reason: string | null;
  }>(strapi, 'referral', { ...of, populate: { opinion: ref } });
  return rows.map(({ opinion, decision, sentOn, reason }) => {
    const settled =
      (decision === 'sent' && past(sentOn) !== null) || (decision === 'declined' && filled(reason));
    return { opinionId: opinion.documentId, decision: settled ? decision : 'open' };
  });
}

async function loadOutcomes(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['outcomes']> {
  const rows = await evidence<
    Ref & {
      reportForm: string | null;
      recipient: string | null;
      reportedOn: string | null;
      conversionKind: string | null;
      conversionOn: string | null;
      conversionEvidence: string | null;
    }
  >(strapi, 'outcome', of);
  return rows.map((row) => ({
    id: row.documentId,
    reported: row.reportForm !== null && filled(row.recipient) && past(row.reportedOn) !== null,
    converted: row.conversionKind !== null && past(row.conversionOn) !== null,
    hasConversionEvidence: filled(row.conversionEvidence),
  }));
}

async function loadFeedbacks(strapi: Core.Strapi, of: Wanted): Promise<TopicFacts['feedbacks']> {
  const rows = await evidence<{ audience: Audience; channel: string | null; givenOn: string | null }>(
    strapi,
    'feedback',
    of,
  );
  return rows.map(({ audience, channel, givenOn }) => ({
    audience,
    given: filled(channel) && past(givenOn) !== null,
  }));
}

const LOADERS = {
  survey: loadSurveys,
  session: loadSessions,
  participant: loadParticipants,
  opinion: loadOpinions,
  referral: loadReferrals,
  outcome: loadOutcomes,
  feedback: loadFeedbacks,
} as const satisfies Record<EvidenceKind, (strapi: Core.Strapi, of: Wanted) => Promise<readonly object[]>>;

type Lists = Omit<TopicFacts, 'topic' | 'partyOrganization'>;

/** The topic's evidence, kind by kind: inside a transaction all share one connection anyway. */
async function loadLists(strapi: Core.Strapi, of: Wanted, kinds: ReadonlySet<EvidenceKind>): Promise<Lists> {
  const lists: Record<string, readonly object[]> = {};
  for (const kind of EVIDENCE_KINDS) {
    lists[LIST_OF[kind]] = kinds.has(kind) ? await LOADERS[kind](strapi, of) : [];
  }
  // Each list was made by the loader of its kind, which a loop over all kinds cannot express in types.
  return lists as unknown as Lists;
}

const ALL: ReadonlySet<EvidenceKind> = new Set(EVIDENCE_KINDS);

interface Extent {
  /** A record that is left out, with all that hangs on it. */
  readonly without?: RecordRef | undefined;
  /** The evidence that is looked at; of other kinds nothing is loaded, and nothing may be asked. */
  readonly kinds?: ReadonlySet<EvidenceKind> | undefined;
}

/**
 * Everything the core may look at for one topic.
 *
 * @returns `null` when there is no such topic, or it hangs on no room
 */
export async function loadFacts(
  strapi: Core.Strapi,
  topic: string,
  { without, kinds = ALL }: Extent = {},
): Promise<TopicFacts | null> {
  const row = await loadTopic(strapi, topic);
  if (!row?.room) return null;
  const party = row.room.partyOrganization;
  return {
    topic: topicFacts(row, row.room),
    partyOrganization: party ? { id: party.documentId, kind: party.kind, level: party.level } : null,
    ...(await loadLists(strapi, { topic, without }, kinds)),
  };
}

/** The facts after a record of this kind was updated where it is, which changes its own list and nothing else. */
export async function factsAfterUpdate(
  strapi: Core.Strapi,
  facts: TopicFacts,
  { topic, kind }: { readonly topic: string; readonly kind: EvidenceKind },
): Promise<TopicFacts> {
  return { ...facts, [LIST_OF[kind]]: await LOADERS[kind](strapi, { topic, without: undefined }) };
}
