/**
 * What the process itself refuses, whatever is drawn: the plan's words for it.
 * These are not bound in the rule editor, because without them there is no process to bind anything to.
 */
import { PLAN_TITLE, type Citation } from './clause';
import type { PolicyName } from './refusal';
import type { Body, TopicKind } from './vocabulary';

const cite = (clause: string, quote: string): Citation => ({ rule: PLAN_TITLE, clause, quote });

const FLOWCHART = cite('三(二).3', '设立“有事好商量”协商议事会议制度和“有事好商量”协商议事工作流程图');
const ORDERLY = cite('二(五).12', '确保协商活动规范有序、务实高效开展');
const DISTRICTS = cite(
  '四(一).5',
  '各专门委员会具体负责挂钩联系的各工作组、区镇联络组“有事好商量”协商议事工作',
);
const SIGNS = cite('三(二).3', '由政协统一制作“有事好商量”协商议事室标识');
const CHOSEN = cite('二(三).4', '选题报同级党组织审定后');
const ONLINE = cite('一(二).7', '可以公开的采取网络议政,向社会公开征集意见的协商形式');
const PUBLICLY = cite('二(三).3', '也可以由政协向社会公开征集选题');
const CHAIRS = cite('二(三).5', '经主席会议审核报同级组织审定后组织实施');

export const BUILT_IN_CITATIONS = {
  'step-drawn': FLOWCHART,
  'process-released': FLOWCHART,
  'stage-moves-by-step': FLOWCHART,
  'process-open': ORDERLY,
  'reason-given': ORDERLY,
  'recall-in-time': ORDERLY,
  'emergency-confirmed': ORDERLY,
  'confirmed-by-another': ORDERLY,
  'activator-is-not-drafter': ORDERLY,
  'stage-mapped': FLOWCHART,
  'record-kept': ORDERLY,
  'evidence-intact': ORDERLY,
  'delegation-is-own': ORDERLY,
  'withdrawal-reasoned': ORDERLY,
  'district-is-own': DISTRICTS,
  'signs-made-centrally': SIGNS,
  'process-not-cloned': CHOSEN,
  'suggestion-from-public': PUBLICLY,
  'suggestion-became-topic': PUBLICLY,
  'suggestion-kept': ORDERLY,
  'screened-in-order': ORDERLY,
  'decline-coded': ORDERLY,
  'opinions-open': ONLINE,
} as const satisfies Partial<Record<PolicyName, Citation>>;

/** The words that give a decision to a body, for refusals about who decides and how it is recorded. */
export function gateCitation(gate: Body, topicKind: TopicKind): Citation {
  return gate === 'chairs-meeting' || topicKind === 'ad-hoc' ? CHAIRS : CHOSEN;
}

/** The words that give the recognition of participants to the party organisation. */
export const RECOGNITION_CITATION = cite('二(二).4', '参与协商的人员须经党组织认可');

/** The plan's words that the process itself refuses by, by the number of their clause; empty for any other. */
export function planWords(clause: string): string {
  const citations: readonly Citation[] = [...Object.values(BUILT_IN_CITATIONS), CHAIRS, RECOGNITION_CITATION];
  const quotes = citations.filter((citation) => citation.clause === clause).map(({ quote }) => quote);
  return [...new Set(quotes)].join('；');
}

/** What the public is asked for, and that it is the council that asks. */
export const SOLICITED = PUBLICLY;

/** Opinions on a topic, from everybody. */
export const OPINIONS_ONLINE = ONLINE;

/** What is not in the plan because it binds everybody: personal information is not made public. */
export const PRIVACY: Citation = {
  rule: '中华人民共和国个人信息保护法',
  clause: '第二十五条',
  quote: '个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外',
};
