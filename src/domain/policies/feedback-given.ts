import { AUDIENCES } from '../law/vocabulary';
import { choices, type Policy } from './policy';

/** 对协商成果要向协商主体、利益相关方和群众反馈落实情况（二(五).12）：三方都要，缺谁点谁。 */
export const feedbackGiven: Policy<'feedback-given', 'topic'> = {
  subject: 'topic',
  params: { audiences: { kind: 'choices', of: AUDIENCES } },
  restsOn: ['feedback'],
  mendedIn: 'feedback',
  check({ facts }, params) {
    const wanted = choices(params, 'audiences');
    const given = new Set(
      facts.feedbacks.filter((feedback) => feedback.given).map(({ audience }) => audience),
    );
    const missing = AUDIENCES.filter(
      (audience) => (wanted.length === 0 || wanted.includes(audience)) && !given.has(audience),
    );
    return missing.length === 0 ? null : { missing };
  },
};
