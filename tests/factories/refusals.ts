/** One refusal for every reason that this system can give: a reason without one does not compile. */
import type { Citation } from '../../src/domain/law/clause';
import {
  gateCitation,
  PRIVACY,
  RECOGNITION_CITATION,
  BUILT_IN_CITATIONS,
} from '../../src/domain/law/built-in-citations';
import type { Blocker } from '../../src/domain/law/refusal';
import { REASONS } from '../../src/words/reasons/index';
import { BINDINGS } from './releases';

const { rule: RULE } = BUILT_IN_CITATIONS['record-kept'];
const PARTY = gateCitation('party-organization', 'annual');

/** Reasons whose words depend on the step or on the person. */
const DEPENDING = {
  'actor-may-act': PARTY,
  'approver-is-not-submitter': PARTY,
  'decision-is-documented': gateCitation('chairs-meeting', 'ad-hoc'),
  'speaker-recognised': RECOGNITION_CITATION,
  'released-as-edited': PRIVACY,
} as const;

/** Every reason, with the words it is given for: bound in the shipped rule, or standing in the process itself. */
export function everyRefusal(): readonly Blocker[] {
  const citations = new Map<string, Citation>([
    ...Object.entries(DEPENDING),
    ...Object.entries(BUILT_IN_CITATIONS),
    ...BINDINGS.map(({ policy, clause, quote }): [string, Citation] => [
      policy,
      { rule: RULE, clause, quote },
    ]),
  ]);
  return Object.entries(REASONS).map(([policy, { example: found }]) => {
    const citation = citations.get(policy);
    if (!citation) throw new Error(`Nothing is cited for ${policy}`);
    // Each name stands beside its own finding in the table above.
    return { policy, found, citation } as Blocker;
  });
}
