/** What each event changes, and what it leaves as it was. */
import {
  approvalInForce,
  evolve,
  isRecognised,
  replay,
  type ProcessEvent,
} from '../../../../src/domain/record/state';
import { approval, state } from '../../../factories/situations';

const moved = (overrides: Partial<Extract<ProcessEvent, { type: 'moved' }>> = {}): ProcessEvent => ({
  ...{ type: 'moved', transition: 'submit', from: 'drafted', to: 'submitted', submits: false },
  ...{ by: 'committee', onBehalfOf: null, emergency: false, recallable: false, warnings: [] },
  ...overrides,
});
const OPENED: ProcessEvent = { type: 'opened', topic: 't', release: 'r', stage: 'drafted' };
const before = state({
  rev: 4,
  submitters: ['liaison'],
  owed: [{ rev: 2, transition: 'plan', by: 'office' }],
  recallable: { transition: 'plan', from: 'approved', by: 'office', submitters: [] },
});
/** Only what differs from the state before, besides the revision. */
function changes(event: ProcessEvent, from = before) {
  const after = evolve(from, event);
  expect(after.rev).toBe(from.rev + 1);
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => key !== 'rev' && value !== from[key as keyof typeof from]),
  );
}

describe('a process', () => {
  it('begins with its opening, knowing nobody and owing nothing', () => {
    expect(replay([OPENED])).toEqual({
      ...{ topic: 't', release: 'r', stage: 'drafted', rev: 1, submitters: [], recallable: null },
      ...{ owed: [], approvals: [], recognitions: {}, notices: {} },
    });
    expect(replay([])).toBeUndefined();
  });

  it('begins with nothing else, and knows no other events than these', () => {
    expect(() => evolve(undefined, moved())).toThrow('A process starts with "opened", not with "moved"');
    const strange = { type: 'forgotten' } as unknown as ProcessEvent;
    expect(() => evolve(before, strange)).toThrow('No such event: forgotten');
  });
});

describe('a step', () => {
  it('changes the stage, and nothing that it does not say', () => {
    expect(changes(moved())).toEqual({ stage: 'submitted', recallable: null });
  });

  it('that hands the topic in makes its taker the submitter, and whoever had delegated to them', () => {
    expect(changes(moved({ submits: true }))).toMatchObject({ submitters: ['committee'] });
    expect(changes(moved({ submits: true, onBehalfOf: 'chairs' }))).toMatchObject({
      submitters: ['committee', 'chairs'],
    });
  });

  it('that may be taken back remembers from where, by whom, and who had handed the topic in', () => {
    expect(changes(moved({ recallable: true, submits: true }))).toMatchObject({
      recallable: { transition: 'submit', from: 'drafted', by: 'committee', submitters: ['liaison'] },
    });
  });

  it('into a revision voids the approvals', () => {
    expect(changes(moved({ resets: true }))).toMatchObject({ approvals: [] });
  });

  it('in an emergency owes a confirmation, by the revision it led to, besides those owed before', () => {
    expect(changes(moved({ emergency: true }))).toMatchObject({
      owed: [...before.owed, { rev: 5, transition: 'submit', by: 'committee' }],
    });
  });
});

describe('a step taken back', () => {
  const recalled: ProcessEvent = {
    ...{ type: 'recalled', transition: 'submit', from: 'submitted', to: 'drafted', by: 'committee' },
  };

  it('owes nothing any more, and gives back who had handed the topic in; what others owe stays', () => {
    const taken = evolve(before, moved({ recallable: true, submits: true, emergency: true }));
    expect(taken.owed).toHaveLength(2);
    expect(evolve(taken, recalled)).toEqual({ ...before, stage: 'drafted', recallable: null, rev: 6 });
  });

  it('leaves those who handed the topic in where nobody remembers others', () => {
    expect(changes(recalled, { ...before, stage: 'submitted', recallable: null })).toMatchObject({
      stage: 'drafted',
    });
    expect(evolve({ ...before, recallable: null }, recalled).submitters).toEqual(['liaison']);
  });
});

it('a confirmation is of one emergency step', () => {
  const owed = [1, 2, 3].map((rev) => ({ rev, transition: 'plan', by: 'office' }));
  const after = changes({ type: 'emergency-confirmed', rev: 2, by: 'committee' }, { ...before, owed });
  expect(after).toEqual({ owed: [owed[0], owed[2]], recallable: null });
});

it('a migration goes on under another release, in the stage it is mapped to', () => {
  const event = { type: 'migrated', release: 'new', from: 'drafted', to: 'prepared' } as const;
  expect(changes(event)).toEqual({ release: 'new', stage: 'prepared', recallable: null });
});

describe('decisions of a body', () => {
  it('are kept in order: the last one of each body counts (二(三).4)', () => {
    const returned = approval({ decision: 'returned' });
    const [chairs, party] = before.approvals;
    expect(changes({ type: 'approval-recorded', approval: returned })).toEqual({
      approvals: [chairs, party, returned],
      recallable: null,
    });
    const here = state({ approvals: [approval(), returned, approval({ gate: 'chairs-meeting' })] });
    expect(approvalInForce(here, 'party-organization', 'content')).toBeUndefined();
    expect(approvalInForce(here, 'chairs-meeting', 'content')).toEqual(here.approvals[2]);
    expect(approvalInForce(state({ approvals: [] }), 'chairs-meeting', 'content')).toBeUndefined();
  });

  it('count for the content they were given for, and for no other (二(三).4)', () => {
    expect(approvalInForce(before, 'party-organization', 'content')).toEqual(before.approvals[1]);
    expect(approvalInForce(before, 'party-organization', 'edited')).toBeUndefined();
  });
});

describe('a person', () => {
  const party = { id: 'party' };
  const member = { id: 'member', identity: 'm' };

  it('is recognised besides others, and anew in place of before (二(二).4)', () => {
    const anew = { organization: 'party', identity: 'x', decidedOn: '2026-10-01', documentNo: null };
    const event = { type: 'participants-recognised', recognitions: { member: anew, late: anew } } as const;
    expect(changes(event)).toEqual({
      recognitions: { ...before.recognitions, member: anew, late: anew },
      recallable: null,
    });
  });

  it('is recognised as who they are, by the organisation that the topic has now (二(二).4)', () => {
    expect(isRecognised(before, member, party)).toBe(true);
    expect(isRecognised(before, { ...member, identity: 'x' }, party)).toBe(false);
    expect(isRecognised(before, { id: 'late', identity: 'm' }, party)).toBe(false);
    expect(isRecognised(before, member, { id: 'another' })).toBe(false);
    expect(isRecognised(before, member, null)).toBe(false);
  });

  it('is told besides others, each with the same notice (二(五).3)', () => {
    const notice = { sentOn: '2026-10-01', channel: '短信' };
    const event = { type: 'participants-notified', participants: ['member', 'late'], notice } as const;
    expect(changes(event)).toEqual({
      notices: { ...before.notices, member: notice, late: notice },
      recallable: null,
    });
  });
});
