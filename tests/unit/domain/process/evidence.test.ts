/** Writing, moving and taking away a record: what it may not undo. */
import type { TopicFacts } from '../../../../src/domain/record/facts';
import { POLICIES, type BoundPolicy } from '../../../../src/domain/policies';
import type { EvidenceKind, Policy } from '../../../../src/domain/policies/policy';
import {
  beforeCreation,
  blockersOfRecord,
  distinct,
  evidenceJudging,
  evidenceLost,
  LIST_OF,
} from '../../../../src/domain/process/evidence';
import { facts, situation, state } from '../../../factories/situations';

const at = (stage: string, overrides: Parameters<typeof state>[0] = {}) =>
  situation('annual', { state: state({ stage, ...overrides }) });

const changed = (kind: EvidenceKind) => ({ kind, changes: true });

const opinion = (id: string, overrides: Partial<TopicFacts['opinions'][number]> = {}) => ({
  id,
  participantId: null,
  dissents: true,
  explainedOn: null,
  escalationKind: null,
  ...overrides,
});

describe('the facts before a record was created', () => {
  const after = facts({
    opinions: [opinion('one'), opinion('two'), opinion('three')],
    referrals: [
      { opinionId: 'one', decision: 'sent' },
      { opinionId: 'two', decision: 'open' },
    ],
  });

  it('lack the record itself, wherever it stands among others', () => {
    expect(beforeCreation(after, 'opinion', 'two').opinions.map(({ id }) => id)).toEqual(['one', 'three']);
  });

  it('lack the last of a kind that has no ids', () => {
    expect(beforeCreation(after, 'referral', 'new').referrals).toEqual([
      { opinionId: 'one', decision: 'sent' },
    ]);
  });

  it('keep every other kind', () => {
    expect(beforeCreation(after, 'referral', 'new').opinions).toBe(after.opinions);
  });
});

describe('evidence that the stages passed rest on', () => {
  const here = at('scheduled');
  const lost = (stage: string, after: TopicFacts) =>
    evidenceLost(at(stage), ['survey'], { before: facts(), after }).map(({ policy }) => policy);
  const bare = facts({ surveys: [] });

  it('is named when a write takes it away (二(五).3)', () => {
    expect(lost('scheduled', bare)).toEqual(['survey-completed', 'people-visited']);
  });

  it('is kept beyond the stage that asked for it, and named once (二(五).3)', () => {
    const blockers = blockersOfRecord(at('converting'), {
      ...{ kind: 'survey', id: 'survey', stays: false },
      ...{ before: facts(), after: bare },
    });
    expect(blockers.map(({ policy }) => policy)).toEqual(['survey-completed', 'people-visited']);
  });

  it('may still change before the first stage that asks for it', () => {
    expect(lost('surveying', bare)).toEqual([]);
  });

  it('does not stand in the way of other writes', () => {
    const after = facts({ surveys: [...facts().surveys, { id: 'second', completed: false, visits: 0 }] });
    expect(lost('scheduled', after)).toEqual([]);
  });

  it('is not asked about by a write of another kind', () => {
    expect(evidenceLost(here, ['outcome', 'feedback'], { before: facts(), after: bare })).toEqual([]);
  });

  it('is not blamed on a write when it was missing before', () => {
    expect(evidenceLost(here, ['survey'], { before: bare, after: bare })).toEqual([]);
  });
});

/** Facts in which no session was held, so that nothing hangs on one. */
const unheld = facts({ sessions: [], participants: [], opinions: [], referrals: [] });
const policies = (stage: string, write: Parameters<typeof blockersOfRecord>[1], found = false) =>
  blockersOfRecord(at(stage), write).map((each) => (found ? [each.policy, each.found] : each.policy));
const record = (kind: EvidenceKind, id: string, stays = true) => ({ kind, id, stays });

describe('a record that moves', () => {
  it('takes along what hangs on it: what the stage asked for is missed (二(二).2)', () => {
    const leaving = { ...record('session', 'session', false), before: facts(), after: unheld };
    expect(policies('scheduled', leaving)).toEqual(['stakeholder-invited']);
    expect(policies('surveying', leaving)).toEqual([]);
  });

  it('brings along what hangs on it: whoever is present must be recognised here too (二(二).4)', () => {
    const arriving = { ...record('session', 'session'), before: unheld, after: facts() };
    const stranger = at('scheduled', { recognitions: {} });
    expect(blockersOfRecord(stranger, arriving).map(({ policy }) => policy)).toEqual(['speaker-recognised']);
    expect(policies('scheduled', arriving)).toEqual([]);
  });

  it.each([
    ['opinion', facts({ opinions: [opinion('new', { participantId: 'resident' })] })],
    ['session', facts({ opinions: [opinion('new', { participantId: 'resident' })] })],
  ] as const)(
    'brings no unexplained dissent to where all had to be explained, by %s (二(五).10)',
    (kind, after) => {
      const arriving = { ...record(kind, 'new'), before: facts({ opinions: [] }), after };
      const closed = ['process-open', 'dissent-explained'];
      expect(policies('closed', arriving)).toEqual(closed);
      expect(policies('fed-back', arriving)).toEqual([]);
    },
  );

  it('brings no feedback to where nothing was reported (二(五).9)', () => {
    const unreported = [{ id: 'outcome', reported: false, converted: false, hasConversionEvidence: false }];
    const after = facts({ outcomes: unreported });
    const arriving = { ...record('outcome', 'outcome'), after };
    const alone = facts({ outcomes: [], feedbacks: [] });
    expect(policies('held', { ...arriving, before: alone })).toEqual(['outcome-reported']);
    expect(policies('held', { ...arriving, before: { ...alone, feedbacks: after.feedbacks } })).toEqual([]);
  });

  it('is asked for its own moment (二(三).4)', () => {
    const unapproved = at('scheduled', { approvals: [] });
    const arriving = { ...record('session', 'session'), before: unheld, after: facts() };
    expect(blockersOfRecord(unapproved, arriving).map(({ policy }) => policy)).toEqual([
      'approved-at-same-level',
    ]);
    const leaving = { ...record('session', 'session', false), before: unheld, after: unheld };
    expect(blockersOfRecord(unapproved, leaving)).toEqual([]);
  });
});

describe('the writing of a record', () => {
  it.each<[EvidenceKind, Partial<TopicFacts>, string]>([
    ['survey', {}, 'approved-at-same-level 二(三).4'],
    ['session', {}, 'approved-at-same-level 二(三).4'],
    ['outcome', { sessions: [] }, 'deliberation-held 二(四).3'],
    ['feedback', { outcomes: [] }, 'outcome-reported 二(五).9'],
  ])('asks what the clauses say about a %s, and not of one that goes away', (kind, missing, reason) => {
    const standing = at('drafted', { approvals: [] });
    const write = { ...record(kind, 'new'), before: facts(missing), after: facts(missing) };
    const blockers = blockersOfRecord(standing, write);
    expect(blockers.map(({ policy, citation }) => `${policy} ${citation.clause}`)).toEqual([reason]);
    expect(blockersOfRecord(standing, { ...write, stays: false })).toEqual([]);
  });
});

describe('whoever speaks or is present', () => {
  const named = (
    overrides: Partial<TopicFacts>,
    write: { kind: EvidenceKind; id: string; stays?: boolean },
  ) => policies('held', { stays: true, ...write, before: facts(), after: facts(overrides) }, true);
  const others = facts().participants.filter(({ id }) => id !== 'resident');
  const unnamed = [['speaker-recognised', { named: false }]];
  const unrecognised = [['speaker-recognised', { named: true }]];

  it('is recognised: a word without a speaker is refused (二(二).4)', () => {
    expect(named({ opinions: [opinion('new')] }, { kind: 'opinion', id: 'new' })).toEqual(unnamed);
    expect(
      named({ opinions: [opinion('new', { participantId: 'resident' })] }, { kind: 'opinion', id: 'new' }),
    ).toEqual([]);
  });

  it('does not go away while a word of theirs stays (二(二).4)', () => {
    const words = { opinions: [opinion('opinion', { participantId: 'resident', dissents: false })] };
    const gone = { ...words, participants: others };
    const before = { ...facts(words), participants: [...facts().participants, ...facts().participants] };
    const write = { ...record('participant', 'resident', false), after: facts(gone) };
    expect(policies('surveying', { ...write, before: facts(words) }, true)).toEqual(unrecognised);
    expect(policies('surveying', { ...write, before, after: facts(words) }, true)).toEqual([]);
  });

  it('does not become somebody else after they spoke (二(二).4)', () => {
    const renamed = [
      ...others,
      { ...facts().participants[1], id: 'resident', identity: 'x', attended: false },
    ] as TopicFacts['participants'];
    expect(named({ participants: renamed }, { kind: 'participant', id: 'resident' })).toEqual(unrecognised);
  });

  it('is counted as present only when recognised (二(二).4)', () => {
    const present = (attended: boolean) => [
      ...facts().participants,
      { id: 'new', sessionId: 'session', identity: 'n', category: 'other' as const, attended },
    ];
    expect(named({ participants: present(true) }, { kind: 'participant', id: 'new' })).toEqual(unrecognised);
    expect(named({ participants: present(false) }, { kind: 'participant', id: 'new' })).toEqual([]);
  });

  it('is not asked about again by the write of another record, but by its own', () => {
    const before = facts({ opinions: [opinion('opinion', { participantId: null })] });
    const write = { before, after: before };
    expect(policies('held', { ...record('survey', 'survey'), ...write })).toEqual([]);
    expect(policies('held', { ...record('opinion', 'opinion'), ...write })).toEqual(['speaker-recognised']);
    expect(policies('held', { ...record('opinion', 'opinion', false), ...write })).toEqual([]);
  });
});

it('a reason is given once, another finding of the same policy is another reason', () => {
  const [reason] = evidenceLost(at('scheduled'), ['survey'], {
    before: facts(),
    after: facts({ surveys: [] }),
  });
  if (reason?.policy !== 'survey-completed') throw new Error('no reason');
  const other = { ...reason, found: { completed: 1, needed: 2 } };
  expect(distinct([reason, other, { ...reason }])).toEqual([reason, other]);
});

describe('judging a record that is created, or stays where it is, by less than all evidence', () => {
  const KINDS = Object.keys(LIST_OF) as EvidenceKind[];
  const full = facts({
    opinions: [opinion('one', { escalationKind: null }), opinion('two', { participantId: 'member' })],
    referrals: [{ opinionId: 'one', decision: 'open' }],
  });
  const idOf = (kind: EvidenceKind) =>
    ({ opinion: 'one', participant: 'member' })[kind as string] ?? 'record';
  /** Only lists of these kinds; the others are as empty as those that were not loaded. */
  const only = (all: TopicFacts, kinds: ReadonlySet<EvidenceKind>): TopicFacts => ({
    ...all,
    ...Object.fromEntries(KINDS.filter((kind) => !kinds.has(kind)).map((kind) => [LIST_OF[kind], []])),
  });

  it.each(Object.keys(POLICIES) as BoundPolicy[])('%s looks at no evidence but what it says', (name) => {
    const policy: Policy = POLICIES[name];
    if (policy.subject !== 'topic') return;
    const { restsOn, looksAt = restsOn } = policy;
    expect(looksAt).toEqual(expect.arrayContaining([...restsOn]));
    const looked = new Set<EvidenceKind>();
    const watched = new Proxy(full, {
      get(target, field) {
        const kind = KINDS.find((each) => LIST_OF[each] === field);
        if (kind) looked.add(kind);
        return Reflect.get(target, field) as unknown;
      },
    });
    policy.check({ state: state({ notices: {}, recognitions: {} }), facts: watched }, {});
    policy.check({ state: state(), facts: watched }, {});
    expect([...looked].sort()).toEqual([...looksAt].sort());
  });

  type Standing = ReturnType<typeof situation>;
  type Charts = Parameters<typeof situation>[0];

  /** On every stage, for every kind of record: what is answered by less must be what is answered by all. */
  function answersAlike(
    chart: Charts,
    answers: (standing: Standing, kind: EvidenceKind) => { readonly all: object[]; readonly less: object[] },
  ): void {
    const { release } = situation(chart, {});
    let refused = 0;
    for (const { key } of release.stages) {
      for (const kind of KINDS) {
        const { all, less } = answers(situation(chart, { state: state({ stage: key }) }), kind);
        expect({ key, kind, blockers: less }).toEqual({ key, kind, blockers: all });
        refused += all.length;
      }
    }
    expect(refused).toBeGreaterThan(20);
  }

  const judged =
    (standing: Standing, kind: EvidenceKind, id: string) => (before: TopicFacts, after: TopicFacts) =>
      blockersOfRecord(standing, { kind, id, before, after, stays: true });

  it.each(['annual', 'ad-hoc'] as const)('answers on the %s chart what all of it would', (chart) => {
    answersAlike(chart, (standing, kind) => {
      // Where no clause looks at anything, nothing is loaded at all.
      const loaded = evidenceJudging(standing, { kind, changes: true }) ?? new Set();
      const judge = judged(standing, kind, idOf(kind));
      // As if what was written had lost all that it said.
      const emptied = { ...full, [LIST_OF[kind]]: [] };
      const after = { ...only(full, loaded), ...(loaded.has(kind) && { [LIST_OF[kind]]: [] }) };
      return { all: judge(full, emptied), less: judge(only(full, loaded), after) };
    });
  });

  it.each(['annual', 'ad-hoc'] as const)(
    'answers on the %s chart what all of it would, where nothing of it changes',
    (chart) => {
      answersAlike(chart, (standing, kind) => {
        const judge = judged(standing, kind, idOf(kind));
        const loaded = only(full, evidenceJudging(standing, { kind, changes: false }) ?? new Set());
        return { all: judge(full, { ...full }), less: judge(loaded, loaded) };
      });
    },
  );

  /** The newest of each kind; somebody invited, who has not been there. */
  const created = facts({
    ...full,
    surveys: [...full.surveys, { id: 'new survey', completed: false, visits: 0 }],
    sessions: full.sessions.flatMap((session) => [session, { ...session, id: 'new session', heldOn: null }]),
    participants: full.participants.flatMap((one) => [
      one,
      { ...one, id: 'new participant', attended: false },
    ]),
    opinions: [...full.opinions, opinion('new opinion', { participantId: 'nobody' })],
    outcomes: full.outcomes.flatMap((outcome) => [
      outcome,
      { ...outcome, id: 'new outcome', reported: false },
    ]),
  });

  it.each(['annual', 'ad-hoc'] as const)(
    'answers on the %s chart what all of it would, where a record is created',
    (chart) => {
      answersAlike(chart, (standing, kind) => {
        const id = `new ${kind}`;
        const judge = (after: TopicFacts) =>
          judged(standing, kind, id)(beforeCreation(after, kind, id), after);
        const expected = { kind, changes: true, silent: kind === 'participant' };
        const kinds = evidenceJudging(standing, expected) ?? new Set();
        return { all: judge(created), less: judge(only(created, kinds)) };
      });
    },
  );

  it('looks at nobody who was there for somebody who is only invited', () => {
    const invited = { kind: 'participant', changes: true, silent: true } as const;
    expect(evidenceJudging(at('drafted'), invited)).toBeNull();
    expect(evidenceJudging(at('drafted'), { ...invited, silent: false })).toEqual(
      new Set(['participant', 'opinion']),
    );
  });

  it('needs no list at all for a survey of which nothing changes that the facts say', () => {
    expect([...(evidenceJudging(at('scheduled'), { kind: 'survey', changes: false }) ?? [])]).toEqual([]);
  });

  it('needs no list at all for a survey before anything rests on it', () => {
    expect(evidenceJudging(at('scheduled'), changed('survey'))).toEqual(new Set(['survey']));
    expect([...(evidenceJudging(at('surveying'), changed('survey')) ?? [])]).toEqual([]);
  });

  it('needs no facts at all where no clause says anything about it', () => {
    expect(evidenceJudging(at('drafted'), changed('referral'))).toBeNull();
    expect(evidenceJudging(at('drafted'), changed('opinion'))).not.toBeNull();
  });
});
