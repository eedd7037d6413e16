import { decide, explain } from '../../../../src/domain/process/decide';
import { offers } from '../../../../src/domain/process/offers';
import type { Situation } from '../../../../src/domain/process/situation';
import type { Command } from '../../../../src/domain/process/command';
import type { Release } from '../../../../src/domain/process/release';
import type { ProcessState } from '../../../../src/domain/record/state';
import type { Role } from '../../../../src/domain/law/vocabulary';
import { CHAIRS, PARTY, actor, approval, facts, situation, state } from '../../../factories/situations';

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
    expect(policiesOf(here, take('return'))).toEqual(['reason-given 二(五).12']);
    expect(decide(here, take('return', '请补充背景')).ok).toBe(true);
  });

  it('names the stage, the step and the roles in its refusals, with the words that give the step to others', () => {
    const refused = decide(situation('annual', { actor: actor('auditor') }), take('plan'));
    expect(refused).toMatchObject({
      ok: false,
      blockers: [
        { policy: 'step-drawn', found: { stage: '起草', step: '列入年度计划' } },
        {
          policy: 'actor-may-act',
          found: { roles: ['office'] },
          citation: {
            rule: '“有事好商量”协商议事会议制度',
            clause: '四(一).6',
            quote: '政协办公室负责统筹推进',
          },
        },
      ],
    });
    expect(decide(situation('annual'), take('teleport'))).toMatchObject({
      blockers: [{ policy: 'step-drawn', found: { stage: '起草', step: 'teleport' } }],
    });
  });

  it('says first that the step is not theirs, then that the district is not (四(一).5)', () => {
    const here = situation('annual', {
      state: at('approved'),
      actor: actor('liaison', { districts: ['qutang'] }),
    });
    expect(policiesOf(here, take('plan'))).toEqual(['actor-may-act 四(一).6', 'district-is-own 四(一).5']);
  });

  it('binds to its district whoever is a liaison and nothing else (四(一).5)', () => {
    const elsewhere = (...roles: Role[]) =>
      policiesOf(
        situation('annual', {
          state: at('planned'),
          actor: actor('liaison', { roles, districts: ['qutang'] }),
        }),
        take('start-survey'),
      );
    expect(elsewhere('liaison', 'committee')).toEqual([]);
    expect(elsewhere('committee')).toEqual([]);
    expect(elsewhere()).toEqual(['actor-may-act 四(一).5']);
  });

  it('writes down what a clause would have liked more, and goes on', () => {
    const { release } = situation('annual');
    const [survey] = release.transitions.find(({ key }) => key === 'finish-survey')?.guards ?? [];
    if (!survey) throw new Error('no guard');
    const wish = { ...survey, mode: 'warn' as const };
    const wishing: Release = {
      ...release,
      transitions: release.transitions.map((step) => ({ ...step, guards: [wish] })),
    };
    const here = situation('annual', {
      release: wishing,
      state: at('surveying', { approvals: [] }),
      facts: facts({ surveys: [] }),
    });
    const warning = { policy: wish.policy, citation: wish.citation };
    expect(decide(here, take('finish-survey'))).toMatchObject({
      ok: true,
      events: [{ type: 'moved', warnings: [`${wish.policy}@${wish.citation.clause}`] }],
      warnings: [warning],
    });
    expect(explain(here)).toMatchObject([{ allowed: true, blockers: [], warnings: [warning] }, {}]);
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

  it('decides once: what is approved already is not approved again by the step', () => {
    const approved = submitted({ state: at('submitted') });
    expect(decide(approved, take('approve'))).toMatchObject({ ok: true, events: [{ type: 'moved' }] });
    const edited = submitted({
      state: at('submitted', { approvals: [approval({ contentHash: 'before the edit' })] }),
    });
    expect(decide(edited, take('approve'))).toMatchObject({
      events: [{ type: 'approval-recorded' }, { type: 'moved' }],
    });
  });

  it('decides in the name of the topic’s own organisation, wherever that stands among others', () => {
    const other = { id: 'other', kind: 'party-organization', level: 'town' } as const;
    const of = (...organizations: (typeof PARTY)[]) =>
      decide(submitted({ actor: actor('party-organization', { organizations }) }), take('approve'));
    const own = { ok: true, events: [{ approval: { organization: PARTY.id } }, { type: 'moved' }] };
    expect(of(other, PARTY)).toMatchObject(own);
    expect(of(CHAIRS, PARTY)).toMatchObject(own);
    expect(of(other).ok).toBe(false);
  });

  it('decides nothing for whoever works for no such organisation, or has not its role', () => {
    const pressed = (...given: Parameters<typeof actor>) =>
      policiesOf(submitted({ actor: actor(...given) }), take('approve'));
    const undecided = ['approved-at-same-level 二(三).4'];
    expect(pressed('party-organization', { organizations: [CHAIRS] })).toEqual(undecided);
    expect(pressed('office', { organizations: [PARTY] })).toEqual(undecided);
  });

  it('decides nothing by sending back', () => {
    const { release } = situation('annual');
    const returning: Release = {
      ...release,
      transitions: release.transitions.map((step) =>
        step.key === 'return' ? { ...step, gate: 'party-organization' } : step,
      ),
    };
    expect(decide(submitted({ release: returning }), take('return', '请补充'))).toMatchObject({
      ok: true,
      events: [{ type: 'moved', to: 'drafted' }],
    });
  });

  it('decides nothing as long as anything else speaks against the step', () => {
    const drafted = submitted({
      state: at('drafted', { approvals: [], submitters: ['party-organization'] }),
    });
    expect(policiesOf(drafted, take('approve'))).toEqual([
      'step-drawn 三(二).3',
      'approved-at-same-level 二(三).4',
    ]);
  });

  it('is not of the room’s level where the room names no party organisation (二(三).4)', () => {
    const nameless = submitted({ facts: facts({ partyOrganization: null }) });
    expect(policiesOf(nameless, take('approve'))).toEqual(['approved-at-same-level 二(三).4']);
  });

  it('is not taken back by whoever pressed the button; another step is, unless it voids a decision', () => {
    const recallable = (stage: string, step: string, role: Role) =>
      decide(situation('annual', { state: at(stage), actor: actor(role) }), take(step, '理由'));
    const moved = (can: boolean) => ({ ok: true, events: [{ type: 'moved', recallable: can }] });
    expect(recallable('submitted', 'approve', 'party-organization')).toMatchObject(moved(false));
    expect(recallable('approved', 'plan', 'office')).toMatchObject(moved(true));
    expect(recallable('scheduled', 'reschedule', 'committee')).toMatchObject(moved(true));
    expect(recallable('planned', 'revise', 'committee')).toMatchObject(moved(false));
    expect(recallable('fed-back', 'close', 'committee')).toMatchObject(moved(false));
    expect(recallable('drafted', 'withdraw', 'committee')).toMatchObject(moved(false));
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
    expect(decide(submitter, record())).toMatchObject({
      blockers: [{ found: { gate: 'party-organization' } }],
    });
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

  it('keeps all that was decided: by whom, on what, when, and who wrote it down', () => {
    const town = { id: 'town', kind: 'party-organization', level: 'town' } as const;
    const decision = decide(here(), record({ organization: town, decision: 'returned' }));
    const written = {
      gate: 'party-organization',
      organization: 'town',
      level: 'town',
      decision: 'returned',
      contentHash: 'content',
      decidedOn: '2026-08-30',
      recordedBy: 'office',
      onBehalfOf: null,
      paper,
    };
    const events = [{ type: 'approval-recorded', approval: written }];
    expect(decision).toEqual({ ok: true, events, warnings: [] });
  });

  it('asks no clause about a topic that the body sends back', () => {
    const adhoc = situation('ad-hoc', { state: at('submitted', { approvals: [] }), actor: actor('office') });
    expect(decide(adhoc, record({ decision: 'returned' })).ok).toBe(true);
  });

  it('is open to the committee too, and names all who could have', () => {
    expect(decide(here({ actor: actor('committee') }), record()).ok).toBe(true);
    const both = actor('office', { roles: ['auditor', 'office'] });
    expect(decide(here({ actor: both }), record()).ok).toBe(true);
    expect(decide(here({ actor: actor('auditor') }), record({ paper: null }))).toMatchObject({
      blockers: [
        { policy: 'actor-may-act', found: { roles: ['party-organization', 'office', 'committee'] } },
      ],
    });
  });

  it('needs the number of the paper, and says whose paper', () => {
    const blank = record({ paper: { documentNo: ' ', scan: 'scan.pdf' } });
    expect(decide(here(), blank)).toMatchObject({
      blockers: [{ policy: 'decision-is-documented', found: { gate: 'party-organization' } }],
    });
  });

  it('needs no paper of whoever has the role and works for such a body; one of the two is not enough', () => {
    const decided = (...given: Parameters<typeof actor>) =>
      policiesOf(here({ actor: actor(...given) }), record({ paper: null }));
    expect(decided('party-organization')).toEqual([]);
    expect(decided('party-organization', { organizations: [] })).toEqual(['actor-may-act 二(三).4']);
    expect(decided('party-organization', { organizations: [CHAIRS] })).toEqual(['actor-may-act 二(三).4']);
    expect(decided('liaison', { id: 'another', organizations: [PARTY] })).toEqual(['actor-may-act 二(三).4']);
  });

  it('is asked nothing where no clause speaks of it', () => {
    const silent = { ...situation('annual').release, moments: {} };
    expect(decide(here({ release: silent }), record({ organization: CHAIRS })).ok).toBe(true);
  });

  it('takes nothing once the topic has ended', () => {
    expect(policiesOf(here({ state: at('closed') }), record())).toEqual(['process-open 二(五).12']);
    expect(decide(here({ state: at('closed') }), record())).toMatchObject({
      blockers: [{ found: { stage: '已办结' } }],
    });
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

  it('are recognised each as who they are now, only those named, with the number of the paper (二(二).4)', () => {
    const here = situation('annual', { actor: actor('office'), state: at('surveyed', { recognitions: {} }) });
    const paper = { documentNo: '党发〔2026〕4号', scan: null };
    const decided = { organization: 'party', decidedOn: '2026-09-10', documentNo: paper.documentNo };
    const of = (...participants: string[]) => decide(here, { ...recognise, participants, paper });
    expect(of('resident', 'stranger')).toEqual({
      ok: true,
      events: [
        { type: 'participants-recognised', recognitions: { resident: { ...decided, identity: 'r' } } },
      ],
      warnings: [],
    });
    expect(policiesOf(here, recognise)).toEqual(['decision-is-documented 二(二).4']);
  });

  it('are not recognised where the room names no party organisation, nor once the topic has ended', () => {
    const party = actor('party-organization');
    const nameless = situation('annual', { actor: party, facts: facts({ partyOrganization: null }) });
    expect(decide(nameless, recognise)).toMatchObject({
      blockers: [{ policy: 'approved-at-same-level', found: { flaw: 'room-names-none', level: 'village' } }],
    });
    const other = { ...PARTY, id: 'other' };
    expect(
      decide(situation('annual', { actor: party }), { ...recognise, organization: other }),
    ).toMatchObject({
      blockers: [{ found: { flaw: 'wrong-organization', level: 'village' } }],
    });
    const ended = situation('annual', { actor: party, state: at('closed') });
    expect(policiesOf(ended, recognise)).toEqual(['process-open 二(五).12']);
  });

  it.each<[Role, Parameters<typeof at>[0], string[]]>([
    ['liaison', 'scheduled', []],
    ['committee', 'scheduled', []],
    ['office', 'scheduled', []],
    ['chairs-meeting', 'scheduled', ['actor-may-act 四(一).5']],
    ['office', 'closed', ['process-open 二(五).12']],
  ])('are told by %s while the topic is %s', (role, stage, refused) => {
    const notify: Command = {
      ...{ type: 'notify-participants', participants: ['member', 'resident'] },
      ...{ sentOn: '2026-09-12', channel: '电话' },
    };
    const told = decide(situation('annual', { actor: actor(role), state: at(stage) }), notify);
    const notice = { sentOn: '2026-09-12', channel: '电话' };
    const events = [{ type: 'participants-notified', participants: ['member', 'resident'], notice }];
    if (refused.length === 0) expect(told).toEqual({ ok: true, events, warnings: [] });
    else
      expect(policiesOf(situation('annual', { actor: actor(role), state: at(stage) }), notify)).toEqual(
        refused,
      );
  });

  it('are told by a liaison of their own district, and whoever may is named (四(一).5)', () => {
    const notify: Command = {
      ...{ type: 'notify-participants', participants: ['member'] },
      ...{ sentOn: '2026-09-12', channel: '电话' },
    };
    const elsewhere = situation('annual', { actor: actor('liaison', { districts: ['qutang'] }) });
    expect(decide(elsewhere, notify)).toMatchObject({
      blockers: [{ policy: 'district-is-own', found: { districts: ['qutang'] } }],
    });
    expect(decide(situation('annual', { actor: actor('auditor') }), notify)).toMatchObject({
      blockers: [{ policy: 'actor-may-act', found: { roles: ['liaison', 'committee', 'office'] } }],
    });
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
    const [schedule] = explain(here);
    expect(schedule?.blockers.map(({ policy }) => policy)).toEqual(['survey-completed', 'people-visited']);
    expect(schedule?.warnings).toEqual([]);
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

  it('no recognition where the room names no party organisation that could (二(二).4)', () => {
    const nameless = facts({ partyOrganization: null });
    const here = situation('annual', { actor: actor('party-organization'), facts: nameless });
    expect(offers(here).recognise).toBe(false);
  });

  it('a delegate what the body itself may do, and not to write it down from paper', () => {
    const delegate = actor('office', { id: 'delegate', principals: [actor('party-organization')] });
    expect(offers(situation('annual', { actor: delegate }))).toMatchObject({
      recordDecision: [],
      recognise: true,
      recogniseByPaper: false,
    });
    expect(offers(situation('annual', { actor: actor('office') }))).toMatchObject({
      recognise: true,
      recogniseByPaper: true,
    });
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
