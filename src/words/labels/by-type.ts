/** Labels and views of every content type and component by uid. Written by `npm run types` from src/api/<type>/labels.json. */
import annualPlanLabels from '../../api/annual-plan/labels.json';
import areaLabels from '../../api/area/labels.json';
import caseLabels from '../../api/case/labels.json';
import delegationLabels from '../../api/delegation/labels.json';
import dutyGroupLabels from '../../api/duty-group/labels.json';
import feedbackLabels from '../../api/feedback/labels.json';
import flowchartLabels from '../../api/flowchart/labels.json';
import legacyVenueLabels from '../../api/legacy-venue/labels.json';
import memberLabels from '../../api/member/labels.json';
import opinionLabels from '../../api/opinion/labels.json';
import organizationLabels from '../../api/organization/labels.json';
import outcomeLabels from '../../api/outcome/labels.json';
import participantLabels from '../../api/participant/labels.json';
import referralLabels from '../../api/referral/labels.json';
import roomLabels from '../../api/room/labels.json';
import ruleLabels from '../../api/rule/labels.json';
import sessionLabels from '../../api/session/labels.json';
import signageLabels from '../../api/signage/labels.json';
import suggestionLabels from '../../api/suggestion/labels.json';
import surveyLabels from '../../api/survey/labels.json';
import topicLabels from '../../api/topic/labels.json';

export const LABELS_BY_TYPE = {
  ...annualPlanLabels,
  ...areaLabels,
  ...caseLabels,
  ...delegationLabels,
  ...dutyGroupLabels,
  ...feedbackLabels,
  ...flowchartLabels,
  ...legacyVenueLabels,
  ...memberLabels,
  ...opinionLabels,
  ...organizationLabels,
  ...outcomeLabels,
  ...participantLabels,
  ...referralLabels,
  ...roomLabels,
  ...ruleLabels,
  ...sessionLabels,
  ...signageLabels,
  ...suggestionLabels,
  ...surveyLabels,
  ...topicLabels,
};
