/** Flowcharts and the rules behind them: drawn, verified, put in force, and what becomes of running topics. */
import { FLOWCHART, RULE } from '../../engine/uids';
import { plainGate } from '../../engine/write/keep-gate';
import type { Feature } from '../feature';
import { flowchartGate } from './flowchart-gate';
import { flowchartRoutes } from './routes';

export const flowcharts: Feature = {
  gates: {
    [RULE]: plainGate,
    [FLOWCHART]: flowchartGate,
  },
  routes: flowchartRoutes,
  actions: [{ subCategory: '流程图', displayName: '启用流程图', uid: 'workflow.activate' }],
};
