/** The catalogue of policies that a clause can be bound to. */
import { POLICIES } from './all';
import type { Policy } from './policy';

export { POLICIES };

/** A policy that clauses can be bound to; the other refusal names belong to the process itself. */
export type BoundPolicy = keyof typeof POLICIES;

/** Their names, in the order of the alphabet. */
export const BOUND_POLICIES = Object.keys(POLICIES) as readonly BoundPolicy[];

/** Is this the name of a policy in the catalogue? */
export const isBoundPolicy = (name: string): name is BoundPolicy => Object.hasOwn(POLICIES, name);

/** A policy looked up by name, its types widened to what every policy shares. */
export const policyNamed = (name: BoundPolicy): Policy => POLICIES[name];
