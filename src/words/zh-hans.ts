/** 中文措辞：哪里不对、要怎样、找谁、怎么办。 */
import type { ApprovalFlaw } from '../domain/law/refusal';
import type { Audience, FourOnes, Body, Level, Role, SuggestionState } from '../domain/law/vocabulary';
import type { Catalogue } from './catalogue';
import { SHEET_FAULTS_ZH } from './sheet-faults';

const AUDIENCES: Record<Audience, string> = {
  'deliberating-subjects': '协商主体',
  stakeholders: '利益相关方',
  masses: '群众',
};
const FOUR_ONES: Record<FourOnes, string> = {
  sign: '挂好一块牌子',
  procedure: '形成一套流程',
  deliberation: '组织至少一次协商',
  experience: '积累一些经验',
};
const GATES: Record<Body, string> = { 'chairs-meeting': '主席会议', 'party-organization': '同级党组织' };
const LEVELS: Record<Level, string> = {
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
const FLAWS: Record<ApprovalFlaw, string> = {
  none: '尚无审定记录',
  returned: '最近一次的决定是退回',
  'content-changed': '审定之后内容有改动，原审定不再有效',
  'wrong-organization': '作出决定的不是本议题的同级党组织',
  'room-names-none': '议事室没有登记同级党组织',
};
const SUGGESTION_STATES: Record<SuggestionState, string> = {
  received: '待筛选',
  screening: '筛选中',
  released: '已公开',
  declined: '不采用',
  forwarded: '已转为议题',
};
const NOT_RELEASABLE = {
  copy: '没有整理后的公开文字',
  contact: '公开文字中有电话、证件号码或邮箱',
  person: '没有具名的工作人员',
};
const MOMENT = new Intl.DateTimeFormat('zh-Hans-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const list = (words: readonly string[]) => words.join('、');

export const zhHans: Catalogue = {
  policies: {
    'stakeholder-invited': {
      observed: ({ invited }) => `参加名单上有利益相关方代表 ${invited} 人`,
      needed: ({ needed }) => `至少 ${needed} 人`,
      whoCanFix: '区镇联络员',
      how: '在协商议事会的参加人员中加入利益相关方代表。',
    },
    'participants-recognised': {
      observed: ({ total, unrecognised }) => `${total} 名参加人员中有 ${unrecognised} 人未经党组织认可`,
      needed: () => '参加人员全部经党组织认可',
      whoCanFix: '同级党组织；纸面认可的由办公室编辑或专委会工作人员登记',
      how: '请同级党组织认可参加人员名单，后加的人员也要单独认可。',
    },
    'participants-notified': {
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
    'duty-group-size': {
      observed: ({ members }) => `小组有委员 ${members} 名`,
      needed: ({ min, max }) => `${min} 至 ${max} 名`,
      whoCanFix: '办公室编辑、区镇联络员',
      how: '调整组员，或先停用该小组。',
    },
    'approved-at-same-level': {
      observed: ({ flaw }) => FLAWS[flaw],
      needed: ({ level }) => `${LEVELS[level]}党组织对现在内容的审定`,
      whoCanFix: '同级党组织；纸面决定由办公室编辑或专委会工作人员登记',
      how: '报同级党组织审定；议事室未登记同级党组织的，先由办公室编辑登记。',
    },
    'entered-in-annual-plan': {
      observed: () => '议题没有纳入年度协商计划',
      needed: () => '选定所属的年度协商计划',
      whoCanFix: '办公室编辑',
      how: '在议题中选择年度协商计划。',
    },
    'scheme-attached': {
      observed: ({ missing }) =>
        `缺少${list(missing.map((one) => (one === 'scheme' ? '协商议事方案' : '牵头专委会')))}`,
      needed: () => '有牵头的专委会和协商议事方案',
      whoCanFix: '专委会工作人员',
      how: '在议题中选择牵头专委会，写明或附上协商议事方案。',
    },
    'reviewed-by-chairs-meeting': {
      observed: ({ flaw }) => (flaw === 'none' ? '尚无主席会议审核记录' : FLAWS[flaw]),
      needed: () => '主席会议对现在内容的审核，且在审定之前',
      whoCanFix: '主席会议；纸面决定由办公室编辑或专委会工作人员登记',
      how: '提请主席会议审核。',
    },
    'survey-completed': {
      observed: ({ completed }) => `本议题已完成的调研 ${completed} 份`,
      needed: ({ needed }) => `至少 ${needed} 份`,
      whoCanFix: '区镇联络员',
      how: '开展调研，写明情况后勾选“已完成”。',
    },
    'people-visited': {
      observed: ({ visits }) => `已完成的调研中有走访座谈 ${visits} 次`,
      needed: ({ needed }) => `至少 ${needed} 次`,
      whoCanFix: '区镇联络员',
      how: '在调研中登记走访或座谈的日期、地点和情况。',
    },
    'deliberation-held': {
      observed: ({ held }) => `已召开且有凭据的协商 ${held} 次`,
      needed: ({ needed }) =>
        `至少 ${needed} 次；会议协商要有会议记录，书面协商要有答复，网络协商要有征集起止日期`,
      whoCanFix: '区镇联络员',
      how: '在协商议事会中填写召开日期和与形式相应的凭据。',
    },
    'outcome-reported': {
      observed: ({ outcomes, reported }) => `协商成果 ${outcomes} 件，已报送 ${reported} 件`,
      needed: () => '至少 1 件成果写明报送形式、报送对象和报送日期',
      whoCanFix: '区镇联络员、专委会工作人员',
      how: '汇总整理协商建议意见，以协商纪要或其他形式报送。',
    },
    'conversion-recorded': {
      observed: ({ outcomes, converted }) => `协商成果 ${outcomes} 件，有转化凭据的 ${converted} 件`,
      needed: () => '至少 1 件成果写明转化方式、日期和凭据',
      whoCanFix: '区镇联络员、专委会工作人员',
      how: '在协商成果中填写转化方式、承办单位、日期和凭据。',
    },
    'dissent-explained': {
      observed: ({ open }) => `还有 ${open} 条不同意见没有解释说明`,
      needed: () => '每条不同意见都有解释说明',
      whoCanFix: '区镇联络员',
      how: '向持不同意见的群众解释说明，登记内容和日期。',
    },
    'issues-escalated': {
      observed: ({ open }) => `还有 ${open} 条应当反映的意见没有处理`,
      needed: () => '每条都已通过提案或社情民意等渠道反映，或有不予反映的决定和理由',
      whoCanFix: '专委会工作人员',
      how: '登记提案或社情民意；决定不反映的写明理由。',
    },
    'feedback-given': {
      observed: ({ missing }) => `尚未向${list(missing.map((one) => AUDIENCES[one]))}反馈`,
      needed: () => '向协商主体、利益相关方和群众都反馈落实情况',
      whoCanFix: '区镇联络员',
      how: '登记对每一方的反馈内容、方式和日期。',
    },
    'four-ones-complete': {
      observed: ({ missing }) => `“四个一”还缺：${list(missing.map((one) => FOUR_ONES[one]))}`,
      needed: () => '“四个一”都有凭据',
      whoCanFix: '办公室编辑、区镇联络员',
      how: '补齐挂牌照片、上墙流程图、一次已召开的协商和试点经验。',
    },
    'speaker-recognised': {
      observed: ({ named }) => (named ? '此人未经党组织认可' : '没有写明发言人'),
      needed: () => '发言、签到的人员都在经党组织认可的名单上',
      whoCanFix: '同级党组织；纸面认可的由办公室编辑或专委会工作人员登记',
      how: '先请同级党组织认可此人，再登记签到或意见。',
    },
    'step-drawn': {
      observed: ({ stage }) => `议题现在处于“${stage}”`,
      needed: ({ step }) => `流程图上有从这里出发的步骤“${step}”`,
      whoCanFix: '办公室编辑',
      how: '按流程图的顺序办理。',
    },
    'process-open': {
      observed: ({ stage }) => `议题已“${stage}”`,
      needed: () => '议题仍在办理中',
      whoCanFix: '办公室编辑',
      how: '已经结束的议题不再改动；需要时另立议题。',
    },
    'process-released': {
      observed: () => '这类议题还没有启用的流程图',
      needed: () => '一份启用的流程图',
      whoCanFix: '办公室编辑',
      how: '在“协商议事工作流程图”中启用一份。',
    },
    'stage-moves-by-step': {
      observed: ({ field }) => `直接填写了“${field}”`,
      needed: () => '由流程推进',
      whoCanFix: '能够办理该步骤的人员',
      how: '用流程面板中的步骤推进议题。',
    },
    'reason-given': {
      observed: () => '没有写明理由',
      needed: () => '写明理由',
      whoCanFix: '办理人',
      how: '填写理由后再办理。',
    },
    'recall-in-time': {
      observed: () => '上一步不是您办理的，或者之后已有新的办理，或者它是审定、审核的决定',
      needed: () => '在下一位办理之前，由本人拿回自己办理的步骤',
      whoCanFix: '当前办理人',
      how: '请当前办理人退回。',
    },
    'emergency-confirmed': {
      observed: ({ open }) => `还有 ${open} 步应急代办没有确认`,
      needed: () => '每一步应急代办都由原办理人一方确认',
      whoCanFix: '该步骤的办理人',
      how: '在流程面板中确认代办的步骤。',
    },
    'confirmed-by-another': {
      observed: () => '这一步是您代办的',
      needed: () => '由代办人以外的人确认',
      whoCanFix: '该步骤的办理人',
      how: '请该步骤的办理人确认。',
    },
    'actor-may-act': {
      observed: () => '您的角色不办理这一步',
      needed: ({ roles }) => `由${list(roles.map((role) => ROLE_NAMES[role]))}办理`,
      whoCanFix: ({ roles }) => list(roles.map((role) => ROLE_NAMES[role])),
      how: '请有关人员办理。',
    },
    'decision-is-documented': {
      observed: ({ gate }) => `登记${GATES[gate]}的纸面决定，却没有文号或纪要编号`,
      needed: () => '文号或纪要编号，以及决定日期',
      whoCanFix: '办公室编辑、专委会工作人员',
      how: '填写纸面决定的编号和日期，附上扫描件。',
    },
    'approver-is-not-submitter': {
      observed: () => '您提交了这个议题',
      needed: ({ gate }) => `由提交人以外的人办理${GATES[gate]}的决定`,
      whoCanFix: '提交人以外的有权人员',
      how: '请他人办理。',
    },
    'district-is-own': {
      observed: ({ districts }) =>
        districts.length === 0 ? '您没有联系的区镇' : '这条记录不属于您联系的区镇',
      needed: () => '只看、只写自己联系的区镇',
      whoCanFix: '该区镇的联络员、办公室编辑',
      how: '请该区镇的联络员办理；联系区镇有变动的，由办公室编辑调整组织机构的工作人员。',
    },
    'stage-mapped': {
      observed: ({ stage }) => `新版流程图没有“${stage}”这个阶段`,
      needed: () => '指定接替它的阶段',
      whoCanFix: '办公室编辑',
      how: '迁移时为这个阶段指定新版流程图中的阶段。',
    },
    'activator-is-not-drafter': {
      observed: ({ title }) => `“${title}”最后由您修改`,
      needed: () => '由修改人以外的人核对后启用',
      whoCanFix: '另一位办公室编辑',
      how: '请另一位办公室编辑核对后启用。',
    },
    'record-kept': {
      observed: () => '这条记录仍被其他记录引用，是协商过程的依据',
      needed: () => '完整留存',
      whoCanFix: '办公室编辑',
      how: '不再办理的议题用“撤回”或“终止”步骤结束；其他记录先解除引用再删除，区域代码不再改动。',
    },
    'evidence-intact': {
      observed: ({ files }) => `佐证文件在上一步之后被改动或丢失：${list(files)}`,
      needed: () => '与办理时一致的原文件',
      whoCanFix: '系统管理员从备份恢复；确需更换的，由记录的填报人重新上传并说明',
      how: '请系统管理员核对备份；或在该记录中上传新的文件。',
    },
    'process-not-cloned': {
      observed: () => '试图复制一条过程记录',
      needed: () => '每个议题和它的记录各自形成',
      whoCanFix: '提出人',
      how: '新建一条记录。',
    },
    'signs-made-centrally': {
      observed: () => '标识牌只由政协办公室登记',
      needed: () => '由办公室编辑登记',
      whoCanFix: '办公室编辑',
      how: '请政协办公室制作并登记标识牌。',
    },
    'delegation-is-own': {
      observed: () => '这是他人的授权，且没有写明文号',
      needed: () => '由授权人本人登记，或由办公室编辑凭文件登记',
      whoCanFix: '授权人本人；有文件的由办公室编辑登记',
      how: '请授权人本人登记，或写明文号。',
    },
    'withdrawal-reasoned': {
      observed: () => '撤下公开的案例没有写明原因',
      needed: () => '写明原因，原网址将公开显示',
      whoCanFix: '办公室编辑',
      how: '打开这个案例，按“撤下”并写明原因。',
    },
    'suggestion-from-public': {
      observed: () => '试图在后台新建一条群众建议',
      needed: () => '由提出人在公开页面提交',
      whoCanFix: '提出人',
      how: '请提出人在“提建议”页面填写；当面或来电反映的，工作人员可以协助其填写。',
    },
    'suggestion-kept': {
      observed: ({ what }) => `试图改动${what}`,
      needed: () => '群众所写的原样留存',
      whoCanFix: '办公室编辑',
      how: '需要公开的，在“公开文字”中另行整理。',
    },
    'suggestion-became-topic': {
      observed: ({ kind }) =>
        kind === 'topic' ? '没有来源为“公开征集”的议题' : '这是对议题的意见，不是选题建议',
      needed: () => '由选题建议形成一个来源为“公开征集”的议题',
      whoCanFix: '办公室编辑',
      how: '在“待筛选”中按“转为议题”。',
    },
    'screened-in-order': {
      observed: ({ from, to }) =>
        `建议现在是“${SUGGESTION_STATES[from]}”，不能改为“${SUGGESTION_STATES[to]}”`,
      needed: () => '按筛选的顺序办理',
      whoCanFix: '办公室编辑',
      how: '刷新后查看最新情况；不采用的可以恢复筛选，已转为议题的在议题中办理。',
    },
    'decline-coded': {
      observed: () => '没有选择不采用的原因',
      needed: () => '选择原因，提出人查询时看得到',
      whoCanFix: '办公室编辑',
      how: '选择一个原因后再办理。',
    },
    'released-as-edited': {
      observed: ({ missing }) => list(missing.map((one) => NOT_RELEASABLE[one])),
      needed: () => '由具名的工作人员公开整理后的文字，其中没有联系方式和证件号码',
      whoCanFix: '办公室编辑',
      how: '整理公开文字，去掉能认出个人的内容，再按“公开”。',
    },
    'opinions-open': {
      observed: ({ from, until }) =>
        from !== null && until !== null ? `征集意见的时间是 ${from} 至 ${until}` : '这个议题没有公开征集意见',
      needed: () => '议题公开，并在征集意见的起止日期之内',
      whoCanFix: '办公室编辑',
      how: '由办公室编辑在议题中填写征集意见的起止日期；结束日期不早于开始日期。',
    },
  },
  refusal: (attempt, reasons) => `不能${attempt}：${reasons.join('；')}。`,
  reason: ({ rule, clause, quote, observed, needed }) =>
    `依据《${rule}》${clause}“${quote}”，${observed}，须${needed}`,
  attempts: {
    create: '新建',
    update: '保存',
    delete: '删除',
    clone: '复制',
    publish: '发布',
    withdraw: '撤下',
    approve: '审定',
    return: '退回',
    recognise: '认可参加人员',
    notify: '通报参加人员',
    recall: '拿回',
    confirm: '确认代办',
    activate: '启用',
    migrate: '迁移到新版流程',
    screen: '办理这条建议',
    reveal: '查看电话号码',
  },
  errors: {
    ROOM_NOT_FOUND: '没有这个议事室，或不在您可以查看的范围内。',
    CASE_NOT_PUBLIC: '这个案例没有公开，不用撤下。',
    CASE_NOT_FOUND: '没有这个案例的草稿，或者它不在您的工作范围内。',
    CASE_NOT_PREVIEWED: '这个案例的议题不向社会公开，案例不能发布，也就没有预览。',
    DELIVERY_NOT_FAILED: '没有这一条未送达的通知，可能已经重新发送。',
    TOPIC_NOT_FOUND: '没有这个议题，或者它不在您的工作范围内。',
    REQUEST_NOT_UNDERSTOOD: '请求的内容不完整或格式不对。',
    NOTHING_OWED: '没有这一步待确认的代办，可能已经确认。',
    WRITE_OUTSIDE_PROCESS: '这类记录只能通过系统的正常入口写入。',
    ORGANIZATION_UNKNOWN: '没有找到作出决定的组织机构。',
    PARTICIPANT_UNKNOWN: '名单中有不属于本议题的参加人员。',
    FLOWCHART_NOT_FOUND: '没有这份流程图。',
    FLOWCHART_NOT_SOUND: '流程图或制度条款还有问题，不能启用。',
    RELEASE_NOT_FOUND: '没有这个版本的流程图。',
    BPMN_TOO_LARGE: '文件太大，不像是流程图。请用本系统导出的文件修改后再导入。',
    BPMN_HAS_DOCTYPE: '文件带有文档类型声明（DOCTYPE），为了安全不予读取。请去掉后再导入。',
    BPMN_UNREADABLE: '文件不是 BPMN 2.0，或者已经损坏，无法读取。',
    BPMN_NOT_OURS: '文件不是由本系统导出的流程图。请先导出一份，在它上面修改。',
    PARENT_MISSING: '请选择这条记录所属的上级记录。',
    SCAN_UNKNOWN: '媒体库中没有这份扫描件。',
    LEDGER_BROKEN: '台账核验未通过，流程已暂停办理，请联系系统管理员。',
    DATE_IN_FUTURE: '日期不能晚于今天。',
    SERVER_BUSY: '同时办理的人较多，这次没有办成，也没有改动任何内容，请稍后再试。',
    DELEGATION_INCOMPLETE:
      '请选定授权人和受托人，二者不能是同一人；截止日期不能早于开始日期，期限不超过一年。',
    DELEGATE_CANNOT_SIGN_IN: '受托人的账号已经停用，不能代为办理，请另选一位。',
    FLOWCHART_NOT_IN_FORCE: '这份流程图没有启用，不能把议题迁移过来。',
    JOB_NOT_FOUND: '没有这项后台任务，它可能已经过期。',
    JOB_RUNNING: '同样的任务正在进行，请等它结束或先取消。',
    IMPORT_UNKNOWN: '没有这一类可以导入的内容，或者您没有新建它的权限。',
    LEDGER_UNKNOWN: '没有这一类台账，或者您没有查看的权限。',
    SUGGESTION_NOT_FOUND: '没有这条建议。',
    CONTACT_NOT_THERE: '这条建议没有留电话，或者保存期已满、电话已删除。',
    CONTACT_KEY_MISSING: '加密这个电话号码的密钥不在设置中，请联系系统管理员。',
  },
  picturesUndescribed: (names) =>
    `还没有写明照片里是什么：${names.join('、')}。看不见照片的人靠“替代文字”知道内容；请点开照片，填写“替代文字”，再保存。`,
  decidedMeanwhile: ({ who, when, what }) =>
    `已由${who}于${when}处理（${what}），您看到的不是最新情况；请刷新后再办理。`,
  moment: (iso) => MOMENT.format(new Date(iso)),
  system: '系统',
  history: {
    opened: '立项起草',
    moved: (step, emergency) => (emergency ? `${step}（应急代办，待确认）` : step),
    recalled: (step) => `拿回“${step}”`,
    migrated: '改按新版流程图办理',
    confirmed: (step) => `确认代办的“${step}”`,
    approval: (gate, decision) => `${GATES[gate]}${decision === 'approved' ? '同意' : '退回'}`,
    recognised: (people) => `认可参加人员 ${people} 名`,
    notified: (people) => `通报参加人员 ${people} 名`,
  },
  suggestionStates: SUGGESTION_STATES,
  roles: ROLE_NAMES,
  decisions: { 'chairs-meeting': '主席会议审核', 'party-organization': '同级党组织审定' },
  path: { step: (label) => ` →（${label}）` },
  guards: {
    'approved-at-same-level': '选题已由同级党组织审定，且审定后内容未变',
    'conversion-recorded': '成果已写明转化方式、日期和凭据',
    'deliberation-held': '已召开协商，且有与形式相应的凭据',
    'dissent-explained': '每条不同意见都有解释说明',
    'duty-group-size': '履职小组人数符合规定',
    'entered-in-annual-plan': '已列入年度协商计划',
    'feedback-given': '已向应反馈的各方反馈落实情况',
    'four-ones-complete': '“四个一”都有凭据',
    'issues-escalated': '应当反映的意见都已反映或写明不反映的理由',
    'outcome-reported': '成果已报送，写明形式、对象和日期',
    'participants-notified': '已提前通报全部参加人员',
    'participants-recognised': '参加人员全部经党组织认可',
    'people-visited': '调研中有走访座谈',
    'reviewed-by-chairs-meeting': '方案已由主席会议审核，且审核后内容未变',
    'scheme-attached': '有牵头专委会和协商议事方案',
    'speaker-recognised': '发言、签到的人员经党组织认可',
    'stakeholder-invited': '参加名单上有利益相关方代表',
    'survey-completed': '本议题有已完成的调研',
  },
  bpmnFaults: {
    NOT_OUR_ELEMENT: (what) => `“${what}”不是流程图用到的图形，没有导入。`,
    NOT_OUR_STAGE: (what) => `“${what}”没有写明是哪个阶段，没有导入。`,
    NOT_OUR_STEP: (what) => `连线“${what}”没有写明由谁办理、依据哪一条，没有导入。`,
    LANE_UNKNOWN: (what) => `阶段“${what}”不在任何主办方的泳道里，主办留空，请补上。`,
    STAGE_TWICE: (what) => `阶段“${what}”的代码与另一个阶段相同，没有导入。`,
    LINE_LOOSE: (what) => `连线“${what}”的一端没有接在阶段上，没有导入。`,
    CONDITION_CHANGED: (what) => `连线“${what}”的条件被改过，含义不明，没有导入。`,
    STEPS_DIFFER: (what) => `“${what}”与同一步骤的其他连线写得不一样，没有导入。`,
    UNREADABLE_PART: (what) => `文件中有无法读取的内容：${what}`,
  },
  sheetFaults: SHEET_FAULTS_ZH,
  findings: {
    NOT_ONE_START: ({ what }) => `流程图须有且只有一个起点，现在有 ${what} 个。`,
    STAGE_UNREACHABLE: ({ stage, path, clause, quote }) =>
      `从起点到不了“${stage}”，流程走到这里为止：${path}。${clause && `${clause}“${quote}”要求有这个阶段。`}`,
    NO_WAY_TO_AN_END: ({ stage }) => `从“${stage}”到不了终点。`,
    GATE_BYPASSED: ({ end, what, path, clause, quote }) =>
      `未经${what}即可进入“${end}”：${path}。依据 ${clause}“${quote}”，须先经${what}。`,
    STAGE_BYPASSED: ({ end, what, path, clause, quote }) =>
      `未经“${what}”即可进入“${end}”：${path}。依据 ${clause}“${quote}”，须先经“${what}”。`,
    REVISION_NOT_APPROVED: ({ end, what, path, clause, quote }) =>
      `改稿后未经${what}即可进入“${end}”：${path}。依据 ${clause}“${quote}”，改稿后须重新经${what}。`,
    FORWARD_IN_A_CIRCLE: ({ step, path }) =>
      `推进的步骤绕回了原处：${path}。往回走的步骤（如“${step}”）请改为“退回”。`,
    STAGE_KEY_TWICE: ({ stage }) => `有两个阶段用了同一个代码（“${stage}”）。`,
    STAGE_LABEL_TWICE: ({ what }) => `有两个阶段都叫“${what}”。`,
    STEP_KEY_TWICE: ({ step }) => `有两个步骤用了同一个代码（“${step}”）。`,
    STEP_LABEL_TWICE: ({ stage, what }) => `从“${stage}”出发有两个步骤都叫“${what}”。`,
    LABEL_MISSING: ({ stage, step }) =>
      stage ? `有一个阶段没有名称（${stage}）。` : `有一个步骤没有名称（${step}）。`,
    STAGE_UNKNOWN: ({ step, what }) => `步骤“${step}”连着一个不存在的阶段（${what}）。`,
    STEP_HAS_NO_ACTOR: ({ step }) => `步骤“${step}”没有办理人。`,
    STAGE_HAS_NO_OWNER: ({ stage }) => `“${stage}”没有主办。`,
    NOBODY_TO_ACT: ({ stage, step, what }) =>
      stage
        ? `“${stage}”由${what}主办，但没有这个角色的在用账号。`
        : `步骤“${step}”没有一个在用账号可以办理。`,
    ONE_PERSON_ALONE: ({ step }) => `能提交和能办理“${step}”的只有同一个人；审批须由提交人以外的人办理。`,
    DEADLINE_WITHOUT_ESCALATION: ({ stage }) => `“${stage}”有办理期限，却没有写明逾期报给谁。`,
    STEP_LEAVES_AN_END: ({ step }) => `步骤“${step}”从终点出发；已经结束的议题不能再办。`,
    ENDING_STEP_GOES_ON: ({ step }) => `步骤“${step}”是撤回或终止，须通向终点。`,
    POLICY_UNKNOWN: ({ clause, what }) => `条款 ${clause} 用到了没有的校验“${what}”。`,
    PARAMETER_WRONG: ({ clause, what }) => `条款 ${clause} 的校验“${what}”参数不对。`,
    PARAMETER_UNSET: ({ clause, what }) =>
      `条款 ${clause} 的校验“${what}”有参数未设定：不按数量要求，也不当作 0。请在制度中设定。`,
    QUOTE_NOT_IN_CLAUSE: ({ clause, quote }) => `条款 ${clause} 中没有这句原话：“${quote}”。`,
    MODALITY_EXCEEDS_WORDS: ({ clause, quote }) =>
      `条款 ${clause} 的原话“${quote}”没有“须”“要”一类的字，不能用来拒绝办理。`,
    MOMENT_UNKNOWN: ({ clause, what }) => `条款 ${clause} 的时机“${what}”不存在。`,
    CLAUSE_STAGE_MISSING: ({ clause, quote, what }) =>
      `条款 ${clause}“${quote}”要求有代码为“${what}”的阶段，流程图中没有。`,
    CLAUSE_UNKNOWN: ({ step, what }) => `步骤“${step}”引用的条款 ${what || '（未填）'} 没有这句原话。`,
    REVISION_KEEPS_APPROVAL: ({ stage }) =>
      `“${stage}”是中途绕回的阶段，建议勾选“改稿阶段”，进入后原审定作废。`,
    LOOP_WITHOUT_WAY_OUT: ({ step }) => `“${step}”可以反复退回，途中却没有撤回或终止的出口。`,
    RETURN_WITHOUT_REASON: ({ step }) => `“${step}”建议要求写明理由。`,
    PUBLIC_PHASE_LOST: ({ stage }) => `“${stage}”没有公开进度，公众看到这里就断了。`,
    ENDS_WITHOUT_CLAUSE: ({ stage }) => `没有一条条款约束进入“${stage}”。`,
    TOO_MANY_STAGES: ({ what }) => `阶段超过 ${what} 个，上墙不易看清。`,
  },
};
