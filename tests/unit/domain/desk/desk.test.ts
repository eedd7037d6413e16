/** What waits for whom is read off the chart. */
import { gateAt, stagesAwaiting, stagesOwnedBy } from '../../../../src/domain/desk/desk';
import { ROOM_TARGETS, ROOM_TARGETS_CITATION } from '../../../../src/domain/rooms/room-targets';
import { shippedRelease } from '../../../factories/releases';

const annual = shippedRelease('annual');
const adHoc = shippedRelease('ad-hoc');

describe('the desk', () => {
  it('lists the stages whose next step is up to one of the roles', () => {
    for (const role of ['liaison', 'office', 'committee'] as const) {
      const owned = annual.stages.filter(({ owner }) => owner === role).map(({ key }) => key);
      expect(stagesOwnedBy(annual, [role])).toEqual(owned);
    }
    expect(stagesOwnedBy(annual, ['liaison'])).not.toEqual([]);
  });

  it('gives nobody a stage that has no owner', () => {
    const { stages } = annual;
    const orphans = { ...annual, stages: stages.map((stage) => ({ ...stage, owner: null })) };
    expect(stagesOwnedBy(orphans, ['liaison', 'office', 'committee'])).toEqual([]);
    expect(stagesOwnedBy(annual, [])).toEqual([]);
  });

  it.each([
    ['annual', annual],
    ['ad hoc', adHoc],
  ])(
    'names the body that a topic waits for: the one whose decision a step forward asks for (%s)',
    (_, release) => {
      for (const { key } of release.stages) {
        const gates = release.transitions.filter(
          ({ from, kind, gate }) => from.includes(key) && kind === 'forward' && gate !== null,
        );
        expect({ key, gate: gateAt(release, key) }).toEqual({ key, gate: gates[0]?.gate ?? null });
      }
      expect(stagesAwaiting(release, 'party-organization')).not.toEqual([]);
      for (const key of stagesAwaiting(release, 'party-organization'))
        expect(gateAt(release, key)).toBe('party-organization');
    },
  );

  it('waits for nobody where only a way back asks for a body', () => {
    const back = annual.transitions.map((step) => ({ ...step, kind: 'return' as const }));
    expect(stagesAwaiting({ ...annual, transitions: back }, 'party-organization')).toEqual([]);
  });
});

it('the rooms that the plan wants add up to what its clause says (三(三).4)', () => {
  const total = ROOM_TARGETS.reduce((sum, { target }) => sum + target, 0);
  expect(ROOM_TARGETS_CITATION.quote).toContain(`建成${total}个`);
  expect(ROOM_TARGETS_CITATION.clause).toBe('三(三).4');
  expect(ROOM_TARGETS.map(({ level }) => level)).toEqual(['town', 'village', 'enterprise-institution']);
  for (const { target } of ROOM_TARGETS) expect(ROOM_TARGETS_CITATION.quote).toContain(`级${target}个`);
});
