/** What people of the model try: good records and poor ones, and what a diligent clerk would do next. */
import type { EvidenceKind } from '../../../src/domain/policies/policy';
import { explain } from '../../../src/domain/process/decide';
import type { Command } from '../../../src/domain/process/command';
import type { Actor, OrganizationFact } from '../../../src/domain/record/facts';
import type { PolicyName } from '../../../src/domain/law/refusal';
import { AUDIENCES, ESCALATION_KINDS, PARTICIPANT_CATEGORIES } from '../../../src/domain/law/vocabulary';
import { factsOf, type Data, type PaperTopic } from './paper-council';

export const PARENT_KIND: Readonly<Record<EvidenceKind, EvidenceKind | 'topic'>> = {
  survey: 'topic',
  session: 'topic',
  participant: 'session',
  opinion: 'session',
  referral: 'opinion',
  outcome: 'topic',
  feedback: 'outcome',
};

const DAY = '2026-01-05';
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Now and then a value is missing. */
const some = <T>(n: number, value: T, every: number): T | null => (n % every === every - 1 ? null : value);

const FIELDS: Readonly<Record<EvidenceKind, (n: number, topic: PaperTopic) => Data>> = {
  survey: (n) => ({
    title: '调研',
    completed: n % 3 !== 2,
    visits: n % 4 === 3 ? [] : [{ on: DAY, kind: 'visit', place: '三号楼', people: 6 }],
  }),
  session: (n) => ({
    title: '会',
    form: 'meeting',
    plannedOn: DAY,
    heldOn: some(n, DAY, 2),
    minutes: some(n, '记录', 3),
  }),
  participant: (n) => ({
    name: `人${String(n % 4)}`,
    category: n % 2 === 0 ? 'stakeholder' : at(PARTICIPANT_CATEGORIES, n),
    attended: n % 5 === 4,
  }),
  opinion: (n, { rows }) => ({
    content: '意见',
    participant: at([...rows.filter(({ kind }) => kind === 'participant').map(({ id }) => id), null], n),
    dissents: n % 3 === 2,
    explanation: some(n, '已说明', 2),
    explainedOn: some(n, DAY, 2),
    escalationKind: n % 5 === 4 ? at(ESCALATION_KINDS, n) : null,
  }),
  referral: (n) => ({
    title: '反映',
    channel: 'other',
    decision: at(['sent', 'declined', 'open'], n),
    sentOn: some(n, DAY, 5),
    reason: some(n, '已另行办理', 4),
  }),
  outcome: (n) => ({
    title: '纪要',
    suggestions: '清理',
    reportForm: 'minutes',
    recipient: some(n, '居委会', 4),
    reportedOn: some(n, DAY, 5),
    conversionKind: some(n, 'governance', 3),
    conversionOn: DAY,
    conversionEvidence: '公约',
  }),
  feedback: (n) => ({
    title: '反馈',
    audience: at(AUDIENCES, n),
    content: '办好了',
    channel: some(n, '公示', 4),
    givenOn: DAY,
  }),
};

/** A record's fields by lot; 0 gives one that lacks nothing. */
export const fieldsOf = (kind: EvidenceKind, n: number, topic: PaperTopic): Data => FIELDS[kind](n, topic);

/** One thing to do. */
export type Deed =
  | { readonly do: 'command'; readonly as: string; readonly command: Command }
  | { readonly do: 'create'; readonly as: string; readonly kind: EvidenceKind; readonly data: Data }
  | {
      readonly do: 'update';
      readonly as: string;
      readonly kind: EvidenceKind;
      readonly id: string;
      readonly data: Data;
    }
  | { readonly do: 'edit'; readonly as: string; readonly data: Data };

export interface Desk {
  readonly office: Actor;
  readonly chairs: OrganizationFact;
  readonly plan: string;
  readonly lead: string;
  readonly today: string;
}

const PAPER = { documentNo: '测试〔2026〕1号', scan: null };

export const approvalBy = (organization: OrganizationFact, decision: 'approved' | 'returned'): Command => ({
  type: 'record-approval',
  gate: organization.kind === 'chairs-meeting' ? 'chairs-meeting' : 'party-organization',
  organization,
  decision,
  decidedOn: DAY,
  paper: PAPER,
  comment: null,
});

type Remedy = (topic: PaperTopic, desk: Desk) => Deed;

const create = (kind: EvidenceKind, data: Data): Deed => ({ do: 'create', as: 'committee', kind, data });
const idsOf = ({ rows }: PaperTopic, kind: EvidenceKind) =>
  rows.filter((row) => row.kind === kind).map(({ id }) => id);

/** Writes a record, or mends the first that is there. */
function mend(topic: PaperTopic, kind: EvidenceKind, data: Data): Deed {
  const parents = PARENT_KIND[kind];
  if (parents !== 'topic' && idsOf(topic, parents).length === 0)
    return mend(topic, parents, fieldsOf(parents, 0, topic));
  const [id] = idsOf(topic, kind);
  return id === undefined ? create(kind, data) : { do: 'update', as: 'committee', kind, id, data };
}

const recognise: Remedy = (topic) => {
  const participants = idsOf(topic, 'participant');
  const organization = topic.room.party;
  const command = {
    type: 'recognise-participants',
    participants,
    organization,
    decidedOn: DAY,
    paper: PAPER,
  } as const;
  return { do: 'command', as: 'office', command };
};
const notify: Remedy = (topic) => ({
  do: 'command',
  as: 'committee',
  command: {
    type: 'notify-participants',
    participants: idsOf(topic, 'participant'),
    sentOn: DAY,
    channel: '电话',
  },
});

function openOpinion(topic: PaperTopic): string {
  const settled = new Set(
    factsOf(topic)
      .referrals.filter(({ decision }) => decision !== 'open')
      .map(({ opinionId }) => opinionId),
  );
  return (
    factsOf(topic).opinions.find(({ id, escalationKind }) => escalationKind !== null && !settled.has(id))
      ?.id ?? ''
  );
}

/** What mends each reason. */
const REMEDIES: Partial<Record<PolicyName, Remedy>> = {
  'approved-at-same-level': ({ room }) => ({
    do: 'command',
    as: 'office',
    command: approvalBy(room.party, 'approved'),
  }),
  'reviewed-by-chairs-meeting': (_, { chairs }) => ({
    do: 'command',
    as: 'office',
    command: approvalBy(chairs, 'approved'),
  }),
  'entered-in-annual-plan': (_, { plan }) => ({ do: 'edit', as: 'office', data: { annualPlan: plan } }),
  'scheme-attached': (_, { lead }) => ({
    do: 'edit',
    as: 'committee',
    data: { leadCommittee: lead, scheme: '先走访' },
  }),
  'survey-completed': (topic) => mend(topic, 'survey', fieldsOf('survey', 0, topic)),
  'people-visited': (topic) => mend(topic, 'survey', fieldsOf('survey', 0, topic)),
  'stakeholder-invited': (topic) =>
    idsOf(topic, 'session').length === 0
      ? create('session', fieldsOf('session', 1, topic))
      : create('participant', fieldsOf('participant', 0, topic)),
  'participants-recognised': (topic, desk) =>
    idsOf(topic, 'participant').length === 0
      ? mend(topic, 'participant', fieldsOf('participant', 0, topic))
      : recognise(topic, desk),
  'participants-notified': (topic, desk) =>
    idsOf(topic, 'participant').length === 0
      ? mend(topic, 'participant', fieldsOf('participant', 0, topic))
      : notify(topic, desk),
  'deliberation-held': (topic) => mend(topic, 'session', { heldOn: DAY, minutes: '记录' }),
  'outcome-reported': (topic) => mend(topic, 'outcome', fieldsOf('outcome', 0, topic)),
  'conversion-recorded': (topic) => mend(topic, 'outcome', fieldsOf('outcome', 0, topic)),
  'feedback-given': (topic) => {
    const given = factsOf(topic)
      .feedbacks.filter((each) => each.given)
      .map(({ audience }) => audience);
    const missing = AUDIENCES.findIndex((audience) => !given.includes(audience));
    return create('feedback', {
      ...fieldsOf('feedback', 0, topic),
      audience: at(AUDIENCES, Math.max(missing, 0)),
    });
  },
  'dissent-explained': (topic) => {
    const open = factsOf(topic).opinions.find(
      ({ dissents, explainedOn }) => dissents && explainedOn === null,
    );
    return {
      do: 'update',
      as: 'committee',
      kind: 'opinion',
      id: open?.id ?? '',
      data: { explanation: '已说明', explainedOn: DAY },
    };
  },
  'issues-escalated': (topic) => ({
    do: 'create',
    as: 'committee',
    kind: 'referral',
    data: { ...fieldsOf('referral', 0, topic), parent: openOpinion(topic) },
  }),
};

/** The next thing that brings a topic on: what removes a reason against its forward step, or the step. */
export function diligent(topic: PaperTopic, desk: Desk): Deed | null {
  const { release, state } = topic;
  const step = release.transitions.find(({ from, kind }) => kind === 'forward' && from.includes(state.stage));
  if (!step) return null;
  const as = step.who.includes('committee') ? 'committee' : 'office';
  const actor = { ...desk.office, roles: step.who };
  const report = explain({ release, state, facts: factsOf(topic), actor, today: desk.today });
  const [blocker] = report.find(({ transition }) => transition.key === step.key)?.blockers ?? [];
  const remedy = blocker && REMEDIES[blocker.policy];
  if (remedy) return remedy(topic, desk);
  return { do: 'command', as, command: { type: 'take', transition: step.key, comment: '继续' } };
}
