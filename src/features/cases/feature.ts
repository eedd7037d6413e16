/** Cases: what the public reads of a finished topic, withdrawn only with a reason. */
import { CASE } from '../../engine/uids';
import { describedPictures } from '../../engine/write/described-pictures';
import type { Feature } from '../feature';
import { caseGate } from './case-gate';
import { caseRoutes } from './routes';

export const cases: Feature = {
  gates: { [CASE]: describedPictures({ type: 'case', field: 'cover' }, caseGate) },
  routes: caseRoutes,
};
