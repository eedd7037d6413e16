/** What is asked of the session and after it: deliberation, dissent, outcome, conversion and feedback; and of rooms and groups. */
import * as en from '../names/en';
import * as zh from '../names/zh-hans';
import type { Reasons } from './reason';

export const RESULTS = {
  'deliberation-held': {
    example: { held: 0, needed: 1 },
    guard: {
      zh: '已召开协商，且有与形式相应的凭据',
      en: 'a deliberation has been held, with the evidence its form asks for',
    },
    zh: {
      observed: ({ held }) => `已召开且有凭据的协商 ${held} 次`,
      needed: ({ needed }) =>
        `至少 ${needed} 次；会议协商要有会议记录，书面协商要有答复，网络协商要有征集起止日期`,
      whoCanFix: '区镇联络员',
      how: '在协商议事会中填写召开日期和与形式相应的凭据。',
    },
    en: {
      observed: ({ held }) => `${held} deliberations held with evidence`,
      needed: ({ needed }) =>
        `at least ${needed}: minutes, written replies, or the dates of the online window`,
      whoCanFix: 'the district liaison',
      how: 'Enter the date and the evidence that fits the form of the session.',
    },
  },
  'dissent-explained': {
    example: { open: 2 },
    guard: { zh: '每条不同意见都有解释说明', en: 'every dissent has been answered' },
    zh: {
      observed: ({ open }) => `还有 ${open} 条不同意见没有解释说明`,
      needed: () => '每条不同意见都有解释说明',
      whoCanFix: '区镇联络员',
      how: '向持不同意见的群众解释说明，登记内容和日期。',
    },
    en: {
      observed: ({ open }) => `${open} dissenting opinions without an explanation`,
      needed: () => 'an explanation for each',
      whoCanFix: 'the district liaison',
      how: 'Explain to those who disagreed, and record what was said and when.',
    },
  },
  'issues-escalated': {
    example: { open: 1 },
    guard: {
      zh: '应当反映的意见都已反映或写明不反映的理由',
      en: 'every opinion to be passed on has been, or it is said why not',
    },
    zh: {
      observed: ({ open }) => `还有 ${open} 条应当反映的意见没有处理`,
      needed: () => '每条都已通过提案或社情民意等渠道反映，或有不予反映的决定和理由',
      whoCanFix: '专委会工作人员',
      how: '登记提案或社情民意；决定不反映的写明理由。',
    },
    en: {
      observed: ({ open }) => `${open} opinions that must be passed on are still open`,
      needed: () => 'each passed on, or a recorded decision not to, with its reason',
      whoCanFix: 'committee staff',
      how: 'Record the proposal or social-opinion item, or the reason for not sending one.',
    },
  },
  'outcome-reported': {
    example: { outcomes: 1, reported: 0 },
    guard: {
      zh: '成果已报送，写明形式、对象和日期',
      en: 'the outcome has been reported: form, recipient and date',
    },
    zh: {
      observed: ({ outcomes, reported }) => `协商成果 ${outcomes} 件，已报送 ${reported} 件`,
      needed: () => '至少 1 件成果写明报送形式、报送对象和报送日期',
      whoCanFix: '区镇联络员、专委会工作人员',
      how: '汇总整理协商建议意见，以协商纪要或其他形式报送。',
    },
    en: {
      observed: ({ outcomes, reported }) => `${outcomes} outcomes, ${reported} reported`,
      needed: () => 'at least one outcome with form, recipient and date of the report',
      whoCanFix: 'the district liaison or committee staff',
      how: 'Collate the suggestions and report them as minutes or in another form.',
    },
  },
  'conversion-recorded': {
    example: { outcomes: 1, converted: 0 },
    guard: {
      zh: '成果已写明转化方式、日期和凭据',
      en: 'the outcome names how, when and by what evidence it was converted',
    },
    zh: {
      observed: ({ outcomes, converted }) => `协商成果 ${outcomes} 件，有转化凭据的 ${converted} 件`,
      needed: () => '至少 1 件成果写明转化方式、日期和凭据',
      whoCanFix: '区镇联络员、专委会工作人员',
      how: '在协商成果中填写转化方式、承办单位、日期和凭据。',
    },
    en: {
      observed: ({ outcomes, converted }) => `${outcomes} outcomes, ${converted} with evidence of conversion`,
      needed: () => 'at least one outcome with kind, date and evidence of conversion',
      whoCanFix: 'the district liaison or committee staff',
      how: 'Enter kind, responsible body, date and evidence in the outcome.',
    },
  },
  'feedback-given': {
    example: { missing: ['deliberating-subjects', 'masses'] },
    guard: { zh: '已向应反馈的各方反馈落实情况', en: 'feedback has been given to everybody it is owed to' },
    zh: {
      observed: ({ missing }) => `尚未向${zh.list(missing.map((one) => zh.AUDIENCES[one]))}反馈`,
      needed: () => '向协商主体、利益相关方和群众都反馈落实情况',
      whoCanFix: '区镇联络员',
      how: '登记对每一方的反馈内容、方式和日期。',
    },
    en: {
      observed: ({ missing }) => `no feedback yet to ${en.list(missing.map((one) => en.AUDIENCES[one]))}`,
      needed: () => 'feedback to those who deliberated, the stakeholders and the public',
      whoCanFix: 'the district liaison',
      how: 'Record content, channel and date of the feedback to each.',
    },
  },
  'four-ones-complete': {
    example: { missing: ['sign', 'experience'] },
    guard: { zh: '“四个一”都有凭据', en: 'the “four ones” all have evidence' },
    zh: {
      observed: ({ missing }) => `“四个一”还缺：${zh.list(missing.map((one) => zh.FOUR_ONES[one]))}`,
      needed: () => '“四个一”都有凭据',
      whoCanFix: '办公室编辑、区镇联络员',
      how: '补齐挂牌照片、上墙流程图、一次已召开的协商和试点经验。',
    },
    en: {
      observed: ({ missing }) => `still missing: ${en.list(missing.map((one) => en.FOUR_ONES[one]))}`,
      needed: () => 'evidence for all of the “four ones”',
      whoCanFix: 'an office editor or the district liaison',
      how: 'Add the photo of the sign, the flowchart on the wall, a held deliberation and the experience.',
    },
  },
  'duty-group-size': {
    example: { members: 1, min: 2, max: 3 },
    guard: { zh: '履职小组人数符合规定', en: 'the duty group has the size laid down' },
    zh: {
      observed: ({ members }) => `小组有委员 ${members} 名`,
      needed: ({ min, max }) => `${min} 至 ${max} 名`,
      whoCanFix: '办公室编辑、区镇联络员',
      how: '调整组员，或先停用该小组。',
    },
    en: {
      observed: ({ members }) => `the group has ${members} members`,
      needed: ({ min, max }) => `${min} to ${max}`,
      whoCanFix: 'an office editor or the district liaison',
      how: 'Change the members, or deactivate the group first.',
    },
  },
} as const satisfies Partial<Reasons>;
