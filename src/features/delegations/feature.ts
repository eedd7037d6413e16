/** Delegations: one's part in the process, handed over for a time. */
import { DELEGATION } from '../../engine/uids';
import type { Feature } from '../feature';
import { delegationGate } from './delegation-gate';

export const delegations: Feature = { gates: { [DELEGATION]: delegationGate } };
