/** One text for one value, and days between dates. */
import { canonicalJson } from '../../../src/domain/canonical-json';
import { daysBetween } from '../../../src/domain/dates';

describe('canonical JSON', () => {
  it('sorts the keys of every object and leaves no spaces', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [true, 'x'] } })).toBe(
      '{"a":{"c":[true,"x"],"d":null},"b":1}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([2, 1, 'b', 'a', []])).toBe('[2,1,"b","a",[]]');
  });

  it.each([0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('refuses the number %p', (value) => {
    expect(() => canonicalJson([value])).toThrow(`Not an integer: ${value}`);
  });

  it.each([
    ['undefined', undefined],
    ['function', () => 1],
    ['symbol', Symbol('s')],
  ])('refuses what is not plain data: %s', (type, value) => {
    expect(() => canonicalJson({ value })).toThrow(`Not plain data: ${type}`);
  });
});

describe('days between two dates', () => {
  it.each([
    ['2026-11-26', '2026-11-26', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-12-31', '2026-12-01', -30],
    ['2024-02-28', '2024-03-01', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
