/** 「四个一」 and 「六个有」 of a room: computed from its evidence, never typed in, and each with what is missing. */
import { PLAN_TITLE, type Citation } from '../law/clause';
import { FOUR_ONES, type FourOnes } from '../law/vocabulary';
import { filled } from '../text';

/** What a room should have by the end of the year (三(三).2). */
export const SIX_HAVES = ['venue', 'signs', 'rules', 'procedure', 'activity', 'results'] as const;
export type SixHaves = (typeof SIX_HAVES)[number];

export const FOUR_ONES_CITATION: Citation = {
  rule: PLAN_TITLE,
  clause: '三(一).3',
  quote: '挂好一块牌子,形成一套流程,组织至少一次协商,积累一些经验',
};
export const SIX_HAVES_CITATION: Citation = {
  rule: PLAN_TITLE,
  clause: '三(三).2',
  quote: '有阵地、有标识、有制度、有流程、有活动、有实效',
};

/** One thing that a room's record lacks. */
export const LACKS = [
  'address',
  'established',
  'sign-hung',
  'sign-photo',
  'rule-posted',
  'rule-in-force',
  'chart-posted',
  'chart-in-force',
  'session-held',
  'outcome-converted',
  'feedback-given',
  'experience-written',
] as const;
export type Lack = (typeof LACKS)[number];

/** A room's record, as far as its readiness depends on it. Days are `YYYY-MM-DD` in Asia/Shanghai. */
export interface RoomEvidence {
  readonly address: string | null;
  readonly establishedOn: string | null;
  readonly experience: string | null;
  readonly rule: { readonly inForce: boolean } | null;
  readonly chart: { readonly inForce: boolean } | null;
  readonly signs: readonly {
    readonly hungOn: string | null;
    readonly hung: boolean;
    readonly photo: boolean;
  }[];
  /** Days on which a deliberation was held. */
  readonly heldOn: readonly string[];
  readonly outcomes: readonly { readonly convertedOn: string | null; readonly feedbacks: number }[];
}

export interface Readiness<Key extends string> {
  readonly key: Key;
  /** Empty when it is there. */
  readonly missing: readonly Lack[];
}

const unless = (there: boolean, lack: Lack): Lack[] => (there ? [] : [lack]);

/** A sign counts when it hangs, with its day and a picture that shows it. */
function signLacks({ signs }: RoomEvidence): Lack[] {
  const hanging = signs.filter(({ hung, hungOn }) => hung && hungOn !== null);
  if (hanging.length === 0) return ['sign-hung'];
  return unless(
    hanging.some(({ photo }) => photo),
    'sign-photo',
  );
}

const ruleLacks = ({ rule }: RoomEvidence): Lack[] =>
  rule ? unless(rule.inForce, 'rule-in-force') : ['rule-posted'];

const chartLacks = ({ chart }: RoomEvidence): Lack[] =>
  chart ? unless(chart.inForce, 'chart-in-force') : ['chart-posted'];

/** What is dated in the future has not happened yet. */
const heldLacks = ({ heldOn }: RoomEvidence, today: string): Lack[] =>
  unless(
    heldOn.some((day) => day <= today),
    'session-held',
  );

function resultLacks({ outcomes }: RoomEvidence, today: string): Lack[] {
  const converted = outcomes.filter(({ convertedOn }) => convertedOn !== null && convertedOn <= today);
  return [
    ...unless(converted.length > 0, 'outcome-converted'),
    ...unless(
      converted.some(({ feedbacks }) => feedbacks > 0),
      'feedback-given',
    ),
  ];
}

/** The four of a pilot; without all of them it is not accepted. */
export function fourOnesOf(evidence: RoomEvidence, today: string): Readiness<FourOnes>[] {
  const missing: Record<FourOnes, readonly Lack[]> = {
    sign: signLacks(evidence),
    procedure: chartLacks(evidence),
    deliberation: heldLacks(evidence, today),
    experience: unless(filled(evidence.experience), 'experience-written'),
  };
  return FOUR_ONES.map((key) => ({ key, missing: missing[key] }));
}

/** The six, which the plan wants “basically”: they are measured and refuse nothing. */
export function sixHavesOf(evidence: RoomEvidence, today: string): Readiness<SixHaves>[] {
  const { address, establishedOn } = evidence;
  const missing: Record<SixHaves, readonly Lack[]> = {
    venue: [
      ...unless(filled(address), 'address'),
      ...unless(establishedOn !== null && establishedOn <= today, 'established'),
    ],
    signs: signLacks(evidence),
    rules: ruleLacks(evidence),
    procedure: chartLacks(evidence),
    activity: heldLacks(evidence, today),
    results: resultLacks(evidence, today),
  };
  return SIX_HAVES.map((key) => ({ key, missing: missing[key] }));
}
