import { decide, explain } from '../../../src/domain/process/decide';
import { offers } from '../../../src/domain/process/offers';
import type { Situation } from '../../../src/domain/process/situation';
import type { Command } from '../../../src/domain/process/command';
import type { ProcessState } from '../../../src/domain/process/state';
import { CHAIRS, PARTY, actor, approval, facts, situation, state } from '../../factories/situations';

const take = (transition: string, comment: string | null = null): Command => ({
  type: 'take',
  transition,
  comment,
});
const at = (stage: string, overrides: Partial<ProcessState> = {}) => state({ stage, ...overrides });
const policiesOf = (here: Situation, command: Command) => {
  const decision = decide(here, command);
  return decision.ok ? [] : decision.blockers.map(({ policy, citation }) => `${policy} ${citation.clause}`);
};

describe('taking a step', () => {
  it('moves along the drawn edge and says so in one event', () => {
    const decision = decide(situation('annual', { state: at('surveyed') }), take('schedule'));
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: 'moved', transition: 'schedule', from: 'surveyed', to: 'scheduled', by: 'committee' }],
    });
  });

  it('lists every reason at once, even for a step that does not leave from here', () => {
    const here = situation('annual', {
      state: at('drafted', { approvals: [] }),
      facts: facts({ surveys: [] }),
    });
    expect(policiesOf(here, take('hold'))).toEqual([
      'step-drawn 三(二).3',
      'approved-at-same-level 二(三).4',
      'survey-completed 二(五).3',
      'people-visited 二(五).3',
    ]);
  });

  it('refuses a step that the chart does not have, by the clause of the chart', () => {
    expect(policiesOf(situation('annual'), take('teleport'))).toEqual(['step-drawn 三(二).3']);
  });

  it('refuses whom the chart does not name, by the clause that names others', () => {
    const here = situation('annual', { state: at('approved'), actor: actor('liaison') });
    expect(policiesOf(here, take('plan'))).toEqual(['actor-may-act 四(一).6']);
  });

  it('refuses the administrator, whom no clause names', () => {
    const here = situation('annual', { state: at('submitted'), actor: actor('administrator') });
    expect(policiesOf(here, take('approve'))).toEqual(['actor-may-act 二(三).4']);
  });

  it('refuses a liaison outside its own district (四(一).5)', () => {
    const here = situation('annual', {
      state: at('planned'),
      actor: actor('liaison', { districts: ['qutang'] }),
    });
    expect(policiesOf(here, take('start-survey'))).toEqual(['district-is-own 四(一).5']);
  });

  it('asks for a reason to return, and takes one', () => {
    const here = situation('annual', { state: at('submitted'), actor: actor('office') });
    expect(policiesOf(here, take('return', '  '))).toEqual(['reason-given 二(五).12']);
    expect(decide(here, take('return', '请补充背景')).ok).toBe(true);
  });

  it('remembers who submitted', () => {
    const here = situation('annual', { actor: actor('liaison') });
    const decision = decide(here, take('submit'));
    expect(decision).toMatchObject({ ok: true, events: [{ submits: true, by: 'liaison' }] });
  });
});

describe('a body that takes its own step', () => {
  const submitted = (overrides: Partial<Situation> = {}) =>
    situation('annual', {
      state: at('submitted', { approvals: [] }),
      actor: actor('party-organization'),
      ...overrides,
    });

  it('decides by taking it: approval and move together', () => {
    const decision = decide(submitted(), take('approve'));
    expect(decision).toMatchObject({
      ok: true,
      events: [
        {
          type: 'approval-recorded',
          approval: { gate: 'party-organization', contentHash: 'content', paper: null },
        },
        { type: 'moved', to: 'approved' },
      ],
    });
  });

  it('must be of the same level (二(三).4)', () => {
    const town = { id: 'town-party', kind: 'party-organization', level: 'town' } as const;
    const here = submitted({ actor: actor('party-organization', { organizations: [town] }) });
    expect(policiesOf(here, take('approve'))).toEqual(['approved-at-same-level 二(三).4']);
  });

  it('must not be the submitter (二(三).4)', () => {
    const here = submitted({ state: at('submitted', { approvals: [], submitters: ['party-organization'] }) });
    expect(policiesOf(here, take('approve'))).toEqual(['approver-is-not-submitter 二(三).4']);
  });

  it('does not decide for staff who press the same button without a decision', () => {
    const here = submitted({ actor: actor('office') });
    expect(policiesOf(here, take('approve'))).toEqual(['approved-at-same-level 二(三).4']);
  });
});

describe('recording a decision', () => {
  const paper = { documentNo: '党发〔2026〕3号', scan: null };
  const record = (overrides: Partial<Extract<Command, { type: 'record-approval' }>> = {}): Command => ({
    type: 'record-approval',
    gate: 'party-organization',
    organization: PARTY,
    decision: 'approved',
    decidedOn: '2026-08-30',
    paper,
    comment: null,
    ...overrides,
  });
  const here = (overrides: Partial<Situation> = {}) =>
    situation('annual', { state: at('submitted', { approvals: [] }), actor: actor('office'), ...overrides });

  it('is open to the office with number and date of the paper', () => {
    expect(decide(here(), record())).toMatchObject({ ok: true, events: [{ approval: { paper } }] });
  });

  it('needs the paper when the recorder is not the body', () => {
    expect(policiesOf(here(), record({ paper: null }))).toEqual(['decision-is-documented 二(三).4']);
  });

  it('is closed to a liaison', () => {
    expect(policiesOf(here({ actor: actor('liaison', { id: 'another' }) }), record())).toEqual([
      'actor-may-act 二(三).4',
    ]);
  });

  it('is closed to the submitter, recorded from paper or not', () => {
    const submitter = here({ actor: actor('office', { id: 'liaison' }) });
    expect(policiesOf(submitter, record())).toEqual(['approver-is-not-submitter 二(三).4']);
  });

  it('keeps the order: chair first, then party (二(三).5)', () => {
    const adhoc = situation('ad-hoc', { state: at('submitted', { approvals: [] }), actor: actor('office') });
    expect(policiesOf(adhoc, record())).toEqual(['reviewed-by-chairs-meeting 二(三).5']);
    expect(decide(adhoc, record({ gate: 'chairs-meeting', organization: CHAIRS })).ok).toBe(true);
  });

  it('is stale as soon as the approved content changes', () => {
    const changed = { ...facts(), topic: { ...facts().topic, contentHash: 'edited' } };
    const moved = situation('annual', { state: at('approved'), facts: changed, actor: actor('office') });
    expect(policiesOf(moved, take('plan'))).toEqual(['approved-at-same-level 二(三).4']);
  });

  it('takes nothing once the topic has ended', () => {
    expect(policiesOf(here({ state: at('closed') }), record())).toEqual(['process-open 二(五).12']);
  });
});

describe('participants', () => {
  const recognise: Command = {
    type: 'recognise-participants',
    participants: ['member'],
    organization: PARTY,
    decidedOn: '2026-09-10',
    paper: null,
  };

  it('are recognised by the party organisation of the topic, person by person (二(二).4)', () => {
    const here = situation('annual', {
      actor: actor('party-organization'),
      state: at('surveyed', { recognitions: {} }),
    });
    expect(decide(here, recognise)).toMatchObject({
      ok: true,
      events: [{ recognitions: { member: { organization: 'party', identity: 'm' } } }],
    });
  });

  it('are not recognised by another organisation (二(二).4)', () => {
    const other = { id: 'other', kind: 'party-organization', level: 'village' } as const;
    const here = situation('annual', { actor: actor('party-organization', { organizations: [other] }) });
    expect(policiesOf(here, { ...recognise, organization: other })).toEqual([
      'approved-at-same-level 二(二).4',
    ]);
  });

  it('are not recognised by the liaison (二(二).4)', () => {
    expect(policiesOf(situation('annual', { actor: actor('liaison') }), recognise)).toEqual([
      'actor-may-act 二(二).4',
    ]);
  });

  it('are told by the organiser', () => {
    const notify: Command = {
      type: 'notify-participants',
      participants: ['member'],
      sentOn: '2026-09-12',
      channel: '电话',
    };
    expect(decide(situation('annual', { actor: actor('liaison') }), notify).ok).toBe(true);
    expect(policiesOf(situation('annual', { actor: actor('auditor') }), notify)).toEqual([
      'actor-may-act 四(一).5',
    ]);
  });
});

describe('explain', () => {
  it('reports each step that leaves the stage, allowed or with its reasons', () => {
    const here = situation('annual', { state: at('surveyed'), facts: facts({ surveys: [] }) });
    const reports = explain(here).map(({ transition, allowed }) => [transition.key, allowed]);
    expect(reports).toEqual([
      ['schedule', false],
      ['resume-survey', true],
      ['terminate', false],
    ]);
  });
});

describe('offers', () => {
  const nothing = { recordDecision: [], recognise: false, notify: false };
  it('nothing to an auditor, and nothing to anybody once the topic has ended', () => {
    expect(offers(situation('annual', { actor: actor('auditor') }))).toMatchObject(nothing);
    expect(offers(situation('annual', { actor: actor('office'), state: at('closed') }))).toMatchObject(
      nothing,
    );
  });

  it('the bodies that the chart has to whoever records for them', () => {
    expect(offers(situation('annual', { actor: actor('office') })).recordDecision).toEqual([
      'party-organization',
    ]);
    const adhoc = offers(situation('ad-hoc', { actor: actor('office') }));
    expect(adhoc.recordDecision).toEqual(['chairs-meeting', 'party-organization']);
  });

  it('recognition here to the party organisation, notices to the liaison', () => {
    const party = offers(situation('annual', { actor: actor('party-organization') }));
    expect(party).toMatchObject({
      recordDecision: [],
      recognise: true,
      recogniseByPaper: false,
      notify: false,
    });
    const liaison = offers(situation('annual', { actor: actor('liaison') }));
    expect(liaison).toMatchObject({ ...nothing, notify: true });
  });
});

it('an approval in a state is the last decision of its gate', () => {
  const approvals = [approval(), approval({ decision: 'returned' }), approval()];
  const here = situation('annual', { state: at('approved', { approvals }), actor: actor('office') });
  expect(decide(here, take('plan')).ok).toBe(true);
});
