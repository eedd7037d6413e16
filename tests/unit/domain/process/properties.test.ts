/** What holds on every path, whoever walks it. */
import fc from 'fast-check';
import { canonicalJson } from '../../../../src/domain/canonical-json';
import { POLICIES, policyNamed, type BoundPolicy } from '../../../../src/domain/policies';
import type { Subject, Views } from '../../../../src/domain/policies/policy';
import { decide, explain } from '../../../../src/domain/process/decide';
import { ask } from '../../../../src/domain/process/guards';
import { mayRefuse, type Guard } from '../../../../src/domain/process/release';
import { evolve, replay, type ProcessEvent } from '../../../../src/domain/record/state';
import type { TopicFacts } from '../../../../src/domain/record/facts';
import { ROLES, type TopicKind } from '../../../../src/domain/law/vocabulary';
import { shippedRelease } from '../../../factories/releases';
import {
  CHAIRS,
  EMPTY_ROOM,
  PARTY,
  actor,
  approval,
  facts,
  situation,
  state,
} from '../../../factories/situations';

/** A mutation run walks a hundredth of the ways for each of a thousand mutants. */
const SHARE = Number(process.env.PROPERTY_SHARE ?? 1);

const kinds = fc.constantFrom<TopicKind>('annual', 'ad-hoc');
const releases = { annual: shippedRelease('annual'), 'ad-hoc': shippedRelease('ad-hoc') };
const roles = fc.constantFrom(...ROLES);

/** Facts with any part of the evidence missing. */
const anyFacts: fc.Arbitrary<TopicFacts> = fc
  .record({
    surveys: fc.boolean(),
    sessions: fc.boolean(),
    participants: fc.boolean(),
    explained: fc.boolean(),
    referrals: fc.boolean(),
    outcomes: fc.boolean(),
    feedbacks: fc.subarray([...facts().feedbacks]),
    planned: fc.boolean(),
    scheme: fc.boolean(),
    contentHash: fc.constantFrom('content', 'edited'),
  })
  .map((has) => ({
    ...facts(),
    topic: {
      ...facts().topic,
      contentHash: has.contentHash,
      planYear: has.planned ? 2026 : null,
      hasScheme: has.scheme,
    },
    surveys: has.surveys ? facts().surveys : [],
    sessions: has.sessions ? facts().sessions : [],
    participants: has.participants ? facts().participants : [],
    opinions: facts().opinions.map((each) => ({
      ...each,
      explainedOn: has.explained ? each.explainedOn : null,
    })),
    referrals: has.referrals ? facts().referrals : [],
    outcomes: has.outcomes ? facts().outcomes : [],
    feedbacks: has.feedbacks,
  }));

const withKind = (given: TopicFacts, kind: TopicKind): TopicFacts => ({
  ...given,
  topic: { ...given.topic, kind },
});

interface Move {
  readonly step: string;
  readonly role: (typeof ROLES)[number];
  readonly facts: TopicFacts;
}

const stepKeys = [
  ...new Set(Object.values(releases).flatMap(({ transitions }) => transitions.map(({ key }) => key))),
];
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ step: fc.constantFrom(...stepKeys), role: roles, facts: anyFacts }),
  { maxLength: 40 },
);

/** Walks a path of attempts; calls back at each step that was allowed. */
function walk(
  kind: TopicKind,
  path: readonly Move[],
  onMove: (to: string, given: TopicFacts, approved: boolean) => void,
) {
  const events: ProcessEvent[] = [{ type: 'opened', topic: 't', release: 'r', stage: 'drafted' }];
  let now = evolve(undefined, events[0] as ProcessEvent);
  for (const move of path) {
    const here = situation(kind, {
      release: releases[kind],
      state: now,
      facts: withKind(move.facts, kind),
      actor: actor(move.role, { id: move.role }),
    });
    const decision = decide(here, { type: 'take', transition: move.step, comment: '理由' });
    if (!decision.ok) {
      expect(decision.blockers.length).toBeGreaterThan(0);
      continue;
    }
    for (const event of decision.events) {
      now = evolve(now, event);
      events.push(event);
      if (event.type !== 'moved') continue;
      const inForce = now.approvals.findLast(({ gate }) => gate === 'party-organization');
      onMove(event.to, move.facts, inForce?.contentHash === move.facts.topic.contentHash);
    }
  }
  return { state: now, events };
}

/** Forward steps in order, by the role that may take each: a path that gets far, to be spoilt at random. */
function mainPath(kind: TopicKind): Move[] {
  return releases[kind].transitions
    .filter(({ kind: direction }) => direction === 'forward')
    .map(({ key, gate, who }) => ({ step: key, role: gate ?? who[0] ?? 'office', facts: facts() }));
}
const spoiltPath = (kind: TopicKind) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyFacts }), {
      minLength: 14,
      maxLength: 14,
    })
    .map((spoils) => mainPath(kind).map((move, index) => ({ ...move, facts: spoils[index] ?? move.facts })));
const paths = (kind: TopicKind) => fc.oneof(moves, spoiltPath(kind));

describe.each(['annual', 'ad-hoc'] as const)('on any path of the %s flowchart', (kind) => {
  it('the main path ends closed when nothing is missing', () => {
    const start = situation(kind).state;
    expect(start.stage).toBe('drafted');
    let now = { ...start, approvals: [] as typeof start.approvals, submitters: [] as readonly string[] };
    for (const move of mainPath(kind)) {
      const here = situation(kind, { release: releases[kind], state: now, actor: actor(move.role) });
      const decision = decide(here, { type: 'take', transition: move.step, comment: null });
      expect({ step: move.step, decision }).toMatchObject({ decision: { ok: true } });
      if (decision.ok) now = decision.events.reduce(evolve, now);
    }
    expect(now.stage).toBe('closed');
  });

  it('nothing is deliberated without a survey (二(五).3), a stakeholder (二(二).2), an approval of this content (二(三).4/5)', () => {
    fc.assert(
      fc.property(paths(kind), (path) => {
        walk(kind, path, (to, given, approved) => {
          if (to !== 'scheduled' && to !== 'held') return;
          expect(given.surveys).not.toEqual([]);
          expect(given.participants.some(({ category }) => category === 'stakeholder')).toBe(true);
          expect(approved).toBe(true);
        });
      }),
      { numRuns: 300 / SHARE },
    );
  });

  it('nothing is closed without feedback to all three (二(五).12) and every dissent explained (二(五).10)', () => {
    fc.assert(
      fc.property(paths(kind), (path) => {
        walk(kind, path, (to, given) => {
          if (to !== 'closed') return;
          expect(given.feedbacks).toHaveLength(3);
          expect(given.opinions.every(({ dissents, explainedOn }) => !dissents || explainedOn !== null)).toBe(
            true,
          );
        });
      }),
      { numRuns: 300 / SHARE },
    );
  });

  it('replaying the events gives the state', () => {
    fc.assert(
      fc.property(paths(kind), (path) => {
        const { state: reached, events } = walk(kind, path, () => undefined);
        expect(replay(events)).toEqual(reached);
        expect(reached.rev).toBe(events.length);
      }),
    );
  });

  it('explain offers exactly what decide allows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...releases[kind].stages), roles, anyFacts, (stage, role, given) => {
        const here = situation(kind, {
          release: releases[kind],
          state: state({ stage: stage.key }),
          facts: withKind(given, kind),
          actor: actor(role),
        });
        for (const { transition, allowed, blockers } of explain(here)) {
          const decision = decide(here, { type: 'take', transition: transition.key, comment: '理由' });
          expect(decision.ok).toBe(allowed);
          expect(blockers.length > 0).toBe(!allowed);
        }
      }),
    );
  });

  it('every refusal quotes a clause', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stepKeys), roles, anyFacts, (step, role, given) => {
        const here = situation(kind, {
          release: releases[kind],
          facts: withKind(given, kind),
          actor: actor(role),
        });
        const decision = decide(here, { type: 'take', transition: step, comment: null });
        if (decision.ok) return;
        for (const { citation } of decision.blockers) {
          expect(citation.rule).not.toBe('');
          expect(citation.quote).not.toBe('');
        }
      }),
    );
  });
});

const PERMISSIVE = ['可在协商前,主动向党组织通报', '年底,全市争取建成30个'];

describe('words decide what may refuse', () => {
  const names = Object.keys(POLICIES) as BoundPolicy[];
  const views: { readonly [On in Subject]: Views[On] } = {
    topic: {
      state: state({ approvals: [], recognitions: {}, notices: {} }),
      facts: facts({
        topic: { ...facts().topic, planYear: null, hasScheme: false, hasLeadCommittee: false },
        surveys: [],
        sessions: [],
        outcomes: [],
        feedbacks: [],
        referrals: [],
        participants: facts().participants.slice(0, 1),
        opinions: facts().opinions.map((opinion) => ({ ...opinion, explainedOn: null })),
      }),
    },
    room: { evidence: EMPTY_ROOM, today: '2026-11-25' },
    'duty-group': { active: true, members: 1 },
    speaker: { participantId: null, recognised: false },
  };
  const guards: fc.Arbitrary<Guard> = fc.record({
    policy: fc.constantFrom(...names),
    params: fc.constant({}),
    modality: fc.constantFrom('must', 'should', 'may', 'goal'),
    mode: fc.constantFrom('enforce', 'warn', 'record'),
    citation: fc.record({
      rule: fc.constant('制度'),
      clause: fc.constant('一(一).1'),
      quote: fc.constantFrom('参与协商的人员须经党组织认可', '注重相匹配', ...PERMISSIVE),
    }),
  });

  it('each of these views breaks each policy, so that the next test means something', () => {
    for (const name of names) {
      const { subject } = policyNamed(name);
      expect({ name, found: policyNamed(name).check(views[subject], {}) }).not.toMatchObject({ found: null });
    }
  });

  it('no policy refuses on a MAY, SHOULD or GOAL sentence, nor on words that only permit', () => {
    fc.assert(
      fc.property(guards, (guard) => {
        const { subject } = policyNamed(guard.policy);
        const { blockers, warnings } = ask(subject, views[subject], [guard]);
        const commands =
          guard.modality === 'must' && guard.mode === 'enforce' && !PERMISSIVE.includes(guard.citation.quote);
        expect(blockers).toHaveLength(commands ? 1 : 0);
        expect(warnings).toHaveLength(commands ? 0 : 1);
        expect(mayRefuse(guard)).toBe(commands);
      }),
      { numRuns: 500 / SHARE },
    );
  });
});

it('a decision needs the right body in the right order on random approvals (二(三).5)', () => {
  const decisions = fc.constantFrom<'approved' | 'returned'>('approved', 'returned');
  const bodies = fc.constantFrom('chairs-meeting' as const, 'party-organization' as const);
  const approvals = fc.array(
    fc
      .record({ gate: bodies, decision: decisions, contentHash: fc.constantFrom('content', 'edited') })
      .map((each) =>
        approval({
          ...each,
          organization: each.gate === 'chairs-meeting' ? CHAIRS.id : PARTY.id,
          level: each.gate === 'chairs-meeting' ? 'city' : 'village',
        }),
      ),
  );
  fc.assert(
    fc.property(kinds, approvals, (kind, given) => {
      const here = situation(kind, {
        state: state({ stage: kind === 'annual' ? 'planned' : 'approved', approvals: given }),
      });
      const inForce = (gate: string) => {
        const last = given.findLast((each) => each.gate === gate);
        return last?.decision === 'approved' && last.contentHash === 'content';
      };
      const wanted = inForce('party-organization') && (kind === 'annual' || inForce('chairs-meeting'));
      expect(decide(here, { type: 'take', transition: 'start-survey', comment: null }).ok).toBe(wanted);
    }),
  );
});

describe('canonical JSON', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('value'),
      ),
    ),
  })).value;

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe(canonicalJson({ a: { c: 3, d: 2 }, b: 1 }));
  });

  it.each([1.5, Number.NaN, undefined])('refuses %p, which has no one way of being written', (value) => {
    expect(() => canonicalJson({ value })).toThrow();
  });
});
