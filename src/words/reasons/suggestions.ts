/** Reasons about suggestions from the public and calls for opinions. */
import * as en from '../names/en';
import * as zh from '../names/zh-hans';
import type { Reasons } from './reason';

export const SUGGESTIONS = {
  'suggestion-from-public': {
    example: {},
    zh: {
      observed: () => '试图在后台新建一条群众建议',
      needed: () => '由提出人在公开页面提交',
      whoCanFix: '提出人',
      how: '请提出人在“提建议”页面填写；当面或来电反映的，工作人员可以协助其填写。',
    },
    en: {
      observed: () => 'a suggestion was to be created in the administration',
      needed: () => 'that whoever suggests it sends it on the public page',
      whoCanFix: 'whoever suggests it',
      how: 'Have it filled in on the public form; staff may help with that.',
    },
  },
  'suggestion-kept': {
    example: { what: '原文' },
    zh: {
      observed: ({ what }) => `试图改动${what}`,
      needed: () => '群众所写的原样留存',
      whoCanFix: '办公室编辑',
      how: '需要公开的，在“公开文字”中另行整理。',
    },
    en: {
      observed: ({ what }) => `a change to what stays (${what})`,
      needed: () => 'that what a resident wrote stays as written',
      whoCanFix: 'an office editor',
      how: 'Edit the public copy instead.',
    },
  },
  'suggestion-became-topic': {
    example: { kind: 'topic' },
    zh: {
      observed: ({ kind }) =>
        kind === 'topic' ? '没有来源为“公开征集”的议题' : '这是对议题的意见，不是选题建议',
      needed: () => '由选题建议形成一个来源为“公开征集”的议题',
      whoCanFix: '办公室编辑',
      how: '在“待筛选”中按“转为议题”。',
    },
    en: {
      observed: ({ kind }) =>
        kind === 'topic' ? 'there is no topic from public solicitation' : 'this is an opinion on a topic',
      needed: () => 'a suggested topic, and the topic made of it',
      whoCanFix: 'an office editor',
      how: 'Press “make it a topic” in the screening queue.',
    },
  },
  'screened-in-order': {
    example: { from: 'declined', to: 'released' },
    zh: {
      observed: ({ from, to }) =>
        `建议现在是“${zh.SUGGESTION_STATES[from]}”，不能改为“${zh.SUGGESTION_STATES[to]}”`,
      needed: () => '按筛选的顺序办理',
      whoCanFix: '办公室编辑',
      how: '刷新后查看最新情况；不采用的可以恢复筛选，已转为议题的在议题中办理。',
    },
    en: {
      observed: ({ from, to }) => `the suggestion is ${from} and cannot become ${to}`,
      needed: () => 'the order of screening',
      whoCanFix: 'an office editor',
      how: 'Reload; what was declined can be screened again, what became a topic goes on there.',
    },
  },
  'decline-coded': {
    example: {},
    zh: {
      observed: () => '没有选择不采用的原因',
      needed: () => '选择原因，提出人查询时看得到',
      whoCanFix: '办公室编辑',
      how: '选择一个原因后再办理。',
    },
    en: {
      observed: () => 'no reason was chosen',
      needed: () => 'a reason, which whoever suggested it can read',
      whoCanFix: 'an office editor',
      how: 'Choose a reason.',
    },
  },
  'released-as-edited': {
    example: { missing: ['copy', 'contact', 'person'] },
    zh: {
      observed: ({ missing }) => zh.list(missing.map((one) => zh.NOT_RELEASABLE[one])),
      needed: () => '由具名的工作人员公开整理后的文字，其中没有联系方式和证件号码',
      whoCanFix: '办公室编辑',
      how: '整理公开文字，去掉能认出个人的内容，再按“公开”。',
    },
    en: {
      observed: ({ missing }) => en.list(missing.map((one) => en.NOT_RELEASABLE[one])),
      needed: () => 'an edited copy without contacts or identity numbers, released by a named person',
      whoCanFix: 'an office editor',
      how: 'Edit the public copy until it gives nobody away, then release it.',
    },
  },
  'opinions-open': {
    example: { from: null, until: null },
    zh: {
      observed: ({ from, until }) =>
        from !== null && until !== null ? `征集意见的时间是 ${from} 至 ${until}` : '这个议题没有公开征集意见',
      needed: () => '议题公开，并在征集意见的起止日期之内',
      whoCanFix: '办公室编辑',
      how: '由办公室编辑在议题中填写征集意见的起止日期；结束日期不早于开始日期。',
    },
    en: {
      observed: ({ from, until }) =>
        from !== null && until !== null
          ? `opinions are invited from ${from} to ${until}`
          : 'no opinions are invited on this topic',
      needed: () => 'an open topic, within the days on which opinions are invited',
      whoCanFix: 'an office editor',
      how: 'An office editor sets first and last day in the topic; the last is not before the first.',
    },
  },
} as const satisfies Partial<Reasons>;
