import { deprecationHeaders } from '../../../../src/site/contract/deprecation';
import { ENDPOINTS } from '../../../../src/site/contract/endpoints';
import type { Endpoint } from '../../../../src/site/contract/endpoints/shape';

const HALF_A_YEAR = 180 * 86_400_000;
const GOING: Endpoint = {
  path: '/api/old/{documentId}',
  id: 'old',
  tag: '查询',
  summary: '旧地址',
  answers: {},
  deprecated: { since: '2027-01-01', until: '2027-08-01', instead: '/api/new' },
};

describe('an address that will go', () => {
  it('says since when, until when, and what to use instead', () => {
    expect(deprecationHeaders('/api/old/abc', [GOING])).toEqual({
      Deprecation: '@1798761600',
      Sunset: 'Sun, 01 Aug 2027 00:00:00 GMT',
      Link: '</api/new>; rel="successor-version"',
    });
  });

  it('does not speak for its neighbours', () => {
    for (const path of ['/api/old', '/api/old/abc/timeline', '/api/other/abc'])
      expect(deprecationHeaders(path, [GOING])).toEqual({});
  });

  it('stays for half a year after it says so', () => {
    for (const { path, deprecated } of ENDPOINTS) {
      if (!deprecated) continue;
      const time = Date.parse(deprecated.until) - Date.parse(deprecated.since);
      expect([path, time >= HALF_A_YEAR]).toEqual([path, true]);
    }
  });
});
