/** What may become of a resident's suggestion, and the window in which opinions are asked for. */
import {
  screeningBlockers,
  windowBlocker,
  windowMayStand,
  windowOn,
  type Suggestion,
} from '../../../../src/domain/suggestions/suggestion';
import { SUGGESTION_STATES, type SuggestionState } from '../../../../src/domain/law/vocabulary';

const suggestion = (overrides: Partial<Suggestion> = {}): Suggestion => ({
  kind: 'topic',
  state: 'received',
  publicCopy: '路灯坏了',
  reply: null,
  declineReason: null,
  becameFrom: null,
  ...overrides,
});

const blockers = (from: SuggestionState, after: Partial<Suggestion>, named = true) =>
  screeningBlockers(suggestion({ state: from }), suggestion(after), named);
const reasons = (...given: Parameters<typeof blockers>) => blockers(...given).map(({ policy }) => policy);
const missing = (after: Partial<Suggestion>, named = true) =>
  blockers('screening', { state: 'released', ...after }, named).flatMap(({ found }) =>
    'missing' in found ? found.missing : [],
  );

describe('screening in order', () => {
  const allowed: Readonly<Record<SuggestionState, readonly SuggestionState[]>> = {
    received: ['screening', 'released', 'declined', 'forwarded'],
    screening: ['released', 'declined', 'forwarded'],
    released: ['screening', 'declined', 'forwarded'],
    declined: ['screening'],
    forwarded: [],
  };
  const done = { declineReason: 'unclear', becameFrom: 'public' };

  it.each(SUGGESTION_STATES.flatMap((from) => SUGGESTION_STATES.map((to) => [from, to] as const)))(
    'from %s to %s',
    (from, state) => {
      const may = from === state || allowed[from].includes(state);
      expect(blockers(from, { ...done, state })).toEqual(
        may ? [] : [expect.objectContaining({ policy: 'screened-in-order', found: { from, to: state } })],
      );
    },
  );

  it('gives the reasons of the step and of its order at once', () => {
    expect(reasons('forwarded', { state: 'declined' })).toEqual(['screened-in-order', 'decline-coded']);
  });
});

describe('what the public will read', () => {
  it.each([null, '', '  \n'])('is a copy that somebody has made: not %p', (publicCopy) => {
    expect(missing({ publicCopy })).toEqual(['copy']);
  });

  it.each([
    '电话13812345678',
    '请打138 1234 5678',
    '138-1234-5678',
    '身份证32062119800101123X',
    '身份证32062119800101123x',
    '身份证320621198001011234',
    '写信给 li.si+x@mail.example.cn',
  ])('gives nobody away: %s', (text) => {
    expect(missing({ publicCopy: text })).toEqual(['contact']);
    expect(missing({ reply: text })).toEqual(['contact']);
  });

  it.each([
    '编号 113812345678 的路灯',
    '13812345678901',
    '128 1234 5678',
    '1381234567',
    '3206211980010112345678',
    'a@b',
    '2026年11月26日',
  ])('may say: %s', (publicCopy) => {
    expect(missing({ publicCopy })).toEqual([]);
  });

  it('reads copy and reply each for itself', () => {
    expect(missing({ publicCopy: '1381234', reply: '5678' })).toEqual([]);
  });

  it('is answered for by a person', () => {
    expect(missing({}, false)).toEqual(['person']);
    expect(missing({ publicCopy: null, reply: 'a@b.cn' }, false)).toEqual(['copy', 'contact', 'person']);
  });
});

describe('declining', () => {
  it.each([null, '', ' '])('needs a reason: not %p', (declineReason) => {
    expect(reasons('screening', { state: 'declined', declineReason })).toEqual(['decline-coded']);
  });

  it('needs nothing else', () => {
    expect(
      reasons('screening', { state: 'declined', declineReason: 'unclear', publicCopy: null }, false),
    ).toEqual([]);
  });
});

describe('forwarding', () => {
  it.each([
    ['an opinion', { kind: 'opinion', becameFrom: 'public' }],
    ['what became no topic', { kind: 'topic', becameFrom: null }],
    ['what became a topic of another source', { kind: 'topic', becameFrom: 'committee' }],
  ] as const)('is refused for %s', (_, given) => {
    expect(blockers('screening', { state: 'forwarded', ...given })).toEqual([
      expect.objectContaining({ policy: 'suggestion-became-topic', found: { kind: given.kind } }),
    ]);
  });

  it('asks for a copy as releasing does', () => {
    expect(reasons('screening', { state: 'forwarded', becameFrom: 'public', publicCopy: '' })).toEqual([
      'released-as-edited',
    ]);
  });
});

describe('while it is looked at', () => {
  it('nothing is asked of it', () => {
    expect(reasons('received', { state: 'screening', publicCopy: null }, false)).toEqual([]);
  });
});

describe('the window for opinions', () => {
  const window = { publicity: 'open', opinionsFrom: '2026-11-10', opinionsUntil: '2026-11-20' };

  it.each([
    ['2026-11-09', 'ahead'],
    ['2026-11-10', 'open'],
    ['2026-11-20', 'open'],
    ['2026-11-21', 'over'],
  ])('stands on %s: %s', (day, stands) => {
    expect(windowOn(window, day)).toBe(stands);
  });

  it.each([{ publicity: 'limited' }, { opinionsFrom: null }, { opinionsUntil: null }])(
    'is none with %p, and may not stand',
    (overrides) => {
      expect(windowOn({ ...window, ...overrides }, '2026-11-15')).toBe('none');
      expect(windowMayStand({ ...window, ...overrides })).toBe(false);
    },
  );

  it('may be of one day, and may not be turned round', () => {
    expect(windowMayStand(window)).toBe(true);
    expect(windowMayStand({ ...window, opinionsUntil: '2026-11-10' })).toBe(true);
    expect(windowMayStand({ ...window, opinionsUntil: '2026-11-09' })).toBe(false);
  });

  it('need not be there at all', () => {
    expect(windowMayStand({ publicity: 'sealed', opinionsFrom: null, opinionsUntil: null })).toBe(true);
  });

  it('is named with its days in a refusal', () => {
    expect(windowBlocker(window)).toMatchObject({
      policy: 'opinions-open',
      found: { from: '2026-11-10', until: '2026-11-20' },
    });
    expect(windowBlocker(null)).toMatchObject({ found: { from: null, until: null } });
  });
});
