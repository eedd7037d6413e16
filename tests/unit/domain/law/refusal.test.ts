/** Whether a refusal is about the person or about the matter. */
import { PLAN_TITLE } from '../../../../src/domain/law/clause';
import { isAboutTheActor, type Blocker } from '../../../../src/domain/law/refusal';
import { nameOnMap } from '../../../../src/domain/rooms/room-profile';

const citation = { rule: PLAN_TITLE, clause: '四(一).5', quote: '…' };
const blocker = (policy: string): Blocker => ({ policy, found: {}, citation }) as unknown as Blocker;

describe('a refusal', () => {
  it.each([
    'actor-may-act',
    'approver-is-not-submitter',
    'confirmed-by-another',
    'activator-is-not-drafter',
    'district-is-own',
    'signs-made-centrally',
    'delegation-is-own',
  ])('for %s is about the person', (policy) => {
    expect(isAboutTheActor([blocker(policy)])).toBe(true);
  });

  it('is about the person as soon as one reason is', () => {
    expect(isAboutTheActor([blocker('survey-completed'), blocker('district-is-own')])).toBe(true);
  });

  it('is about the matter where no reason is about the person', () => {
    expect(isAboutTheActor([blocker('survey-completed'), blocker('record-kept')])).toBe(false);
    expect(isAboutTheActor([])).toBe(false);
  });
});

it('a point on the map has the name of its room without what every room is called', () => {
  expect(nameOnMap('城东镇“有事好商量”协商议事室')).toBe('城东镇');
  expect(nameOnMap('“有事好商量”协商议事室展厅')).toBe('“有事好商量”协商议事室展厅');
});
