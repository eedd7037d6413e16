import {
  FOUR_ONES_CITATION,
  fourOnesOf,
  SIX_HAVES_CITATION,
  sixHavesOf,
  type RoomEvidence,
} from '../../../../src/domain/rooms/room-readiness';
import { PLAN_CLAUSES } from '../../../factories/releases';
import { EMPTY_ROOM, FULL_ROOM } from '../../../factories/situations';

const TODAY = '2026-11-25';
const lacking = (list: readonly { key: string; missing: readonly string[] }[]) =>
  Object.fromEntries(
    list.filter(({ missing }) => missing.length > 0).map(({ key, missing }) => [key, missing]),
  );

describe('“四个一” (三(一).3) and “六个有” (三(三).2)', () => {
  it('are all there with all evidence', () => {
    expect(lacking(fourOnesOf(FULL_ROOM, TODAY))).toEqual({});
    expect(lacking(sixHavesOf(FULL_ROOM, TODAY))).toEqual({});
  });

  it('say of each what is missing', () => {
    expect(lacking(fourOnesOf(EMPTY_ROOM, TODAY))).toEqual({
      sign: ['sign-hung'],
      procedure: ['chart-posted'],
      deliberation: ['session-held'],
      experience: ['experience-written'],
    });
    expect(lacking(sixHavesOf(EMPTY_ROOM, TODAY))).toEqual({
      venue: ['address', 'established'],
      signs: ['sign-hung'],
      rules: ['rule-posted'],
      procedure: ['chart-posted'],
      activity: ['session-held'],
      results: ['outcome-converted', 'feedback-given'],
    });
  });

  it.each<[string, Partial<RoomEvidence>, object]>([
    [
      'a sign without a picture',
      { signs: [{ hung: true, hungOn: TODAY, photo: false }] },
      { signs: ['sign-photo'] },
    ],
    [
      'a sign that is only made',
      { signs: [{ hung: false, hungOn: null, photo: true }] },
      { signs: ['sign-hung'] },
    ],
    ['a session still to come', { heldOn: ['2026-12-01'] }, { activity: ['session-held'] }],
    ['a rule that is a draft', { rule: { inForce: false } }, { rules: ['rule-in-force'] }],
    [
      'a result nobody was told',
      { outcomes: [{ convertedOn: TODAY, feedbacks: 0 }] },
      { results: ['feedback-given'] },
    ],
    ['an address of blanks', { address: ' \n' }, { venue: ['address'] }],
    ['a room still to be founded', { establishedOn: '2026-12-01' }, { venue: ['established'] }],
    [
      'a sign without its day',
      { signs: [{ hung: true, hungOn: null, photo: true }] },
      { signs: ['sign-hung'] },
    ],
    [
      'a result still to come',
      { outcomes: [{ convertedOn: '2026-12-01', feedbacks: 3 }] },
      { results: ['outcome-converted', 'feedback-given'] },
    ],
    [
      'a result that was never converted, whatever was told',
      { outcomes: [{ convertedOn: null, feedbacks: 3 }] },
      { results: ['outcome-converted', 'feedback-given'] },
    ],
  ])('do not count %s', (_what, change, missing) => {
    expect(lacking(sixHavesOf({ ...FULL_ROOM, ...change }, TODAY))).toEqual(missing);
  });

  it('count what happened today', () => {
    const today = { ...FULL_ROOM, establishedOn: TODAY, heldOn: [TODAY] };
    expect(lacking(sixHavesOf(today, TODAY))).toEqual({});
  });

  it('count one sign with a picture among others without', () => {
    const signs = [false, true].map((photo) => ({ hung: true, hungOn: TODAY, photo }));
    expect(lacking(sixHavesOf({ ...FULL_ROOM, signs }, TODAY))).toEqual({});
  });

  it.each([FOUR_ONES_CITATION, SIX_HAVES_CITATION])(
    'quote the plan verbatim: $clause',
    ({ clause, quote }) => {
      expect(quote).not.toBe('');
      expect(PLAN_CLAUSES.find(({ id }) => id === clause)?.text).toContain(quote);
    },
  );
});
