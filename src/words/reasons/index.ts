/** Every reason that this system can give, in words. A missing one does not compile. */
import { BOUND_POLICIES, type BoundPolicy } from '../../domain/policies/index';
import type { PolicyName } from '../../domain/law/refusal';
import { PEOPLE } from './people';
import { PREPARATION } from './preparation';
import { PROCESS } from './process';
import { RECORDS } from './records';
import { RESULTS } from './results';
import { SUGGESTIONS } from './suggestions';
import type { Reasons, Wording } from './reason';

export const REASONS: Reasons = {
  ...PREPARATION,
  ...RESULTS,
  ...PROCESS,
  ...PEOPLE,
  ...RECORDS,
  ...SUGGESTIONS,
};

type Language = 'zh' | 'en';

/** The reasons in one language, as a catalogue holds them. */
export const reasonsIn = (language: Language): { readonly [Name in PolicyName]: Wording<Name> } =>
  Object.fromEntries(
    Object.entries(REASONS).map(([name, reason]) => [name, reason[language]]),
    // Every reason has both languages, each of its own finding.
  ) as { readonly [Name in PolicyName]: Wording<Name> };

/** What each clause asks of a step, in one language. */
export const guardsIn = (language: Language): Readonly<Record<BoundPolicy, string>> =>
  Object.fromEntries(BOUND_POLICIES.map((name) => [name, REASONS[name].guard[language]])) as Record<
    BoundPolicy,
    string
  >;
