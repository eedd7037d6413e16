/** Every policy: what holds, what it finds otherwise. The clause stands in each name. */
import { POLICIES } from '../../../../src/domain/policies';
import type { RoomEvidence } from '../../../../src/domain/rooms/room-readiness';
import { FULL_ROOM, approval, facts, situation, state } from '../../../factories/situations';

const view = (
  overrides: { state?: Parameters<typeof state>[0]; facts?: Parameters<typeof facts>[0] } = {},
) => ({
  state: state(overrides.state),
  facts: facts(overrides.facts),
});
const [member, resident] = facts().participants;

describe('stakeholder-invited, 二(二).2', () => {
  const policy = POLICIES['stakeholder-invited'];
  it('holds with a stakeholder on the list', () => {
    expect(policy.check(view(), {})).toBeNull();
  });
  it('finds a list without one', () => {
    const participants = member ? [member] : [];
    expect(policy.check(view({ facts: { participants } }), {})).toEqual({ invited: 0, needed: 1 });
  });
  it('asks for as many as the office has set', () => {
    expect(policy.check(view(), { min: 2 })).toEqual({ invited: 1, needed: 2 });
  });
});

describe('participants-recognised, 二(二).4', () => {
  const policy = POLICIES['participants-recognised'];
  it('holds when everybody is recognised', () => {
    expect(policy.check(view(), {})).toBeNull();
  });
  it('finds a late addition', () => {
    const late = {
      id: 'late',
      sessionId: 'session',
      identity: 'x',
      category: 'other',
      attended: false,
    } as const;
    const participants = [...facts().participants, late];
    expect(policy.check(view({ facts: { participants } }), {})).toEqual({ total: 3, unrecognised: 1 });
  });
  it('finds somebody else under a recognised record', () => {
    const participants = resident ? [{ ...resident, identity: 'another person' }] : [];
    expect(policy.check(view({ facts: { participants } }), {})).toEqual({ total: 1, unrecognised: 1 });
  });
  it('finds a recognition by another organisation', () => {
    const partyOrganization = { id: 'elsewhere', kind: 'party-organization', level: 'village' } as const;
    expect(policy.check(view({ facts: { partyOrganization } }), {})).toEqual({ total: 2, unrecognised: 2 });
  });
});

describe('participants-notified, 二(五).3', () => {
  const policy = POLICIES['participants-notified'];
  it('holds when all were told before the session and no lead time is set', () => {
    expect(policy.check(view(), { leadDays: null })).toBeNull();
  });
  it('finds who was not told', () => {
    expect(policy.check(view({ state: { notices: {} } }), { leadDays: null })).toEqual({
      total: 2,
      unnotified: 2,
      late: 0,
      leadDays: null,
    });
  });
  it('counts days up to the session: 12 are enough for 12 and too few for 13', () => {
    expect(policy.check(view(), { leadDays: 12 })).toBeNull();
    expect(policy.check(view(), { leadDays: 13 })).toMatchObject({ late: 2, leadDays: 13 });
  });
  it('asks no number while none is set, but that they were told before the session and not after it', () => {
    const told = (sentOn: string) =>
      policy.check(
        view({ state: { notices: { member: { sentOn, channel: '' }, resident: { sentOn, channel: '' } } } }),
        { leadDays: null },
      );
    expect([told('2026-09-23'), told('2026-09-24')]).toEqual([null, null]);
    expect(told('2026-09-25')).toMatchObject({ late: 2, leadDays: null });
  });
  it('finds a notice after the session even while no lead time is set', () => {
    const notices = {
      member: { sentOn: '2026-09-25', channel: '' },
      resident: { sentOn: '2026-09-24', channel: '' },
    };
    expect(policy.check(view({ state: { notices } }), { leadDays: null })).toMatchObject({ late: 1 });
  });
  it('is not satisfied by an empty list', () => {
    expect(policy.check(view({ facts: { participants: [] } }), {})).toMatchObject({ total: 0 });
  });
  it('counts to the day the session was held, where that is another than was planned', () => {
    const sessions = facts().sessions.map((session) => ({ ...session, plannedOn: '2026-09-11' }));
    expect(policy.check(view({ facts: { sessions } }), { leadDays: 12 })).toBeNull();
    const ahead = sessions.map((session) => ({ ...session, heldOn: null }));
    expect(policy.check(view({ facts: { sessions: ahead } }), { leadDays: null })).toMatchObject({ late: 2 });
  });
  it('calls nobody told in time for a session that is not there', () => {
    expect(policy.check(view({ facts: { sessions: [] } }), { leadDays: null })).toMatchObject({
      unnotified: 0,
      late: 2,
    });
  });
  it('calls nobody told in time for a session without a day', () => {
    const sessions = facts().sessions.map((session) => ({ ...session, plannedOn: null, heldOn: null }));
    for (const leadDays of [null, 0])
      expect(policy.check(view({ facts: { sessions } }), { leadDays })).toMatchObject({ late: 2 });
  });
});

describe('duty-group-size, 二(四).2', () => {
  const policy = POLICIES['duty-group-size'];
  const size = (members: number, active = true) => policy.check({ active, members }, { min: 2, max: 3 });
  it.each([2, 3])('holds with %d members', (members) => {
    expect(size(members)).toBeNull();
  });
  it.each([0, 1, 4])('finds %d members', (members) => {
    expect(size(members)).toEqual({ members, min: 2, max: 3 });
  });
  it('goes by the numbers that the office has set, and by the plan’s where it has set none', () => {
    const set = (members: number, params: Record<string, number>) =>
      policy.check({ active: true, members }, params);
    expect([4, 5].map((members) => set(members, { min: 4, max: 5 }))).toEqual([null, null]);
    expect(set(3, { min: 4, max: 5 })).toEqual({ members: 3, min: 4, max: 5 });
    expect(set(6, { min: 4, max: 5 })).toEqual({ members: 6, min: 4, max: 5 });
    expect(set(4, {})).toEqual({ members: 4, min: 2, max: 3 });
  });
  it('leaves a group alone that is not active', () => {
    expect(size(1, false)).toBeNull();
  });
});

describe('approved-at-same-level, 二(三).4 and 二(三).5', () => {
  const policy = POLICIES['approved-at-same-level'];
  const found = (approvals: ReturnType<typeof approval>[]) =>
    policy.check(view({ state: { approvals } }), {});
  it('holds with an approval in force', () => {
    expect(found([approval()])).toBeNull();
  });
  it.each([
    ['none', []],
    ['returned', [approval(), approval({ decision: 'returned' })]],
    ['content-changed', [approval({ contentHash: 'before the edit' })]],
    ['wrong-organization', [approval({ organization: 'town-party', level: 'town' })]],
    ['wrong-organization', [approval({ organization: 'town-party' })]],
    ['wrong-organization', [approval({ level: 'town' })]],
  ] as const)('finds the flaw: %s', (flaw, approvals) => {
    expect(found([...approvals])).toEqual({ flaw, level: 'village' });
  });
  it('does not take the chairs’ review for it', () => {
    expect(found([approval({ gate: 'chairs-meeting' })])).toMatchObject({ flaw: 'none' });
  });
  it('finds a room that names no party organisation', () => {
    expect(policy.check(view({ facts: { partyOrganization: null } }), {})).toMatchObject({
      flaw: 'room-names-none',
    });
  });
});

describe('entered-in-annual-plan, 二(三).4', () => {
  const policy = POLICIES['entered-in-annual-plan'];
  it('holds inside a plan and finds a topic outside', () => {
    expect(policy.check(view(), {})).toBeNull();
    expect(policy.check(view({ facts: { topic: { ...facts().topic, planYear: null } } }), {})).toEqual({});
  });
});

describe('scheme-attached, 二(三).5', () => {
  const policy = POLICIES['scheme-attached'];
  it('holds with lead committee and scheme', () => {
    expect(policy.check(view(), {})).toBeNull();
  });
  it('names what is missing', () => {
    const topic = { ...facts().topic, hasLeadCommittee: false, hasScheme: false };
    expect(policy.check(view({ facts: { topic } }), {})).toEqual({ missing: ['lead-committee', 'scheme'] });
  });
});

describe('reviewed-by-chairs-meeting, 二(三).5', () => {
  const policy = POLICIES['reviewed-by-chairs-meeting'];
  const chairs = (overrides = {}) =>
    approval({ gate: 'chairs-meeting', organization: 'chairs', ...overrides });
  it('holds with a review of the present content', () => {
    expect(policy.check(view({ state: { approvals: [chairs()] } }), {})).toBeNull();
  });
  it.each([
    ['none', [approval()]],
    ['returned', [chairs({ decision: 'returned' })]],
    ['content-changed', [chairs({ contentHash: 'before' })]],
    ['returned', [chairs({ decision: 'returned' }), approval()]],
  ] as const)('finds the flaw: %s', (flaw, approvals) => {
    expect(policy.check(view({ state: { approvals: [...approvals] } }), {})).toEqual({ flaw });
  });
});

describe('survey-completed and people-visited, 二(五).3', () => {
  it('hold with a completed survey that went to the people', () => {
    expect(POLICIES['survey-completed'].check(view(), {})).toBeNull();
    expect(POLICIES['people-visited'].check(view(), {})).toBeNull();
  });
  it('find a survey that is not completed', () => {
    const surveys = [{ id: 's', completed: false, visits: 3 }];
    expect(POLICIES['survey-completed'].check(view({ facts: { surveys } }), {})).toEqual({
      completed: 0,
      needed: 1,
    });
    expect(POLICIES['people-visited'].check(view({ facts: { surveys } }), {})).toEqual({
      visits: 0,
      needed: 1,
    });
  });
  it('add up the visits of all completed surveys', () => {
    const surveys = [
      { id: 'a', completed: true, visits: 2 },
      { id: 'b', completed: true, visits: 1 },
      { id: 'c', completed: false, visits: 5 },
    ];
    const visits = (min: number) => POLICIES['people-visited'].check(view({ facts: { surveys } }), { min });
    expect([visits(3), visits(4)]).toEqual([null, { visits: 3, needed: 4 }]);
  });
  it('ask for as many surveys as the office has set', () => {
    const surveys = [...facts().surveys, { id: 'b', completed: true, visits: 0 }];
    const policy = POLICIES['survey-completed'];
    expect(policy.check(view({ facts: { surveys } }), { min: 2 })).toBeNull();
    expect(policy.check(view(), { min: 2 })).toEqual({ completed: 1, needed: 2 });
  });
  it('find a survey made at a desk', () => {
    const surveys = [{ id: 's', completed: true, visits: 0 }];
    expect(POLICIES['survey-completed'].check(view({ facts: { surveys } }), {})).toBeNull();
    expect(POLICIES['people-visited'].check(view({ facts: { surveys } }), {})).toEqual({
      visits: 0,
      needed: 1,
    });
  });
});

describe('deliberation-held, 二(四).3', () => {
  const policy = POLICIES['deliberation-held'];
  it('holds with a session held, with the evidence of its form', () => {
    expect(policy.check(view(), {})).toBeNull();
  });
  it.each([
    ['no date', { heldOn: null }],
    ['no evidence', { hasEvidence: false }],
    ['no form', { form: null }],
  ])('finds a session with %s', (_, overrides) => {
    const sessions = facts().sessions.map((session) => ({ ...session, ...overrides }));
    expect(policy.check(view({ facts: { sessions } }), {})).toEqual({ held: 0, needed: 1 });
  });
});

it('deliberation-held asks for as many sessions as the office has set, 二(四).3', () => {
  const found = POLICIES['deliberation-held'].check(view(), { min: 2 });
  expect(found).toEqual({ held: 1, needed: 2 });
});

describe('outcome-reported and conversion-recorded, 二(五).9', () => {
  it('hold with a reported, converted outcome', () => {
    expect(POLICIES['outcome-reported'].check(view(), {})).toBeNull();
    expect(POLICIES['conversion-recorded'].check(view(), {})).toBeNull();
  });
  it('find an outcome nobody reported', () => {
    const outcomes = [{ id: 'o', reported: false, converted: false, hasConversionEvidence: false }];
    expect(POLICIES['outcome-reported'].check(view({ facts: { outcomes } }), {})).toEqual({
      outcomes: 1,
      reported: 0,
    });
  });
  it('find a conversion that is only claimed', () => {
    const outcomes = [{ id: 'o', reported: true, converted: true, hasConversionEvidence: false }];
    const found = POLICIES['conversion-recorded'].check(view({ facts: { outcomes } }), {});
    expect(found).toEqual({ outcomes: 1, converted: 0 });
  });
  it('find evidence of a conversion that nobody says has happened', () => {
    const outcomes = [{ id: 'o', reported: true, converted: false, hasConversionEvidence: true }];
    const found = POLICIES['conversion-recorded'].check(view({ facts: { outcomes } }), {});
    expect(found).toEqual({ outcomes: 1, converted: 0 });
  });
});

describe('dissent-explained, 二(五).10', () => {
  it('holds when each dissent was explained, and counts the others', () => {
    const policy = POLICIES['dissent-explained'];
    expect(policy.check(view(), {})).toBeNull();
    const opinions = facts().opinions.map((opinion) => ({ ...opinion, explainedOn: null }));
    expect(policy.check(view({ facts: { opinions } }), {})).toEqual({ open: 1 });
    const agreeing = opinions.map((opinion) => ({ ...opinion, dissents: false }));
    expect(policy.check(view({ facts: { opinions: agreeing } }), {})).toBeNull();
  });
});

describe('issues-escalated, 二(五).11', () => {
  const policy = POLICIES['issues-escalated'];
  it.each(['sent', 'declined'] as const)('holds when the referral is %s', (decision) => {
    const referrals = [{ opinionId: 'opinion', decision }];
    expect(policy.check(view({ facts: { referrals } }), {})).toBeNull();
  });
  it.each([
    ['no referral', []],
    ['an open referral', [{ opinionId: 'opinion', decision: 'open' as const }]],
    ['a referral of another opinion', [{ opinionId: 'another', decision: 'sent' as const }]],
  ])('finds %s', (_, referrals) => {
    expect(policy.check(view({ facts: { referrals } }), {})).toEqual({ open: 1 });
  });
  it('asks nothing of an opinion that is of none of the four kinds', () => {
    const opinions = facts().opinions.map((opinion) => ({ ...opinion, escalationKind: null }));
    expect(policy.check(view({ facts: { opinions, referrals: [] } }), {})).toBeNull();
  });
});

describe('feedback-given, 二(五).12', () => {
  const policy = POLICIES['feedback-given'];
  const audiences = ['deliberating-subjects', 'stakeholders', 'masses'] as const;
  const incomplete = [0, 1, 2, 3, 4, 5, 6].map((bits) => audiences.filter((_, index) => (bits >> index) & 1));
  it.each(incomplete.map((given) => [given.join('、') || '无人', given] as const))(
    'names who is missing when given to %s only',
    (_, given) => {
      const feedbacks = given.map((audience) => ({ audience, given: true }));
      const missing = audiences.filter((audience) => !given.includes(audience));
      expect(policy.check(view({ facts: { feedbacks } }), { audiences: [...audiences] })).toEqual({
        missing,
      });
    },
  );
  it('asks for those alone whom the clause names, and for all where it names none', () => {
    const feedbacks = [{ audience: 'masses' as const, given: true }];
    const asked = (names: readonly string[]) =>
      policy.check(view({ facts: { feedbacks } }), { audiences: names });
    expect(asked(['masses'])).toBeNull();
    expect(asked(['stakeholders'])).toEqual({ missing: ['stakeholders'] });
    expect(asked([])).toEqual({ missing: ['deliberating-subjects', 'stakeholders'] });
  });
  it('holds when all three have it', () => {
    expect(policy.check(view(), { audiences: [...audiences] })).toBeNull();
  });
  it('does not count a feedback that was only written down', () => {
    const feedbacks = audiences.map((audience) => ({ audience, given: audience !== 'masses' }));
    expect(policy.check(view({ facts: { feedbacks } }), {})).toEqual({ missing: ['masses'] });
  });
});

describe('four-ones-complete, 三(一).3', () => {
  const policy = POLICIES['four-ones-complete'];
  const today = '2026-11-25';
  it('holds with all four', () => {
    expect(policy.check({ evidence: FULL_ROOM, today }, {})).toBeNull();
  });
  it.each<[string, Partial<RoomEvidence>]>([
    ['sign', { signs: [] }],
    ['procedure', { chart: null }],
    ['deliberation', { heldOn: [] }],
    ['experience', { experience: ' ' }],
  ])('names the missing one: %s', (one, change) => {
    expect(policy.check({ evidence: { ...FULL_ROOM, ...change }, today }, {})).toEqual({ missing: [one] });
  });
  it('does not count a deliberation that is still to come', () => {
    const evidence = { ...FULL_ROOM, heldOn: ['2026-11-26'] };
    expect(policy.check({ evidence, today }, {})).toEqual({ missing: ['deliberation'] });
  });
});

describe('speaker-recognised, 二(二).4', () => {
  const policy = POLICIES['speaker-recognised'];
  it('holds for a recognised speaker', () => {
    expect(policy.check({ participantId: 'a', recognised: true }, {})).toBeNull();
  });
  it('finds an unrecognised one, and a word without a speaker', () => {
    expect(policy.check({ participantId: 'a', recognised: false }, {})).toEqual({ named: true });
    expect(policy.check({ participantId: null, recognised: false }, {})).toEqual({ named: false });
  });
});

it('every policy of the catalogue is bound by a clause of the shipped rule', () => {
  const bound = new Set(
    (['annual', 'ad-hoc'] as const).flatMap((kind) => {
      const { release } = situation(kind);
      return [
        ...release.transitions.flatMap(({ guards }) => guards),
        ...Object.values(release.moments).flat(),
      ].map(({ policy }) => policy);
    }),
  );
  expect([...bound].sort()).toEqual(Object.keys(POLICIES).sort());
});
