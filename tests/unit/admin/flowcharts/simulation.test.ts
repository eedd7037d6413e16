/** Walking a drawing on assumed facts: the way is open with everything, and shut by its clauses without. */
import {
  EVERYTHING,
  NOTHING,
  type Assumed,
  type Assumption,
} from '../../../../src/admin/flowcharts/editor/simulation/assumptions';
import { attemptsFrom, beginWalk, type Walk } from '../../../../src/admin/flowcharts/editor/simulation/walk';
import { TOPIC_KINDS } from '../../../../src/domain/law/vocabulary';
import { shippedRelease } from '../../../factories/releases';

const began = (kind: (typeof TOPIC_KINDS)[number]): Walk => beginWalk(shippedRelease(kind)) as Walk;

/** Takes the first way forward as long as there is one. */
function forward(kind: (typeof TOPIC_KINDS)[number], assumed: Assumed): { walk: Walk; missing: string[] } {
  const release = shippedRelease(kind);
  let walk = began(kind);
  for (;;) {
    const onward = attemptsFrom(release, walk, assumed).filter(({ step }) => step.kind === 'forward');
    const open = onward.find(({ after }) => after !== null);
    if (!open?.after) {
      const missing = onward.flatMap(({ blockers }) => blockers.map(({ policy }) => policy));
      return { walk, missing };
    }
    walk = open.after;
  }
}

const without = (...missing: Assumption[]): Assumed =>
  new Set([...EVERYTHING].filter((one) => !missing.includes(one)));

describe.each(TOPIC_KINDS)('the %s chart', (kind) => {
  it('is walked to its end when everything is there', () => {
    const { walk } = forward(kind, EVERYTHING);
    const ends = shippedRelease(kind).stages.filter((stage) => stage.kind === 'end');
    expect(ends.map(({ key }) => key)).toContain(walk.state.stage);
    expect(walk.path.length).toBeGreaterThan(8);
  });

  it.each<[Assumption, string]>([
    ['surveyed', 'survey-completed'],
    ['invited', 'stakeholder-invited'],
    ['recognised', 'participants-recognised'],
    ['notified', 'participants-notified'],
    ['held', 'deliberation-held'],
    ['reported', 'outcome-reported'],
    ['feedback', 'feedback-given'],
  ])('stops without %s, and says why', (missing, policy) => {
    expect(forward(kind, without(missing)).missing).toContain(policy);
  });

  it('is left by nobody but those whose steps they are, and says what is missing with its clause', () => {
    const { missing } = forward(kind, NOTHING);
    expect(missing.length).toBeGreaterThan(0);
  });

  it('asks again for a decision on what has been changed since', () => {
    const changed = new Set<Assumption>([...without('party-approved'), 'changed']);
    // The body that takes its own step decides on what it sees, so that the change is approved with it.
    expect(forward(kind, changed).walk.path.length).toBeGreaterThan(0);
    const release = shippedRelease(kind);
    const late: Walk = { ...began(kind), state: { ...began(kind).state, stage: 'surveyed' } };
    const blocked = attemptsFrom(release, late, new Set<Assumption>([...EVERYTHING, 'changed']));
    expect(blocked.flatMap(({ blockers }) => blockers.map((one) => one.policy))).toContain(
      'approved-at-same-level',
    );
  });
});
