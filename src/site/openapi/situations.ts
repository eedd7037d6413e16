/** What others ask of the lists, as examples of the document. A test asks every one of the demo council. */
import type { PublicUid } from '../contract/contract';
import {
  ANNUAL_PLAN,
  CASE,
  FLOWCHART,
  OUTCOME,
  ROOM,
  RULE,
  SESSION,
  SIGNAGE,
  TOPIC,
} from '../../engine/uids';

export interface Situation {
  readonly title: string;
  readonly filters: Readonly<Record<string, unknown>>;
}

export const SITUATIONS: Readonly<Record<PublicUid, readonly Situation[]>> = {
  [ROOM]: [
    { title: '某区镇的议事室', filters: { district: { code: 'chengdong' } } },
    { title: '村级的试点议事室', filters: { level: 'village', pilot: true } },
  ],
  [SIGNAGE]: [{ title: '某议事室挂出的标识牌', filters: { room: { slug: 'chengdong' } } }],
  [RULE]: [{ title: '施行中的制度', filters: { state: 'in-force' } }],
  [FLOWCHART]: [{ title: '年度计划内议题的流程图', filters: { topicKind: 'annual' } }],
  [ANNUAL_PLAN]: [{ title: '施行中的年度计划', filters: { state: 'in-force' } }],
  [TOPIC]: [
    {
      title: '正在办理的民生议题',
      filters: { themeCategory: 'livelihood', publicPhase: { $ne: 'completed' } },
    },
    { title: '调研或协商中的议题', filters: { publicPhase: { $in: ['surveying', 'deliberating'] } } },
    { title: '某议事室的议题', filters: { room: { slug: 'chengdong' } } },
  ],
  [SESSION]: [{ title: '已经召开的协商', filters: { heldOn: { $notNull: 'true' } } }],
  [OUTCOME]: [
    { title: '2024 年以来报送的成果', filters: { reportedOn: { $gte: '2024-01-01' } } },
    { title: '已转化为项目或决策的成果', filters: { conversionKind: { $in: ['project', 'decision'] } } },
  ],
  [CASE]: [
    { title: '上次读取以后有改动的案例', filters: { updatedAt: { $gt: '2024-09-01T00:00:00Z' } } },
    { title: '某议事室的案例', filters: { room: { slug: 'chengdong' } } },
    { title: '按网址名找一个案例', filters: { slug: 'charging-points' } },
  ],
};
