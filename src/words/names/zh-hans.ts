/** Names of bodies, roles, levels and states in Chinese, used inside sentences. */
import type { ApprovalFlaw } from '../../domain/law/refusal';
import type { Audience, FourOnes, Body, Level, Role, SuggestionState } from '../../domain/law/vocabulary';

export const AUDIENCES: Record<Audience, string> = {
  'deliberating-subjects': '协商主体',
  stakeholders: '利益相关方',
  masses: '群众',
};
export const FOUR_ONES: Record<FourOnes, string> = {
  sign: '挂好一块牌子',
  procedure: '形成一套流程',
  deliberation: '组织至少一次协商',
  experience: '积累一些经验',
};
export const BODIES: Record<Body, string> = {
  'chairs-meeting': '主席会议',
  'party-organization': '同级党组织',
};
export const LEVELS: Record<Level, string> = {
  city: '市级',
  town: '镇级',
  village: '村级',
  'enterprise-institution': '企事业单位',
};
/** 角色的名称，文档和提示共用。 */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  office: '办公室编辑',
  committee: '专委会工作人员',
  liaison: '区镇联络员',
  'chairs-meeting': '主席会议',
  'party-organization': '党组织',
  auditor: '审计员',
  administrator: '系统管理员',
};
export const FLAWS: Record<ApprovalFlaw, string> = {
  none: '尚无审定记录',
  returned: '最近一次的决定是退回',
  'content-changed': '审定之后内容有改动，原审定不再有效',
  'wrong-organization': '作出决定的不是本议题的同级党组织',
  'room-names-none': '议事室没有登记同级党组织',
};
export const SUGGESTION_STATES: Record<SuggestionState, string> = {
  received: '待筛选',
  screening: '筛选中',
  released: '已公开',
  declined: '不采用',
  forwarded: '已转为议题',
};
export const NOT_RELEASABLE = {
  copy: '没有整理后的公开文字',
  contact: '公开文字中有电话、证件号码或邮箱',
  person: '没有具名的工作人员',
};
export const list = (words: readonly string[]) => words.join('、');
