import { integer, type Policy } from './policy';

/** 开展协商前调研，深入群众座谈走访，掌握真实情况（二(五).3）：只有案头材料的调研不算。 */
export const peopleVisited: Policy<'people-visited', 'topic'> = {
  subject: 'topic',
  params: { min: { kind: 'integer', min: 1, default: 1 } },
  restsOn: ['survey'],
  mendedIn: 'survey',
  check({ facts }, params) {
    const needed = integer(params, 'min') ?? 1;
    const visits = facts.surveys
      .filter((survey) => survey.completed)
      .reduce((sum, survey) => sum + survey.visits, 0);
    return visits >= needed ? null : { visits, needed };
  },
};
