import fc from 'fast-check';
import { clientOf, RateLimit } from '../../../../src/site/cache/rate-limit';

describe('the limit of requests', () => {
  it('lets a full bucket through, then one for each that flows back', () => {
    const limit = new RateLimit();
    const take = (now: number) => limit.take('192.0.2.1', 60, now);
    for (let n = 0; n < 60; n += 1) expect(take(0)).toBe(0);
    expect(take(0)).toBe(1);
    expect(take(1000)).toBe(0);
    expect(take(1000)).toBe(1);
    expect(limit.take('192.0.2.2', 60, 1000)).toBe(0);
  });

  it('says how long to wait, and who waits so long may pass', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (perMinute, start) => {
          const limit = new RateLimit();
          let seconds = 0;
          for (let n = 0; n <= perMinute; n += 1) seconds = limit.take('a', perMinute, start);
          expect(seconds).toBeGreaterThanOrEqual(1);
          expect(limit.take('a', perMinute, start + seconds * 1000)).toBe(0);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is none at 0, and remembers ten thousand clients at most', () => {
    const limit = new RateLimit();
    for (let n = 0; n < 100; n += 1) expect(limit.take('a', 0, 0)).toBe(0);
    for (let n = 0; n < 10_050; n += 1) limit.take(`10.0.${Math.floor(n / 250)}.${n % 250}`, 60, n);
    expect(limit.size).toBe(10_000);
  });

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('takes %s for %s', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});
