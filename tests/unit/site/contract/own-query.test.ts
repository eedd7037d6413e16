/** What our own code asks of the contract is what an address would ask: the same safe query, without being parsed. */
import { PUBLIC_TYPES, type PublicUid } from '../../../../src/site/contract/contract';
import { safeQueryOf, type OwnQuery } from '../../../../src/site/contract/query/own-query';
import { parseListQuery } from '../../../../src/site/contract/query/parse-query';

type Raw = Readonly<Record<string, unknown>>;

const parsed = (uid: PublicUid, raw: Raw): object => {
  const result = parseListQuery(PUBLIC_TYPES[uid], raw);
  if (!result.ok) throw new Error(result.refusal.code);
  const { pagination, ...query } = result.query;
  expect(pagination).toBeDefined();
  return query;
};

const SAME: readonly (readonly [PublicUid, OwnQuery, Raw])[] = [
  ['api::rule.rule', {}, {}],
  ['api::topic.topic', { shows: ['room'] }, { populate: 'room' }],
  ['api::room.room', { shows: [], fields: ['slug'] }, { populate: '', fields: 'slug' }],
  ['api::case.case', { locale: 'en', sort: 'title:asc' }, { locale: 'en', sort: 'title:asc' }],
  ['api::room.room', { filters: { level: 'town' } }, { filters: { level: 'town' } }],
  [
    'api::topic.topic',
    { filters: { publicPhase: { $ne: 'completed' }, title: { $in: ['a', 'b'] } } },
    { filters: { publicPhase: { $ne: 'completed' }, title: { $in: ['a', 'b'] } } },
  ],
  [
    'api::session.session',
    { filters: { topic: { documentId: { $in: ['a'] } } } },
    { filters: { topic: { documentId: { $in: ['a'] } } } },
  ],
  ['api::case.case', { filters: { room: { slug: 'a' } } }, { filters: { room: { slug: 'a' } } }],
  [
    'api::outcome.outcome',
    { filters: { $and: [{ $or: [{ documentId: 'a' }, { title: 'b' }] }, { title: 'c' }] } },
    { filters: { $and: [{ $or: [{ documentId: 'a' }, { title: 'b' }] }, { title: 'c' }] } },
  ],
];

describe('a query of our own', () => {
  it.each(SAME)('asks of %s what an address would ask: %j', (uid, own, raw) => {
    expect(safeQueryOf(PUBLIC_TYPES[uid], own)).toEqual(parsed(uid, raw));
  });

  const UNNAMED: readonly OwnQuery[] = [
    { fields: ['submitter'] },
    { shows: ['approvals'] },
    { filters: { publicity: 'sealed' } },
    { filters: { room: { visibility: 'internal' } } },
    { filters: { toString: 'x' } },
  ];

  it.each(UNNAMED)('cannot ask what the contract does not name: %j', (own) => {
    expect(() => safeQueryOf(PUBLIC_TYPES['api::topic.topic'], own)).toThrow('The public contract has no');
  });
});
