/** Topics: opened under the flowchart in force, moved by steps and decisions. */
import { ANNUAL_PLAN, TOPIC } from '../../engine/uids';
import { plainGate } from '../../engine/write/keep-gate';
import type { Feature } from '../feature';
import { keepContent } from './content-when-decided';
import { copyStage } from './copy-stage';
import { topicRoutes } from './routes';
import { topicGate } from './topic-gate';

export const topics: Feature = {
  gates: { [TOPIC]: topicGate, [ANNUAL_PLAN]: plainGate },
  routes: topicRoutes,
  actions: [{ subCategory: '办理', displayName: '办理流程步骤、登记决定', uid: 'workflow.transition' }],
  on: {
    opened: copyStage,
    moved: copyStage,
    recalled: copyStage,
    migrated: copyStage,
    'approval-recorded': keepContent,
  },
};
