/** The desk: what waits for a person, on the home page and in the list of pending decisions. */
import type { Feature } from '../feature';
import { deskRoutes } from './routes';

export const desk: Feature = {
  routes: deskRoutes,
  actions: [{ subCategory: '办理', displayName: '查看待审批议题', uid: 'workflow.decide' }],
};
