/** 中文措辞：哪里不对、要怎样、找谁、怎么办。 */
import type { Catalogue } from './catalogue';
import { BODIES, FOUR_ONES, ROLE_NAMES, SUGGESTION_STATES } from './names/zh-hans';
import { guardsIn, reasonsIn } from './reasons/index';
import { SHEET_FAULTS_ZH } from './sheet-faults';
const MOMENT = new Intl.DateTimeFormat('zh-Hans-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export const zhHans: Catalogue = {
  policies: reasonsIn('zh'),
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
    DECISION_WITHOUT_STEP: '流程图上没有与这个决定相应的步骤，请打开议题办理。',
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
    approval: (gate, decision) => `${BODIES[gate]}${decision === 'approved' ? '同意' : '退回'}`,
    recognised: (people) => `认可参加人员 ${people} 名`,
    notified: (people) => `通报参加人员 ${people} 名`,
  },
  suggestionStates: SUGGESTION_STATES,
  roles: ROLE_NAMES,
  fourOnes: FOUR_ONES,
  decisions: { 'chairs-meeting': '主席会议审核', 'party-organization': '同级党组织审定' },
  path: { step: (label) => ` →（${label}）` },
  guards: guardsIn('zh'),
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
