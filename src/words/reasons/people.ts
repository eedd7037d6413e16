/** Reasons about who acts: role, district, delegation, and two people where two are asked for. */
import * as en from '../names/en';
import * as zh from '../names/zh-hans';
import type { Reasons } from './reason';

export const PEOPLE = {
  'actor-may-act': {
    example: { roles: ['party-organization', 'office'] },
    zh: {
      observed: () => '您的角色不办理这一步',
      needed: ({ roles }) => `由${zh.list(roles.map((role) => zh.ROLE_NAMES[role]))}办理`,
      whoCanFix: ({ roles }) => zh.list(roles.map((role) => zh.ROLE_NAMES[role])),
      how: '请有关人员办理。',
    },
    en: {
      observed: () => 'your role does not take this step',
      needed: ({ roles }) => en.list(roles.map((role) => en.ROLES[role])),
      whoCanFix: ({ roles }) => en.list(roles.map((role) => en.ROLES[role])),
      how: 'Ask them to take it.',
    },
  },
  'approver-is-not-submitter': {
    example: { gate: 'party-organization' },
    zh: {
      observed: () => '您提交了这个议题',
      needed: ({ gate }) => `由提交人以外的人办理${zh.BODIES[gate]}的决定`,
      whoCanFix: '提交人以外的有权人员',
      how: '请他人办理。',
    },
    en: {
      observed: () => 'you submitted this topic',
      needed: ({ gate }) => `somebody else for the decision of ${en.BODIES[gate]}`,
      whoCanFix: 'another person entitled to it',
      how: 'Ask somebody else.',
    },
  },
  'activator-is-not-drafter': {
    example: { title: '年度议题流程图' },
    zh: {
      observed: ({ title }) => `“${title}”最后由您修改`,
      needed: () => '由修改人以外的人核对后启用',
      whoCanFix: '另一位办公室编辑',
      how: '请另一位办公室编辑核对后启用。',
    },
    en: {
      observed: ({ title }) => `you made the last change to “${title}”`,
      needed: () => 'somebody else to check it and put it in force',
      whoCanFix: 'another office editor',
      how: 'Ask another office editor to check it and put it in force.',
    },
  },
  'confirmed-by-another': {
    example: {},
    zh: {
      observed: () => '这一步是您代办的',
      needed: () => '由代办人以外的人确认',
      whoCanFix: '该步骤的办理人',
      how: '请该步骤的办理人确认。',
    },
    en: {
      observed: () => 'you took this step yourself',
      needed: () => 'confirmation by somebody else',
      whoCanFix: 'those whose step it is',
      how: 'Ask one of them to confirm.',
    },
  },
  'decision-is-documented': {
    example: { gate: 'chairs-meeting' },
    zh: {
      observed: ({ gate }) => `登记${zh.BODIES[gate]}的纸面决定，却没有文号或纪要编号`,
      needed: () => '文号或纪要编号，以及决定日期',
      whoCanFix: '办公室编辑、专委会工作人员',
      how: '填写纸面决定的编号和日期，附上扫描件。',
    },
    en: {
      observed: ({ gate }) => `a decision of ${en.BODIES[gate]} on paper without its number`,
      needed: () => 'number of the document or minutes, and the date',
      whoCanFix: 'office or committee staff',
      how: 'Enter number and date, and attach the scan.',
    },
  },
  'delegation-is-own': {
    example: {},
    zh: {
      observed: () => '这是他人的授权，且没有写明文号',
      needed: () => '由授权人本人登记，或由办公室编辑凭文件登记',
      whoCanFix: '授权人本人；有文件的由办公室编辑登记',
      how: '请授权人本人登记，或写明文号。',
    },
    en: {
      observed: () => 'this is somebody else’s delegation, and no document is named',
      needed: () => 'registration by the principal, or by the office on a document',
      whoCanFix: 'the principal; with a document, an office editor',
      how: 'Ask the principal to register it, or name the document.',
    },
  },
  'district-is-own': {
    example: { districts: ['chengdong'] },
    zh: {
      observed: ({ districts }) =>
        districts.length === 0 ? '您没有联系的区镇' : '这条记录不属于您联系的区镇',
      needed: () => '只看、只写自己联系的区镇',
      whoCanFix: '该区镇的联络员、办公室编辑',
      how: '请该区镇的联络员办理；联系区镇有变动的，由办公室编辑调整组织机构的工作人员。',
    },
    en: {
      observed: ({ districts }) =>
        districts.length === 0 ? 'you work for no district' : 'this record is not of your districts',
      needed: () => 'records of your own districts only',
      whoCanFix: "that district's liaison or an office editor",
      how: "Ask that district's liaison; the office changes the staff of organisations.",
    },
  },
} as const satisfies Partial<Reasons>;
