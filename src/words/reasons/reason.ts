/** The shape of a reason in words. One entry holds both languages, so that neither is forgotten. */
import type { BoundPolicy } from '../../domain/policies/index';
import type { Findings, PolicyName } from '../../domain/law/refusal';

/** One policy in words: what is there, what is needed, who can mend it and how. No codes, no ids. */
export interface Wording<Name extends PolicyName> {
  observed(found: Findings[Name]): string;
  needed(found: Findings[Name]): string;
  readonly whoCanFix: string | ((found: Findings[Name]) => string);
  readonly how: string;
}

/** A reason that this system can give. */
export type Reason<Name extends PolicyName> = {
  /** Something the policy might find, for docs/policies.md and for tests. */
  readonly example: Findings[Name];
  readonly zh: Wording<Name>;
  readonly en: Wording<Name>;
} & (Name extends BoundPolicy ? { readonly guard: Guard } : object);

/** What a clause asks of a step, in one sentence. */
interface Guard {
  readonly zh: string;
  readonly en: string;
}

/** Every reason: the closed list. */
export type Reasons = { readonly [Name in PolicyName]: Reason<Name> };
