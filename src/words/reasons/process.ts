/** What the process itself refuses, whatever is drawn. */
import type { Reasons } from './reason';

export const PROCESS = {
  'step-drawn': {
    example: { stage: '已排期', step: '提交审定' },
    zh: {
      observed: ({ stage }) => `议题现在处于“${stage}”`,
      needed: ({ step }) => `流程图上有从这里出发的步骤“${step}”`,
      whoCanFix: '办公室编辑',
      how: '按流程图的顺序办理。',
    },
    en: {
      observed: ({ stage }) => `the topic is at “${stage}”`,
      needed: ({ step }) => `a step “${step}” drawn from there`,
      whoCanFix: 'an office editor',
      how: 'Follow the order of the flowchart.',
    },
  },
  'process-open': {
    example: { stage: '已结束' },
    zh: {
      observed: ({ stage }) => `议题已“${stage}”`,
      needed: () => '议题仍在办理中',
      whoCanFix: '办公室编辑',
      how: '已经结束的议题不再改动；需要时另立议题。',
    },
    en: {
      observed: ({ stage }) => `the topic is “${stage}”`,
      needed: () => 'a topic that is still running',
      whoCanFix: 'an office editor',
      how: 'An ended topic is not changed any more; open another if needed.',
    },
  },
  'process-released': {
    example: {},
    zh: {
      observed: () => '这类议题还没有启用的流程图',
      needed: () => '一份启用的流程图',
      whoCanFix: '办公室编辑',
      how: '在“协商议事工作流程图”中启用一份。',
    },
    en: {
      observed: () => 'there is no flowchart in force for this kind of topic',
      needed: () => 'a flowchart in force',
      whoCanFix: 'an office editor',
      how: 'Activate one under “协商议事工作流程图”.',
    },
  },
  'stage-moves-by-step': {
    example: { field: '当前阶段' },
    zh: {
      observed: ({ field }) => `直接填写了“${field}”`,
      needed: () => '由流程推进',
      whoCanFix: '能够办理该步骤的人员',
      how: '用流程面板中的步骤推进议题。',
    },
    en: {
      observed: ({ field }) => `“${field}” was filled in directly`,
      needed: () => 'a step of the flowchart',
      whoCanFix: 'whoever may take the step',
      how: 'Use the steps in the process panel.',
    },
  },
  'reason-given': {
    example: {},
    zh: {
      observed: () => '没有写明理由',
      needed: () => '写明理由',
      whoCanFix: '办理人',
      how: '填写理由后再办理。',
    },
    en: {
      observed: () => 'no reason was given',
      needed: () => 'a reason',
      whoCanFix: 'whoever takes the step',
      how: 'Write the reason and try again.',
    },
  },
  'recall-in-time': {
    example: {},
    zh: {
      observed: () => '上一步不是您办理的，或者之后已有新的办理，或者它是审定、审核的决定',
      needed: () => '在下一位办理之前，由本人拿回自己办理的步骤',
      whoCanFix: '当前办理人',
      how: '请当前办理人退回。',
    },
    en: {
      observed: () =>
        'the last step was not yours, or others have acted since, or it was a decision of a body',
      needed: () => 'taking back one’s own step before the next person acts',
      whoCanFix: 'whoever has the topic now',
      how: 'Ask them to return it.',
    },
  },
  'emergency-confirmed': {
    example: { open: 1 },
    zh: {
      observed: ({ open }) => `还有 ${open} 步应急代办没有确认`,
      needed: () => '每一步应急代办都由原办理人一方确认',
      whoCanFix: '该步骤的办理人',
      how: '在流程面板中确认代办的步骤。',
    },
    en: {
      observed: ({ open }) => `${open} emergency steps are not confirmed`,
      needed: () => 'every emergency step confirmed by those whose step it is',
      whoCanFix: 'those whose step it is',
      how: 'Confirm the step in the process panel.',
    },
  },
  'stage-mapped': {
    example: { stage: '法制审核' },
    zh: {
      observed: ({ stage }) => `新版流程图没有“${stage}”这个阶段`,
      needed: () => '指定接替它的阶段',
      whoCanFix: '办公室编辑',
      how: '迁移时为这个阶段指定新版流程图中的阶段。',
    },
    en: {
      observed: ({ stage }) => `the new chart has no stage “${stage}”`,
      needed: () => 'a stage that takes its place',
      whoCanFix: 'the office',
      how: 'Name the stage of the new chart that takes its place.',
    },
  },
  'process-not-cloned': {
    example: {},
    zh: {
      observed: () => '试图复制一条过程记录',
      needed: () => '每个议题和它的记录各自形成',
      whoCanFix: '提出人',
      how: '新建一条记录。',
    },
    en: {
      observed: () => 'a record of the process was to be copied',
      needed: () => 'each topic and its records made on their own',
      whoCanFix: 'the proposer',
      how: 'Make a new record.',
    },
  },
} as const satisfies Partial<Reasons>;
