import type { Policy } from './policy';

/** 推动协商成果转化（二(五).9）：转化须有方式，也须有凭据。 */
export const conversionRecorded: Policy<'conversion-recorded', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: ['outcome'],
  mendedIn: 'conversion',
  check({ facts }) {
    const converted = facts.outcomes.filter(
      (outcome) => outcome.converted && outcome.hasConversionEvidence,
    ).length;
    return converted > 0 ? null : { outcomes: facts.outcomes.length, converted };
  },
};
