/** Reasons about records that are kept, and files that must not change. */
import * as en from '../names/en';
import * as zh from '../names/zh-hans';
import type { Reasons } from './reason';

export const RECORDS = {
  'record-kept': {
    example: {},
    zh: {
      observed: () => '这条记录仍被其他记录引用，是协商过程的依据',
      needed: () => '完整留存',
      whoCanFix: '办公室编辑',
      how: '不再办理的议题用“撤回”或“终止”步骤结束；其他记录先解除引用再删除，区域代码不再改动。',
    },
    en: {
      observed: () => 'other records stand on this one',
      needed: () => 'records of the process kept whole',
      whoCanFix: 'an office editor',
      how: 'End a topic by withdrawing or terminating it; release other records from their references first.',
    },
  },
  'evidence-intact': {
    example: { files: ['minutes.pdf'] },
    zh: {
      observed: ({ files }) => `佐证文件在上一步之后被改动或丢失：${zh.list(files)}`,
      needed: () => '与办理时一致的原文件',
      whoCanFix: '系统管理员从备份恢复；确需更换的，由记录的填报人重新上传并说明',
      how: '请系统管理员核对备份；或在该记录中上传新的文件。',
    },
    en: {
      observed: ({ files }) => `evidence files were altered or lost since the last step: ${en.list(files)}`,
      needed: () => 'the files as they were',
      whoCanFix: 'the administrator, from a backup; or whoever keeps the record uploads a new file',
      how: 'Compare with the backup, or upload a new file in that record.',
    },
  },
  'signs-made-centrally': {
    example: {},
    zh: {
      observed: () => '标识牌只由政协办公室登记',
      needed: () => '由办公室编辑登记',
      whoCanFix: '办公室编辑',
      how: '请政协办公室制作并登记标识牌。',
    },
    en: {
      observed: () => 'only the council office registers signs',
      needed: () => 'an office editor',
      whoCanFix: 'an office editor',
      how: 'Ask the office to make and register the sign.',
    },
  },
  'withdrawal-reasoned': {
    example: {},
    zh: {
      observed: () => '撤下公开的案例没有写明原因',
      needed: () => '写明原因，原网址将公开显示',
      whoCanFix: '办公室编辑',
      how: '打开这个案例，按“撤下”并写明原因。',
    },
    en: {
      observed: () => 'a public case was to be withdrawn without a reason',
      needed: () => 'a reason, which its address will show',
      whoCanFix: 'an office editor',
      how: 'Open the case, press “withdraw” and give the reason.',
    },
  },
} as const satisfies Partial<Reasons>;
