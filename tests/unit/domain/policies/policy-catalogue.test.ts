/** What the catalogue says of its policies: about what each is asked, what it looks at, which numbers the office may set. */
import type { TopicFacts } from '../../../../src/domain/record/facts';
import { POLICIES, policyNamed, type BoundPolicy } from '../../../../src/domain/policies';
import { paramsOf } from '../../../../src/domain/policies/params';
import type { EvidenceKind, Policy } from '../../../../src/domain/policies/policy';
import { LIST_OF } from '../../../../src/domain/process/evidence';
import { facts, state } from '../../../factories/situations';

const NAMES = Object.keys(POLICIES) as BoundPolicy[];
const all = NAMES.map((name) => [name, policyNamed(name)] as const);
const where = (is: (policy: Policy) => boolean) =>
  all.filter(([, policy]) => is(policy)).map(([name]) => name);
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  room: ['four-ones-complete'],
  'duty-group': ['duty-group-size'],
  speaker: ['speaker-recognised'],
};

it.each(Object.entries(SUBJECTS))('asks of a %s only what is about one', (subject, names) => {
  expect(where((policy) => policy.subject === subject)).toEqual(names);
});

it('asks everything else of a topic', () => {
  const others = Object.values(SUBJECTS).flat();
  expect(where((policy) => policy.subject === 'topic')).toEqual(
    NAMES.filter((name) => !others.includes(name)),
  );
});

it('names the body whose decision a policy asks for, 二(三).4 and 二(三).5', () => {
  const gates = all.flatMap(([name, { gate }]) => (gate === undefined ? [] : [[name, gate]]));
  expect(Object.fromEntries(gates)).toEqual({
    'approved-at-same-level': 'party-organization',
    'reviewed-by-chairs-meeting': 'chairs-meeting',
  });
});

/** Facts of which only these kinds of record may be looked at. */
function onlyOf(given: TopicFacts, kinds: ReadonlySet<EvidenceKind>): TopicFacts {
  const hidden = Object.entries(LIST_OF).filter(([kind]) => !kinds.has(kind as EvidenceKind));
  const lists = new Set<string>(hidden.map(([, list]) => list));
  return new Proxy(given, {
    get(target, name) {
      if (lists.has(String(name))) throw new Error(`looks at ${String(name)} and does not say so`);
      return Reflect.get(target, name) as unknown;
    },
  });
}

const saidBy = ({ restsOn, looksAt = [] }: Policy) => new Set([...restsOn, ...looksAt]);
const OF_TOPICS = all.filter(([, { subject }]) => subject === 'topic');

it.each(OF_TOPICS)(
  '%s looks at no evidence but what it says, for nothing else is loaded',
  (_name, policy) => {
    const params = paramsOf(policy.params, {}) ?? {};
    for (const given of [facts(), facts({ participants: [], sessions: [], surveys: [] })]) {
      const view = { state: state(), facts: onlyOf(given, saidBy(policy)) };
      expect(() => policy.check(view as never, params)).not.toThrow();
    }
  },
);

it('says of each policy on what evidence it rests, which then may not be taken away', () => {
  const resting = all
    .filter(([, { restsOn }]) => restsOn.length > 0)
    .map(([name, { restsOn }]) => [name, restsOn]);
  expect(Object.fromEntries(resting)).toEqual({
    'conversion-recorded': ['outcome'],
    'deliberation-held': ['session'],
    'dissent-explained': ['opinion'],
    'feedback-given': ['feedback'],
    'issues-escalated': ['opinion', 'referral'],
    'outcome-reported': ['outcome'],
    'people-visited': ['survey'],
    'stakeholder-invited': ['participant'],
    'survey-completed': ['survey'],
  });
});

it('says which evidence a policy looks at besides', () => {
  const besides = all.flatMap(([name, { looksAt }]) => (looksAt ? [[name, looksAt]] : []));
  expect(Object.fromEntries(besides)).toEqual({
    'participants-notified': ['participant', 'session'],
    'participants-recognised': ['participant'],
  });
});

it('has a number for what the plan gives a number for, and none where the office has set none', () => {
  const defaults = all.map(([name, { params }]) => [name, paramsOf(params, {})] as const);
  expect(Object.fromEntries(defaults.filter(([, given]) => Object.keys(given ?? {}).length > 0))).toEqual({
    'deliberation-held': { min: 1 },
    'duty-group-size': { min: 2, max: 3 },
    'feedback-given': { audiences: [] },
    'participants-notified': { leadDays: null },
    'people-visited': { min: 1 },
    'stakeholder-invited': { min: 1 },
    'survey-completed': { min: 1 },
  });
});

describe('parameters that a clause gives', () => {
  const read = (name: BoundPolicy, given: Readonly<Record<string, unknown>>) =>
    paramsOf(policyNamed(name).params, given);

  it.each([
    ['the least there may be', 'survey-completed', { min: 1 }, { min: 1 }],
    ['no day ahead at all', 'participants-notified', { leadDays: 0 }, { leadDays: 0 }],
    ['what is left open', 'participants-notified', { leadDays: null }, { leadDays: null }],
    ['one of two', 'duty-group-size', { max: 5 }, { min: 2, max: 5 }],
    ['a choice', 'feedback-given', { audiences: ['masses'] }, { audiences: ['masses'] }],
    ['a choice left open', 'feedback-given', { audiences: undefined }, { audiences: [] }],
  ] as const)('are taken: %s', (_what, name, given, taken) => {
    expect(read(name, given)).toEqual(taken);
  });

  it.each([
    ['less than the least', 'survey-completed', { min: 0 }],
    ['less than the least of a group', 'duty-group-size', { max: 0 }],
    ['a day in the past', 'participants-notified', { leadDays: -1 }],
    ['part of one', 'survey-completed', { min: 1.5 }],
    ['a number too large to count', 'survey-completed', { min: 2 ** 53 }],
    ['words for a number', 'survey-completed', { min: '2' }],
    ['a name that it does not have', 'survey-completed', { max: 1 }],
    ['a name that every object has', 'survey-completed', { toString: 1 }],
    ['one that is right and one that is not', 'duty-group-size', { min: 2, max: 'three' }],
    ['somebody whom nobody knows', 'feedback-given', { audiences: ['masses', 'everybody'] }],
    ['one instead of a list', 'feedback-given', { audiences: 'masses' }],
    ['numbers for names', 'feedback-given', { audiences: [1] }],
  ] as const)('are refused: %s', (_what, name, given) => {
    expect(read(name, given)).toBeUndefined();
  });
});
