/** What is asked before a session: the decisions, the plan, the survey and who takes part. */
import * as en from '../names/en';
import * as zh from '../names/zh-hans';
import type { Reasons } from './reason';

export const PREPARATION = {
  'approved-at-same-level': {
    example: { flaw: 'content-changed', level: 'town' },
    guard: {
      zh: '选题已由同级党组织审定，且审定后内容未变',
      en: 'approved by the party organisation of the same level, and unchanged since',
    },
    zh: {
      observed: ({ flaw }) => zh.FLAWS[flaw],
      needed: ({ level }) => `${zh.LEVELS[level]}党组织对现在内容的审定`,
      whoCanFix: '同级党组织；纸面决定由办公室编辑或专委会工作人员登记',
      how: '报同级党组织审定；议事室未登记同级党组织的，先由办公室编辑登记。',
    },
    en: {
      observed: ({ flaw }) => en.FLAWS[flaw],
      needed: () => 'approval of the present content by the party organisation of the same level',
      whoCanFix: en.PAPER,
      how: "Submit it to the party organisation; the office names the room's organisation if there is none.",
    },
  },
  'reviewed-by-chairs-meeting': {
    example: { flaw: 'none' },
    guard: {
      zh: '方案已由主席会议审核，且审核后内容未变',
      en: 'reviewed by the chairs’ meeting, and unchanged since',
    },
    zh: {
      observed: ({ flaw }) => (flaw === 'none' ? '尚无主席会议审核记录' : zh.FLAWS[flaw]),
      needed: () => '主席会议对现在内容的审核，且在审定之前',
      whoCanFix: '主席会议；纸面决定由办公室编辑或专委会工作人员登记',
      how: '提请主席会议审核。',
    },
    en: {
      observed: ({ flaw }) => (flaw === 'none' ? 'there is no review yet' : en.FLAWS[flaw]),
      needed: () => "the chair's meeting's review of the present content, before the approval",
      whoCanFix: "the chair's meeting; office or committee staff record a decision taken on paper",
      how: "Put it before the chair's meeting.",
    },
  },
  'entered-in-annual-plan': {
    example: {},
    guard: { zh: '已列入年度协商计划', en: 'entered in the annual plan' },
    zh: {
      observed: () => '议题没有纳入年度协商计划',
      needed: () => '选定所属的年度协商计划',
      whoCanFix: '办公室编辑',
      how: '在议题中选择年度协商计划。',
    },
    en: {
      observed: () => 'the topic is in no annual plan',
      needed: () => 'an annual consultation plan chosen',
      whoCanFix: 'an office editor',
      how: 'Choose the annual plan in the topic.',
    },
  },
  'scheme-attached': {
    example: { missing: ['lead-committee', 'scheme'] },
    guard: { zh: '有牵头专委会和协商议事方案', en: 'there are a lead committee and a scheme' },
    zh: {
      observed: ({ missing }) =>
        `缺少${zh.list(missing.map((one) => (one === 'scheme' ? '协商议事方案' : '牵头专委会')))}`,
      needed: () => '有牵头的专委会和协商议事方案',
      whoCanFix: '专委会工作人员',
      how: '在议题中选择牵头专委会，写明或附上协商议事方案。',
    },
    en: {
      observed: ({ missing }) =>
        `missing: ${en.list(missing.map((one) => (one === 'scheme' ? 'the deliberation scheme' : 'the lead committee')))}`,
      needed: () => 'a lead committee and a deliberation scheme',
      whoCanFix: 'committee staff',
      how: 'Choose the lead committee and write or attach the scheme.',
    },
  },
  'survey-completed': {
    example: { completed: 0, needed: 1 },
    guard: { zh: '本议题有已完成的调研', en: 'a survey of this topic has been completed' },
    zh: {
      observed: ({ completed }) => `本议题已完成的调研 ${completed} 份`,
      needed: ({ needed }) => `至少 ${needed} 份`,
      whoCanFix: '区镇联络员',
      how: '开展调研，写明情况后勾选“已完成”。',
    },
    en: {
      observed: ({ completed }) => `${completed} completed surveys of this topic`,
      needed: ({ needed }) => `at least ${needed}`,
      whoCanFix: 'the district liaison',
      how: 'Carry out the survey, write down the findings and tick “completed”.',
    },
  },
  'people-visited': {
    example: { visits: 0, needed: 1 },
    guard: { zh: '调研中有走访座谈', en: 'people have been visited in the survey' },
    zh: {
      observed: ({ visits }) => `已完成的调研中有走访座谈 ${visits} 次`,
      needed: ({ needed }) => `至少 ${needed} 次`,
      whoCanFix: '区镇联络员',
      how: '在调研中登记走访或座谈的日期、地点和情况。',
    },
    en: {
      observed: ({ visits }) => `${visits} visits or talks in completed surveys`,
      needed: ({ needed }) => `at least ${needed}`,
      whoCanFix: 'the district liaison',
      how: 'Record date, place and findings of a visit or talk in the survey.',
    },
  },
  'stakeholder-invited': {
    example: { invited: 0, needed: 1 },
    guard: { zh: '参加名单上有利益相关方代表', en: 'a stakeholder is on the list' },
    zh: {
      observed: ({ invited }) => `参加名单上有利益相关方代表 ${invited} 人`,
      needed: ({ needed }) => `至少 ${needed} 人`,
      whoCanFix: '区镇联络员',
      how: '在协商议事会的参加人员中加入利益相关方代表。',
    },
    en: {
      observed: ({ invited }) => `${invited} stakeholder representatives are on the list`,
      needed: ({ needed }) => `at least ${needed}`,
      whoCanFix: 'the district liaison',
      how: 'Add a stakeholder representative to the participants of the session.',
    },
  },
  'participants-recognised': {
    example: { total: 5, unrecognised: 2 },
    guard: {
      zh: '参加人员全部经党组织认可',
      en: 'every participant is recognised by the party organisation',
    },
    zh: {
      observed: ({ total, unrecognised }) => `${total} 名参加人员中有 ${unrecognised} 人未经党组织认可`,
      needed: () => '参加人员全部经党组织认可',
      whoCanFix: '同级党组织；纸面认可的由办公室编辑或专委会工作人员登记',
      how: '请同级党组织认可参加人员名单，后加的人员也要单独认可。',
    },
    en: {
      observed: ({ total, unrecognised }) => `${unrecognised} of ${total} participants are not recognised`,
      needed: () => 'every participant recognised by the party organisation',
      whoCanFix: en.PAPER,
      how: 'Have the list recognised; a late addition needs its own recognition.',
    },
  },
  'participants-notified': {
    example: { total: 5, unnotified: 3, late: 1, leadDays: 3 },
    guard: { zh: '已提前通报全部参加人员', en: 'every participant has been told in advance' },
    zh: {
      observed: ({ total, unnotified, late, leadDays }) =>
        total === 0
          ? '还没有参加人员'
          : `${total} 名参加人员中有 ${unnotified} 人未通报，${late} 人${leadDays === null ? '没有在协商前得到通报' : '通报时间不足'}`,
      needed: ({ leadDays }) =>
        leadDays === null
          ? '协商前通报全部参加人员（提前天数未设定）'
          : `至少提前 ${leadDays} 天通报全部参加人员`,
      whoCanFix: '区镇联络员',
      how: '确定协商日期，向参加人员通报协商内容和相关信息并登记。',
    },
    en: {
      observed: ({ total, unnotified, late }) =>
        total === 0
          ? 'there are no participants yet'
          : `of ${total} participants ${unnotified} were not told and ${late} were told too late`,
      needed: ({ leadDays }) =>
        leadDays === null
          ? 'all participants told before the session (no number of days is set)'
          : `all told at least ${leadDays} days before the session`,
      whoCanFix: 'the district liaison',
      how: 'Set the date, tell the participants what is deliberated, and record it.',
    },
  },
  'speaker-recognised': {
    example: { named: true },
    guard: { zh: '发言、签到的人员经党组织认可', en: 'whoever speaks or attends is recognised' },
    zh: {
      observed: ({ named }) => (named ? '此人未经党组织认可' : '没有写明发言人'),
      needed: () => '发言、签到的人员都在经党组织认可的名单上',
      whoCanFix: '同级党组织；纸面认可的由办公室编辑或专委会工作人员登记',
      how: '先请同级党组织认可此人，再登记签到或意见。',
    },
    en: {
      observed: ({ named }) => (named ? 'this person is not recognised' : 'no speaker is named'),
      needed: () => 'whoever speaks or attends to be on the recognised list',
      whoCanFix: en.PAPER,
      how: 'Have this person recognised first.',
    },
  },
} as const satisfies Partial<Reasons>;
