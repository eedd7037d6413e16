/** Puts refusals into the reader's words. */
import type { Blocker, PolicyName } from '../domain/law/refusal';
import type { Catalogue } from './catalogue';
import type { Wording } from './reasons/reason';
import { en } from './en';
import { zhHans } from './zh-hans';

/** One reason as every endpoint sends it: `details.blockers[]`. */
export interface PhrasedBlocker {
  readonly policy: PolicyName;
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
  readonly observed: string;
  readonly needed: string;
  readonly whoCanFix: string;
  readonly how: string;
}

/** The reader's language: Chinese unless English is asked for first (`Accept-Language`, or a user's own setting). */
export function catalogueFor(language: string | undefined): Catalogue {
  return /^\s*en\b/i.test(language ?? '') ? en : zhHans;
}

/** One reason in words. */
export function phraseBlocker(blocker: Blocker, { policies }: Catalogue): PhrasedBlocker {
  // `found` belongs to `policy` by the type of Blocker; indexing by a union loses that.
  const wording = policies[blocker.policy] as Wording<PolicyName>;
  const found = blocker.found as never;
  return {
    policy: blocker.policy,
    rule: blocker.citation.rule,
    clause: blocker.citation.clause,
    quote: blocker.citation.quote,
    observed: wording.observed(found),
    needed: wording.needed(found),
    whoCanFix: typeof wording.whoCanFix === 'string' ? wording.whoCanFix : wording.whoCanFix(found),
    how: wording.how,
  };
}

/** The sentence over all reasons, e.g. 「不能安排协商：依据《…》二(五).3“…”，…」. */
export function phraseRefusal(attempt: string, blockers: readonly Blocker[], catalogue: Catalogue): string {
  return catalogue.refusal(
    attempt,
    blockers.map((blocker) => catalogue.reason(phraseBlocker(blocker, catalogue))),
  );
}
