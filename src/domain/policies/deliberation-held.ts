import { integer, type Policy } from './policy';

/** 灵活运用会议协商、书面协商、网络协商等多种形式（二(四).3）：至少一次，且有与形式相应的凭据。 */
export const deliberationHeld: Policy<'deliberation-held', 'topic'> = {
  subject: 'topic',
  params: { min: { kind: 'integer', min: 1, default: 1 } },
  restsOn: ['session'],
  mendedIn: 'session',
  check({ facts }, params) {
    const needed = integer(params, 'min') ?? 1;
    const held = facts.sessions.filter(
      ({ form, heldOn, hasEvidence }) => form !== null && heldOn !== null && hasEvidence,
    ).length;
    return held >= needed ? null : { held, needed };
  },
};
