/** The words of the screens, from the labels of the fields, so that list, form and queue call things alike. */
import { FIELD_LABELS } from '../../words/labels/labels';

const { 'api::suggestion.suggestion': OWN = {}, 'api::topic.topic': TOPIC = {} } = FIELD_LABELS;

const choices = (fields: typeof OWN, name: string): Readonly<Record<string, string>> =>
  fields[name]?.choices ?? {};

export const KINDS = choices(OWN, 'kind');
export const STATES = choices(OWN, 'state');
export const DECLINE_REASONS = choices(OWN, 'declineReason');
export const THEMES = choices(TOPIC, 'themeCategory');
export const PUBLICITY = choices(TOPIC, 'publicity');

/** What the trail calls each act. */
const ACTS: Readonly<Record<string, string>> = {
  received: '收到',
  screening: '保存草稿',
  released: '公开',
  declined: '不采用',
  forwarded: '转为议题',
  edited: '修改公开文字或答复',
  revealed: '查看电话号码',
  erased: '删除电话号码',
};

export const actIn = (act: string): string => ACTS[act] ?? '办理';
/** Reasons of a decline are codes, all others are somebody's words. */
export const reasonIn = (reason: string): string => DECLINE_REASONS[reason] ?? reason;
