import { beforeCreation } from '../../../src/domain/process/situation';
import { facts } from '../../factories/situations';

const opinion = (id: string) => ({
  id,
  participantId: null,
  dissents: true,
  explainedOn: null,
  escalationKind: null,
});
const after = facts({
  opinions: [opinion('one'), opinion('two'), opinion('three')],
  referrals: [
    { opinionId: 'one', decision: 'sent' },
    { opinionId: 'two', decision: 'open' },
  ],
});

describe('the facts before a record was created', () => {
  it('lack the record itself, wherever it stands among others', () => {
    expect(beforeCreation(after, 'opinion', 'two').opinions.map(({ id }) => id)).toEqual(['one', 'three']);
  });

  it('lack the last of a kind that has no ids', () => {
    expect(beforeCreation(after, 'referral', 'new').referrals).toEqual([
      { opinionId: 'one', decision: 'sent' },
    ]);
  });

  it('keep every other kind', () => {
    expect(beforeCreation(after, 'referral', 'new').opinions).toBe(after.opinions);
  });
});
