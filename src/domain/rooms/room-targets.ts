/** How many rooms the plan wants by the end of the year, and where it says so. */
import { PLAN_TITLE, type Citation } from '../law/clause';
import type { Level } from '../law/vocabulary';

export interface RoomTarget {
  readonly level: Exclude<Level, 'city'>;
  readonly target: number;
}

export const ROOM_TARGETS: readonly RoomTarget[] = [
  { level: 'town', target: 10 },
  { level: 'village', target: 10 },
  { level: 'enterprise-institution', target: 10 },
];

export const ROOM_TARGETS_CITATION: Citation = {
  rule: PLAN_TITLE,
  clause: '三(三).4',
  quote: '年底,全市争取建成30个“有事好商量”协商议事室,其中镇级10个,村级10个,企事业单位10个',
};
