/** What becomes of running topics and of past decisions when the drawing changes. */
import { decide } from '../../../src/domain/process/decide';
import { planMigration } from '../../../src/domain/process/migrate';
import { reconsider } from '../../../src/domain/process/reconsider';
import type { Release } from '../../../src/domain/process/release';
import { evolve, type ProcessEvent } from '../../../src/domain/process/state';
import { shippedRelease } from '../../factories/releases';
import { actor, situation, state } from '../../factories/situations';

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
      blockers: [{ policy: 'stage-mapped', found: { stage: '调研中' } }],
    });
    expect(planMigration(standing('surveying'), migration(release, { surveying: 'looking' }))).toEqual({
      outcome: 'mapped',
      to: 'looking',
    });
  });

  it('is refused where the new release asks for an approval that the topic does not have (二(三).4)', () => {
    const lax: Release = {
      ...annual,
      transitions: annual.transitions.map((step) => ({ ...step, guards: [] })),
    };
    const here = { ...standing('surveying', { approvals: [] }), release: lax };
    expect(planMigration(here, migration(annual))).toMatchObject({
      outcome: 'refused',
      blockers: [{ policy: 'approved-at-same-level', citation: { clause: '二(三).4' } }],
    });
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
  const decision = decide(here, { type: 'take', transition: 'start-survey', comment: null });
  const events = decision.ok ? decision.events : [];
  const decided = { events, reasoned: false };

  it('stands where the draft says the same', () => {
    expect(decision.ok).toBe(true);
    expect(reconsider(here, annual, decided)).toEqual([]);
  });

  it('is refused where the draft gives the step to others, or no longer has the stage', () => {
    const transitions = annual.transitions.map((step) => ({ ...step, who: ['office' as const] }));
    expect(reconsider(here, { ...annual, transitions }, decided)).toMatchObject([
      { policy: 'actor-may-act' },
    ]);
    expect(reconsider(here, renamed('planned', 'listed'), decided)).toMatchObject([{ policy: 'step-drawn' }]);
  });

  it('is no difference where the person could not do it today in any case', () => {
    const now = { ...here, actor: actor('auditor') };
    const transitions = annual.transitions.map((step) => ({ ...step, who: ['office' as const] }));
    expect(reconsider(now, { ...annual, transitions }, decided)).toEqual([]);
  });
});
