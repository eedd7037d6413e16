import { integer, type Policy } from './policy';

/** 坚持“不调研不协商”原则（二(五).3）：本议题须有已完成的调研。 */
export const surveyCompleted: Policy<'survey-completed', 'topic'> = {
  subject: 'topic',
  params: { min: { kind: 'integer', min: 1, default: 1 } },
  restsOn: ['survey'],
  mendedIn: 'survey',
  check({ facts }, params) {
    const needed = integer(params, 'min') ?? 1;
    const completed = facts.surveys.filter((survey) => survey.completed).length;
    return completed >= needed ? null : { completed, needed };
  },
};
