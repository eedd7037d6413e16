/** Who acts instead of whom: recall, delegation, and the step that could not wait. */
import { decide } from '../../../src/domain/process/decide';
import { offers } from '../../../src/domain/process/offers';
import type { Situation } from '../../../src/domain/process/situation';
import type { Command } from '../../../src/domain/process/command';
import { BUILT_IN_CITATIONS } from '../../../src/domain/law/built-in-citations';
import { evolve, type ProcessState } from '../../../src/domain/record/state';
import { PARTY, actor, situation, state } from '../../factories/situations';

const take = (transition: string, emergency = false): Command => ({
  type: 'take',
  transition,
  comment: '理由',
  emergency,
});
const RECALL: Command = { type: 'recall', comment: null };
const reasons = (here: Situation, command: Command) => {
  const decision = decide(here, command);
  return decision.ok ? [] : decision.blockers.map(({ policy }) => policy);
};
const after = (here: Situation, command: Command): ProcessState => {
  const decision = decide(here, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.blockers));
  return decision.events.reduce(evolve, here.state);
};

describe('a step taken back', () => {
  const committee = actor('committee');
  const before = situation('annual', { state: state({ submitters: [] }), actor: committee });
  const submit = (): Situation => ({ ...before, state: after(before, take('submit')) });

  it('puts the topic where it was, and whoever had submitted it before', () => {
    const submitted = submit();
    expect(submitted.state).toMatchObject({ stage: 'submitted', submitters: ['committee'] });
    expect(offers(submitted).recall).toBe(true);
    const back = {
      type: 'recalled',
      transition: 'submit',
      from: 'submitted',
      to: 'drafted',
      by: 'committee',
    };
    expect(decide(submitted, RECALL)).toEqual({ ok: true, events: [back], warnings: [] });
    expect(after(submitted, RECALL)).toMatchObject({
      stage: 'drafted',
      submitters: [],
      recallable: null,
      rev: submitted.state.rev + 1,
    });
  });

  it('is taken back by nobody else', () => {
    const submitted = submit();
    expect(decide({ ...submitted, actor: actor('office') }, RECALL)).toEqual({
      ok: false,
      blockers: [{ policy: 'recall-in-time', found: {}, citation: BUILT_IN_CITATIONS['recall-in-time'] }],
    });
  });

  it('is taken back once', () => {
    const submitted = submit();
    expect(reasons({ ...submitted, state: after(submitted, RECALL) }, RECALL)).toEqual(['recall-in-time']);
  });

  it('stays when somebody has acted since', () => {
    const submitted = submit();
    const told = after(submitted, {
      type: 'notify-participants',
      participants: ['member'],
      sentOn: '2026-09-01',
      channel: '电话',
    });
    expect(reasons({ ...submitted, state: told }, RECALL)).toEqual(['recall-in-time']);
  });

  it('stays when it was the decision of a body, or ended the topic', () => {
    const submitted = submit();
    const party = actor('party-organization');
    const approved = after({ ...submitted, actor: party }, take('approve'));
    expect(reasons({ ...submitted, actor: party, state: approved }, RECALL)).toEqual(['recall-in-time']);
    const withdrawn = after(submitted, take('withdraw'));
    expect(reasons({ ...submitted, state: withdrawn }, RECALL)).toEqual(['recall-in-time']);
  });
});

describe('delegation', () => {
  const principal = actor('party-organization');
  const delegate = actor('office', { id: 'delegate', principals: [principal] });
  const submitted = (submitters: readonly string[]) =>
    situation('annual', {
      state: state({ stage: 'submitted', approvals: [], submitters }),
      actor: delegate,
    });

  it('lets the delegate decide, and names both', () => {
    expect(decide(submitted(['committee']), take('approve'))).toMatchObject({
      ok: true,
      events: [
        {
          type: 'approval-recorded',
          approval: { organization: PARTY.id, recordedBy: 'delegate', onBehalfOf: 'party-organization' },
        },
        { type: 'moved', by: 'delegate', onBehalfOf: 'party-organization' },
      ],
    });
  });

  it.each([['delegate'], ['party-organization']])(
    'does not let anybody decide on what %s handed in (二(三).4)',
    (submitter) => {
      expect(reasons(submitted([submitter]), take('approve'))).not.toEqual([]);
    },
  );

  it('counts both as submitters of what the delegate hands in', () => {
    const liaison = actor('liaison');
    const standIn = actor('chairs-meeting', { id: 'stand-in', principals: [liaison] });
    const here = situation('annual', { state: state({ submitters: [] }), actor: standIn });
    expect(after(here, take('submit')).submitters).toEqual(['stand-in', 'liaison']);
  });

  it('is not used where one’s own name suffices', () => {
    const here = situation('annual', { state: state({ stage: 'approved' }), actor: delegate });
    expect(decide(here, take('plan'))).toMatchObject({ ok: true, events: [{ onBehalfOf: null }] });
  });
});

describe('a step that cannot wait', () => {
  const office = actor('office');
  const planned = situation('annual', { state: state({ stage: 'planned' }), actor: office });

  it('is taken by the office with a reason, and owes a confirmation', () => {
    expect(reasons(planned, take('start-survey'))).toEqual(['actor-may-act']);
    expect(offers(planned).emergency).toEqual(['start-survey']);
    const { stage, owed, rev } = after(planned, take('start-survey', true));
    expect({ stage, owed }).toEqual({
      stage: 'surveying',
      owed: [{ rev, transition: 'start-survey', by: 'office' }],
    });
    const silent: Command = { type: 'take', transition: 'start-survey', comment: ' ', emergency: true };
    expect(reasons(planned, silent)).toEqual(['reason-given']);
  });

  it('is not taken by anybody else, and passes no guard of a clause (二(五).3)', () => {
    expect(reasons({ ...planned, actor: actor('chairs-meeting') }, take('start-survey', true))).toEqual([
      'actor-may-act',
    ]);
    const surveying = situation('annual', {
      state: state({ stage: 'surveying' }),
      facts: { ...planned.facts, surveys: [] },
      actor: office,
    });
    expect(reasons(surveying, take('finish-survey', true))).toContain('survey-completed');
  });

  it('is no emergency for one whose step it is anyway, nor where nobody says so', () => {
    const owes = (role: 'committee' | 'liaison', emergency: boolean) =>
      decide({ ...planned, actor: actor(role) }, take('start-survey', emergency));
    const ordinary = { ok: true, events: [{ type: 'moved', emergency: false }] };
    expect(owes('committee', true)).toMatchObject(ordinary);
    expect(owes('liaison', true)).toMatchObject(ordinary);
    expect(owes('committee', false)).toMatchObject(ordinary);
    expect(decide(planned, take('start-survey', true))).toMatchObject({ events: [{ emergency: true }] });
  });

  it('is no step that is the body’s alone (二(三).4)', () => {
    const { release } = planned;
    const transitions = release.transitions.map((step) =>
      step.gate ? { ...step, who: ['party-organization' as const] } : step,
    );
    const submitted = situation('annual', {
      release: { ...release, transitions },
      state: state({ stage: 'submitted' }),
      actor: office,
    });
    expect(reasons(submitted, take('approve', true))).toEqual(['actor-may-act']);
  });

  it('is never the decision of a body, nor the handing in', () => {
    const submitted = situation('ad-hoc', {
      state: state({ stage: 'submitted', approvals: [] }),
      actor: actor('liaison'),
    });
    expect(offers(submitted).emergency).toEqual([]);
    const drafted = situation('ad-hoc', { state: state(), actor: office });
    expect(reasons(drafted, take('submit', true))).toContain('actor-may-act');
  });

  it('is confirmed by one of those whose step it is, and not by its taker', () => {
    const taken = after(planned, take('start-survey', true));
    const confirm: Command = { type: 'confirm-emergency', rev: taken.rev, comment: null };
    const here = { ...planned, state: taken };
    expect(reasons(here, confirm)).toEqual(['actor-may-act', 'confirmed-by-another']);
    const inTheirName = actor('office', { principals: [actor('committee')] });
    expect(reasons({ ...here, actor: inTheirName }, confirm)).not.toEqual([]);
    const theirs = { ...here, actor: actor('committee') };
    expect(offers(theirs).confirm).toEqual([taken.rev]);
    expect(after(theirs, confirm).owed).toEqual([]);
  });

  it('is confirmed one by one, and only where there is one', () => {
    const owed = [1, 2].map((rev) => ({ rev, transition: 'start-survey', by: 'office' }));
    const here = situation('annual', {
      state: state({ stage: 'surveyed', owed }),
      actor: actor('committee'),
    });
    const confirm = (rev: number): Command => ({ type: 'confirm-emergency', rev, comment: null });
    expect(decide(here, confirm(2))).toEqual({
      ok: true,
      events: [{ type: 'emergency-confirmed', rev: 2, by: 'committee' }],
      warnings: [],
    });
    expect(decide(here, confirm(3))).toEqual({
      ok: false,
      blockers: [
        {
          policy: 'emergency-confirmed',
          found: { open: 2 },
          citation: BUILT_IN_CITATIONS['emergency-confirmed'],
        },
      ],
    });
    expect(offers(here).confirm).toEqual([1, 2]);
    expect(offers({ ...here, actor: office }).confirm).toEqual([]);
  });

  it('says whose step it was to whoever may not confirm it, by the words that give it to them (四(一).5)', () => {
    const owed = [{ rev: 1, transition: 'start-survey', by: 'office' }];
    const here = situation('annual', { state: state({ stage: 'surveyed', owed }), actor: office });
    const confirm: Command = { type: 'confirm-emergency', rev: 1, comment: null };
    expect(decide(here, confirm)).toMatchObject({
      blockers: [
        {
          policy: 'actor-may-act',
          found: { roles: ['liaison', 'committee'] },
          citation: { rule: '“有事好商量”协商议事会议制度', clause: '四(一).5' },
        },
        { policy: 'confirmed-by-another', citation: BUILT_IN_CITATIONS['confirmed-by-another'] },
      ],
    });
  });

  describe('keeps the topic', () => {
    const at = (stage: string, owed = [{ rev: 3, transition: 'start-survey', by: 'office' }]) =>
      situation('annual', { state: state({ stage, owed }), actor: office });

    it('from being closed until it is confirmed, and says how many wait', () => {
      expect(decide(at('fed-back'), take('close'))).toEqual({
        ok: false,
        blockers: [
          {
            policy: 'emergency-confirmed',
            found: { open: 1 },
            citation: BUILT_IN_CITATIONS['emergency-confirmed'],
          },
        ],
      });
      expect(reasons(at('fed-back', []), take('close'))).toEqual([]);
    });

    it('neither from going on nor from being terminated', () => {
      expect(reasons(at('reported'), take('convert'))).toEqual([]);
      expect(reasons(at('held'), take('terminate'))).toEqual([]);
    });
  });
});
