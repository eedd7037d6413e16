/** Asking guards: which hold, which refuse, which only warn. */
import { policyNamed } from '../policies/index';
import type { EvidenceKind, Subject, Views } from '../policies/policy';
import type { Blocker } from '../law/refusal';
import { mayRefuse, type Guard } from './release';

export interface Answers {
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Blocker[];
}

/** Asks every guard about one subject; none is skipped, so that all reasons come at once. */
export function ask<On extends Subject>(subject: On, view: Views[On], guards: readonly Guard[]): Answers {
  const blockers: Blocker[] = [];
  const warnings: Blocker[] = [];
  for (const guard of guards) {
    const policy = policyNamed(guard.policy);
    if (policy.subject !== subject) continue;
    const found = policy.check(view, guard.params);
    if (found === null) continue;
    // Name and finding come from the same policy, which the loop over all names cannot express in types.
    const blocker = { policy: guard.policy, found, citation: guard.citation } as Blocker;
    (mayRefuse(guard) ? blockers : warnings).push(blocker);
  }
  return { blockers, warnings };
}

/** All evidence that these guards look at. */
export const evidenceFor = (guards: readonly Guard[]): EvidenceKind[] =>
  guards.map(({ policy }) => policyNamed(policy)).flatMap(({ restsOn, looksAt = restsOn }) => looksAt);
