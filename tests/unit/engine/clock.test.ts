/** Days are those of Asia/Shanghai, wherever the server stands. */
import fc from 'fast-check';
import { dayOf, daysAfter } from '../../../src/engine/clock';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const moments = fc.date({
  min: new Date('1992-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the day of a moment', () => {
  it('is the one that the calendar of Asia/Shanghai shows', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayOf(moment.toISOString())).toBe(SHANGHAI.format(moment));
      }),
      { numRuns: 1000 },
    );
  });

  it('begins at four in the afternoon in London', () => {
    expect(dayOf('2026-11-27T15:59:59.999Z')).toBe('2026-11-27');
    expect(dayOf('2026-11-27T16:00:00.000Z')).toBe('2026-11-28');
  });

  it('is counted on over the end of a month', () => {
    expect(daysAfter('2027-02-27', 2)).toBe('2027-03-01');
  });
});
