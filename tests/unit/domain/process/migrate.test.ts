/** What becomes of running topics and of past decisions when the drawing changes. */
import { decide } from '../../../../src/domain/process/decide';
import { planMigration } from '../../../../src/domain/process/migrate';
import { reconsider } from '../../../../src/domain/process/reconsider';
import type { Release } from '../../../../src/domain/process/release';
import { BUILT_IN_CITATIONS } from '../../../../src/domain/law/built-in-citations';
import { evolve, type ProcessEvent } from '../../../../src/domain/record/state';
import { shippedRelease } from '../../../factories/releases';
import { actor, approval, facts, situation, state } from '../../../factories/situations';

const annual = shippedRelease('annual');
const migration = (release: Release, stages: Record<string, string> = {}) => ({
  hash: 'new',
  release,
  stages,
});
const standing = (stage: string, overrides = {}) =>
  situation('annual', { state: state({ stage, ...overrides }), actor: actor('office') });
const renamed = (from: string, to: string): Release => ({
  ...annual,
  stages: annual.stages.map((stage) => (stage.key === from ? { ...stage, key: to } : stage)),
  transitions: annual.transitions.map((step) => ({
    ...step,
    from: step.from.map((key) => (key === from ? to : key)),
    to: step.to === from ? to : step.to,
  })),
});

/** A release under which no clause asks anything. */
const lax: Release = {
  ...annual,
  transitions: annual.transitions.map((step) => ({ ...step, guards: [] })),
  moments: {},
};

describe('a migration', () => {
  it('is safe where the stage is still drawn, and becomes one event', () => {
    const here = standing('surveying');
    expect(planMigration(here, migration(annual))).toEqual({ outcome: 'moved', to: 'surveying' });
    const decision = decide(here, { type: 'migrate', migration: migration(annual) });
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: 'migrated', release: 'new', from: 'surveying', to: 'surveying' }],
    });
    const [event] = decision.ok ? decision.events : [];
    expect(evolve(here.state, event as ProcessEvent)).toMatchObject({
      release: 'new',
      stage: 'surveying',
      rev: 2,
    });
  });

  it('needs a map where the stage is gone, and follows it', () => {
    const release = renamed('surveying', 'looking');
    expect(planMigration(standing('surveying'), migration(release))).toMatchObject({
      outcome: 'unmapped',
      blockers: [
        {
          policy: 'stage-mapped',
          found: { stage: '调研中' },
          citation: BUILT_IN_CITATIONS['stage-mapped'],
        },
      ],
    });
    expect(planMigration(standing('surveying'), migration(release, { surveying: 'looking' }))).toEqual({
      outcome: 'mapped',
      to: 'looking',
    });
  });

  it('is refused where the new release asks for an approval that the topic does not have (二(三).4)', () => {
    const here = { ...standing('surveying', { approvals: [] }), release: lax };
    expect(planMigration(here, migration(annual))).toMatchObject({
      outcome: 'refused',
      blockers: [{ policy: 'approved-at-same-level', citation: { clause: '二(三).4' } }],
    });
  });

  it('asks of the stage it goes on in, not yet of those to come (二(五).3)', () => {
    const unsurveyed = facts({ surveys: [] });
    const at = (stage: string) => ({ ...standing(stage), release: lax, facts: unsurveyed });
    expect(planMigration(at('surveying'), migration(annual))).toEqual({ outcome: 'moved', to: 'surveying' });
    expect(planMigration(at('surveyed'), migration(annual))).toMatchObject({
      outcome: 'refused',
      blockers: [{ policy: 'survey-completed' }, { policy: 'people-visited' }],
    });
  });

  it('asks again only what the topic’s own release is content with', () => {
    const here = standing('surveying', { approvals: [] });
    expect(planMigration(here, migration(annual))).toEqual({ outcome: 'moved', to: 'surveying' });
  });

  it('is refused while an emergency step waits for its confirmation, and says how many', () => {
    const owed = [{ rev: 1, transition: 'start-survey', by: '1' }];
    expect(planMigration(standing('surveying', { owed }), migration(annual))).toEqual({
      outcome: 'refused',
      blockers: [
        {
          policy: 'emergency-confirmed',
          found: { open: 1 },
          citation: BUILT_IN_CITATIONS['emergency-confirmed'],
        },
      ],
    });
  });

  it('decides what it plans: refused with every reason, an ended topic as ended, another stage by the map', () => {
    const take = (here: ReturnType<typeof standing>, ...to: Parameters<typeof migration>) =>
      decide(here, { type: 'migrate', migration: migration(...to) });
    expect(take(standing('closed'), annual)).toMatchObject({
      ok: false,
      blockers: [{ policy: 'process-open' }],
    });
    const release = renamed('surveying', 'looking');
    expect(take(standing('surveying'), release)).toMatchObject({
      ok: false,
      blockers: [{ policy: 'stage-mapped' }],
    });
    expect(take(standing('surveying'), release, { surveying: 'looking' })).toEqual({
      ok: true,
      events: [{ type: 'migrated', release: 'new', from: 'surveying', to: 'looking' }],
      warnings: [],
    });
    const current = standing('surveying', { release: 'new' });
    expect(take(current, annual)).toEqual({ ok: true, events: [], warnings: [] });
  });

  it('leaves alone what has ended, and what is there already', () => {
    expect(planMigration(standing('closed'), migration(annual))).toEqual({ outcome: 'ended' });
    const current = standing('surveying', { release: 'new' });
    expect(planMigration(current, migration(annual))).toEqual({ outcome: 'current' });
    expect(decide(current, { type: 'migrate', migration: migration(annual) })).toMatchObject({ events: [] });
  });
});

describe('a past decision under a draft', () => {
  const here = { ...standing('planned'), actor: actor('committee') };
  const events: readonly ProcessEvent[] = [
    {
      ...{ type: 'moved', transition: 'start-survey', from: 'planned', to: 'surveying', by: 'committee' },
      ...{ submits: false, onBehalfOf: null, emergency: false, recallable: true, warnings: [] },
    },
  ];
  const decided = { events, reasoned: false };

  it('stands where the draft says the same', () => {
    expect(decide(here, { type: 'take', transition: 'start-survey', comment: null }).ok).toBe(true);
    expect(reconsider(here, annual, decided)).toEqual([]);
  });

  it('is refused where the draft gives the step to others, or no longer has the stage', () => {
    const transitions = annual.transitions.map((step) => ({ ...step, who: ['office' as const] }));
    expect(reconsider(here, { ...annual, transitions }, decided)).toMatchObject([
      { policy: 'actor-may-act' },
    ]);
    expect(reconsider(here, renamed('planned', 'listed'), decided)).toMatchObject([{ policy: 'step-drawn' }]);
  });

  it('names the stage and the step that are not drawn any more', () => {
    expect(reconsider(here, renamed('planned', 'listed'), decided)).toEqual([
      {
        policy: 'step-drawn',
        found: { stage: 'planned', step: 'start-survey' },
        citation: BUILT_IN_CITATIONS['step-drawn'],
      },
    ]);
  });

  it('has nothing to say of what no drawing has a say in', () => {
    const noticed = [{ type: 'recalled', to: 'planned' } as unknown as ProcessEvent];
    expect(reconsider(here, annual, { events: noticed, reasoned: false })).toBeNull();
  });

  it('of a body is decided again as a decision of that body', () => {
    const waiting = { ...standing('submitted', { approvals: [] }), actor: actor('party-organization') };
    const recorded = [{ type: 'approval-recorded', approval: approval() } as ProcessEvent];
    const past = { events: recorded, reasoned: true };
    expect(reconsider(waiting, annual, past)).toEqual([]);
    expect(reconsider(waiting, renamed('submitted', 'sent'), past)).toEqual([
      {
        policy: 'step-drawn',
        found: { stage: 'submitted', step: '' },
        citation: BUILT_IN_CITATIONS['step-drawn'],
      },
    ]);
  });

  it('of a body stands under a draft that asks more of it, where it was that body (二(三).4)', () => {
    const submitted = standing('submitted', { approvals: [] });
    const waiting = { ...submitted, release: lax, actor: actor('party-organization') };
    const past = (overrides = {}) => ({
      events: [{ type: 'approval-recorded', approval: approval(overrides) } as ProcessEvent],
      reasoned: false,
    });
    expect(reconsider(waiting, annual, past())).toEqual([]);
    const wrong = [{ policy: 'approved-at-same-level', found: { flaw: 'wrong-organization' } }];
    expect(reconsider(waiting, annual, past({ organization: 'another' }))).toMatchObject(wrong);
    expect(reconsider(waiting, annual, past({ level: 'town' }))).toMatchObject(wrong);
  });

  it('has nothing against it where the draft allows what the topic’s own release refuses', () => {
    const unapproved = { ...here, state: { ...here.state, approvals: [] } };
    expect(reconsider(unapproved, lax, decided)).toEqual([]);
  });

  it('that gave its reason gives it again', () => {
    const strict = annual.transitions.map((step) => ({ ...step, commentRequired: true }));
    const draft = { ...annual, transitions: strict };
    expect(reconsider(here, draft, { events, reasoned: true })).toEqual([]);
    expect(reconsider(here, draft, { events, reasoned: false })).toMatchObject([{ policy: 'reason-given' }]);
  });

  it('is no difference where the person could not do it today in any case', () => {
    const now = { ...here, actor: actor('auditor') };
    const transitions = annual.transitions.map((step) => ({ ...step, who: ['office' as const] }));
    expect(reconsider(now, { ...annual, transitions }, decided)).toEqual([]);
  });
});
