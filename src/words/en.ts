/** English wording. The quoted clause stays in Chinese: it is the law, and not ours to translate. */
import type { ApprovalFlaw } from '../domain/law/refusal';
import type { Audience, FourOnes, Body, Role } from '../domain/law/vocabulary';
import type { Catalogue } from './catalogue';
import { SHEET_FAULTS_EN } from './sheet-faults';

const AUDIENCES: Record<Audience, string> = {
  'deliberating-subjects': 'those who deliberated',
  stakeholders: 'the stakeholders',
  masses: 'the public',
};
const FOUR_ONES: Record<FourOnes, string> = {
  sign: 'a sign hung',
  procedure: 'a procedure formed',
  deliberation: 'a deliberation held',
  experience: 'experience gathered',
};
const GATES: Record<Body, string> = {
  'chairs-meeting': "the chair's meeting",
  'party-organization': 'the party organisation of the same level',
};
const ROLES: Record<Role, string> = {
  office: 'an office editor',
  committee: 'committee staff',
  liaison: 'the district liaison',
  'chairs-meeting': "the chair's meeting",
  'party-organization': 'the party organisation',
  auditor: 'the auditor',
  administrator: 'the system administrator',
};
const FLAWS: Record<ApprovalFlaw, string> = {
  none: 'there is no approval yet',
  returned: 'the last decision was to return it',
  'content-changed': 'the content changed after it was approved',
  'wrong-organization': 'the deciding body is not the party organisation of the same level',
  'room-names-none': 'the room names no party organisation of its level',
};
const PAPER = 'the party organisation; office or committee staff record a decision taken on paper';
const NOT_RELEASABLE = {
  copy: 'there is no edited copy',
  contact: 'the copy holds a telephone number, an identity number or an e-mail address',
  person: 'no named person releases it',
};
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});
const list = (words: readonly string[]) => words.join(', ');

export const en: Catalogue = {
  policies: {
    'stakeholder-invited': {
      observed: ({ invited }) => `${invited} stakeholder representatives are on the list`,
      needed: ({ needed }) => `at least ${needed}`,
      whoCanFix: 'the district liaison',
      how: 'Add a stakeholder representative to the participants of the session.',
    },
    'participants-recognised': {
      observed: ({ total, unrecognised }) => `${unrecognised} of ${total} participants are not recognised`,
      needed: () => 'every participant recognised by the party organisation',
      whoCanFix: PAPER,
      how: 'Have the list recognised; a late addition needs its own recognition.',
    },
    'participants-notified': {
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
    'duty-group-size': {
      observed: ({ members }) => `the group has ${members} members`,
      needed: ({ min, max }) => `${min} to ${max}`,
      whoCanFix: 'an office editor or the district liaison',
      how: 'Change the members, or deactivate the group first.',
    },
    'approved-at-same-level': {
      observed: ({ flaw }) => FLAWS[flaw],
      needed: () => 'approval of the present content by the party organisation of the same level',
      whoCanFix: PAPER,
      how: "Submit it to the party organisation; the office names the room's organisation if there is none.",
    },
    'entered-in-annual-plan': {
      observed: () => 'the topic is in no annual plan',
      needed: () => 'an annual consultation plan chosen',
      whoCanFix: 'an office editor',
      how: 'Choose the annual plan in the topic.',
    },
    'scheme-attached': {
      observed: ({ missing }) =>
        `missing: ${list(missing.map((one) => (one === 'scheme' ? 'the deliberation scheme' : 'the lead committee')))}`,
      needed: () => 'a lead committee and a deliberation scheme',
      whoCanFix: 'committee staff',
      how: 'Choose the lead committee and write or attach the scheme.',
    },
    'reviewed-by-chairs-meeting': {
      observed: ({ flaw }) => (flaw === 'none' ? 'there is no review yet' : FLAWS[flaw]),
      needed: () => "the chair's meeting's review of the present content, before the approval",
      whoCanFix: "the chair's meeting; office or committee staff record a decision taken on paper",
      how: "Put it before the chair's meeting.",
    },
    'survey-completed': {
      observed: ({ completed }) => `${completed} completed surveys of this topic`,
      needed: ({ needed }) => `at least ${needed}`,
      whoCanFix: 'the district liaison',
      how: 'Carry out the survey, write down the findings and tick “completed”.',
    },
    'people-visited': {
      observed: ({ visits }) => `${visits} visits or talks in completed surveys`,
      needed: ({ needed }) => `at least ${needed}`,
      whoCanFix: 'the district liaison',
      how: 'Record date, place and findings of a visit or talk in the survey.',
    },
    'deliberation-held': {
      observed: ({ held }) => `${held} deliberations held with evidence`,
      needed: ({ needed }) =>
        `at least ${needed}: minutes, written replies, or the dates of the online window`,
      whoCanFix: 'the district liaison',
      how: 'Enter the date and the evidence that fits the form of the session.',
    },
    'outcome-reported': {
      observed: ({ outcomes, reported }) => `${outcomes} outcomes, ${reported} reported`,
      needed: () => 'at least one outcome with form, recipient and date of the report',
      whoCanFix: 'the district liaison or committee staff',
      how: 'Collate the suggestions and report them as minutes or in another form.',
    },
    'conversion-recorded': {
      observed: ({ outcomes, converted }) => `${outcomes} outcomes, ${converted} with evidence of conversion`,
      needed: () => 'at least one outcome with kind, date and evidence of conversion',
      whoCanFix: 'the district liaison or committee staff',
      how: 'Enter kind, responsible body, date and evidence in the outcome.',
    },
    'dissent-explained': {
      observed: ({ open }) => `${open} dissenting opinions without an explanation`,
      needed: () => 'an explanation for each',
      whoCanFix: 'the district liaison',
      how: 'Explain to those who disagreed, and record what was said and when.',
    },
    'issues-escalated': {
      observed: ({ open }) => `${open} opinions that must be passed on are still open`,
      needed: () => 'each passed on, or a recorded decision not to, with its reason',
      whoCanFix: 'committee staff',
      how: 'Record the proposal or social-opinion item, or the reason for not sending one.',
    },
    'feedback-given': {
      observed: ({ missing }) => `no feedback yet to ${list(missing.map((one) => AUDIENCES[one]))}`,
      needed: () => 'feedback to those who deliberated, the stakeholders and the public',
      whoCanFix: 'the district liaison',
      how: 'Record content, channel and date of the feedback to each.',
    },
    'four-ones-complete': {
      observed: ({ missing }) => `still missing: ${list(missing.map((one) => FOUR_ONES[one]))}`,
      needed: () => 'evidence for all of the “four ones”',
      whoCanFix: 'an office editor or the district liaison',
      how: 'Add the photo of the sign, the flowchart on the wall, a held deliberation and the experience.',
    },
    'speaker-recognised': {
      observed: ({ named }) => (named ? 'this person is not recognised' : 'no speaker is named'),
      needed: () => 'whoever speaks or attends to be on the recognised list',
      whoCanFix: PAPER,
      how: 'Have this person recognised first.',
    },
    'step-drawn': {
      observed: ({ stage }) => `the topic is at “${stage}”`,
      needed: ({ step }) => `a step “${step}” drawn from there`,
      whoCanFix: 'an office editor',
      how: 'Follow the order of the flowchart.',
    },
    'process-open': {
      observed: ({ stage }) => `the topic is “${stage}”`,
      needed: () => 'a topic that is still running',
      whoCanFix: 'an office editor',
      how: 'An ended topic is not changed any more; open another if needed.',
    },
    'process-released': {
      observed: () => 'there is no flowchart in force for this kind of topic',
      needed: () => 'a flowchart in force',
      whoCanFix: 'an office editor',
      how: 'Activate one under “协商议事工作流程图”.',
    },
    'stage-moves-by-step': {
      observed: ({ field }) => `“${field}” was filled in directly`,
      needed: () => 'a step of the flowchart',
      whoCanFix: 'whoever may take the step',
      how: 'Use the steps in the process panel.',
    },
    'reason-given': {
      observed: () => 'no reason was given',
      needed: () => 'a reason',
      whoCanFix: 'whoever takes the step',
      how: 'Write the reason and try again.',
    },
    'recall-in-time': {
      observed: () =>
        'the last step was not yours, or others have acted since, or it was a decision of a body',
      needed: () => 'taking back one’s own step before the next person acts',
      whoCanFix: 'whoever has the topic now',
      how: 'Ask them to return it.',
    },
    'emergency-confirmed': {
      observed: ({ open }) => `${open} emergency steps are not confirmed`,
      needed: () => 'every emergency step confirmed by those whose step it is',
      whoCanFix: 'those whose step it is',
      how: 'Confirm the step in the process panel.',
    },
    'confirmed-by-another': {
      observed: () => 'you took this step yourself',
      needed: () => 'confirmation by somebody else',
      whoCanFix: 'those whose step it is',
      how: 'Ask one of them to confirm.',
    },
    'actor-may-act': {
      observed: () => 'your role does not take this step',
      needed: ({ roles }) => list(roles.map((role) => ROLES[role])),
      whoCanFix: ({ roles }) => list(roles.map((role) => ROLES[role])),
      how: 'Ask them to take it.',
    },
    'decision-is-documented': {
      observed: ({ gate }) => `a decision of ${GATES[gate]} on paper without its number`,
      needed: () => 'number of the document or minutes, and the date',
      whoCanFix: 'office or committee staff',
      how: 'Enter number and date, and attach the scan.',
    },
    'approver-is-not-submitter': {
      observed: () => 'you submitted this topic',
      needed: ({ gate }) => `somebody else for the decision of ${GATES[gate]}`,
      whoCanFix: 'another person entitled to it',
      how: 'Ask somebody else.',
    },
    'district-is-own': {
      observed: ({ districts }) =>
        districts.length === 0 ? 'you work for no district' : 'this record is not of your districts',
      needed: () => 'records of your own districts only',
      whoCanFix: "that district's liaison or an office editor",
      how: "Ask that district's liaison; the office changes the staff of organisations.",
    },
    'stage-mapped': {
      observed: ({ stage }) => `the new chart has no stage “${stage}”`,
      needed: () => 'a stage that takes its place',
      whoCanFix: 'the office',
      how: 'Name the stage of the new chart that takes its place.',
    },
    'activator-is-not-drafter': {
      observed: ({ title }) => `you made the last change to “${title}”`,
      needed: () => 'somebody else to check it and put it in force',
      whoCanFix: 'another office editor',
      how: 'Ask another office editor to check it and put it in force.',
    },
    'record-kept': {
      observed: () => 'other records stand on this one',
      needed: () => 'records of the process kept whole',
      whoCanFix: 'an office editor',
      how: 'End a topic by withdrawing or terminating it; release other records from their references first.',
    },
    'evidence-intact': {
      observed: ({ files }) => `evidence files were altered or lost since the last step: ${list(files)}`,
      needed: () => 'the files as they were',
      whoCanFix: 'the administrator, from a backup; or whoever keeps the record uploads a new file',
      how: 'Compare with the backup, or upload a new file in that record.',
    },
    'process-not-cloned': {
      observed: () => 'a record of the process was to be copied',
      needed: () => 'each topic and its records made on their own',
      whoCanFix: 'the proposer',
      how: 'Make a new record.',
    },
    'signs-made-centrally': {
      observed: () => 'only the council office registers signs',
      needed: () => 'an office editor',
      whoCanFix: 'an office editor',
      how: 'Ask the office to make and register the sign.',
    },
    'delegation-is-own': {
      observed: () => 'this is somebody else’s delegation, and no document is named',
      needed: () => 'registration by the principal, or by the office on a document',
      whoCanFix: 'the principal; with a document, an office editor',
      how: 'Ask the principal to register it, or name the document.',
    },
    'withdrawal-reasoned': {
      observed: () => 'a public case was to be withdrawn without a reason',
      needed: () => 'a reason, which its address will show',
      whoCanFix: 'an office editor',
      how: 'Open the case, press “withdraw” and give the reason.',
    },
    'suggestion-from-public': {
      observed: () => 'a suggestion was to be created in the administration',
      needed: () => 'that whoever suggests it sends it on the public page',
      whoCanFix: 'whoever suggests it',
      how: 'Have it filled in on the public form; staff may help with that.',
    },
    'suggestion-kept': {
      observed: ({ what }) => `a change to what stays (${what})`,
      needed: () => 'that what a resident wrote stays as written',
      whoCanFix: 'an office editor',
      how: 'Edit the public copy instead.',
    },
    'suggestion-became-topic': {
      observed: ({ kind }) =>
        kind === 'topic' ? 'there is no topic from public solicitation' : 'this is an opinion on a topic',
      needed: () => 'a suggested topic, and the topic made of it',
      whoCanFix: 'an office editor',
      how: 'Press “make it a topic” in the screening queue.',
    },
    'screened-in-order': {
      observed: ({ from, to }) => `the suggestion is ${from} and cannot become ${to}`,
      needed: () => 'the order of screening',
      whoCanFix: 'an office editor',
      how: 'Reload; what was declined can be screened again, what became a topic goes on there.',
    },
    'decline-coded': {
      observed: () => 'no reason was chosen',
      needed: () => 'a reason, which whoever suggested it can read',
      whoCanFix: 'an office editor',
      how: 'Choose a reason.',
    },
    'released-as-edited': {
      observed: ({ missing }) => list(missing.map((one) => NOT_RELEASABLE[one])),
      needed: () => 'an edited copy without contacts or identity numbers, released by a named person',
      whoCanFix: 'an office editor',
      how: 'Edit the public copy until it gives nobody away, then release it.',
    },
    'opinions-open': {
      observed: ({ from, until }) =>
        from !== null && until !== null
          ? `opinions are invited from ${from} to ${until}`
          : 'no opinions are invited on this topic',
      needed: () => 'an open topic, within the days on which opinions are invited',
      whoCanFix: 'an office editor',
      how: 'An office editor sets first and last day in the topic; the last is not before the first.',
    },
  },
  refusal: (attempt, reasons) => `Cannot ${attempt}: ${reasons.join('; ')}.`,
  reason: ({ rule, clause, quote, observed, needed }) =>
    `under 《${rule}》 ${clause} “${quote}”, ${observed}; needed: ${needed}`,
  attempts: {
    create: 'create',
    update: 'save',
    delete: 'delete',
    clone: 'copy',
    publish: 'publish',
    withdraw: 'withdraw',
    approve: 'approve',
    return: 'return',
    recognise: 'recognise the participants',
    notify: 'notify the participants',
    recall: 'take the step back',
    confirm: 'confirm the emergency step',
    activate: 'put in force',
    migrate: 'move to the new release',
    screen: 'screen the suggestion',
    reveal: 'show the telephone number',
  },
  errors: {
    ROOM_NOT_FOUND: 'There is no such room, or it lies outside what you may see.',
    CASE_NOT_PUBLIC: 'This case is not public; there is nothing to withdraw.',
    CASE_NOT_FOUND: 'There is no draft of this case, or it is outside your area.',
    CASE_NOT_PREVIEWED:
      'The topic of this case is closed to the public: it cannot be published, and there is nothing to preview.',
    DELIVERY_NOT_FAILED: 'There is no such message that was given up; it may be on its way again.',
    TOPIC_NOT_FOUND: 'There is no such topic, or it is outside your area of work.',
    REQUEST_NOT_UNDERSTOOD: 'The request is incomplete or malformed.',
    NOTHING_OWED: 'No such emergency step waits for confirmation; it may have been confirmed already.',
    WRITE_OUTSIDE_PROCESS: 'Records of this kind are only written through the regular entrances.',
    ORGANIZATION_UNKNOWN: 'The deciding organisation was not found.',
    PARTICIPANT_UNKNOWN: 'The list names participants of another topic.',
    FLOWCHART_NOT_FOUND: 'There is no such flowchart.',
    FLOWCHART_NOT_SOUND: 'Flowchart or clauses still have faults and cannot be activated.',
    RELEASE_NOT_FOUND: 'There is no such version of a flowchart.',
    BPMN_TOO_LARGE: 'The file is too large to be a flowchart. Change a file exported from here.',
    BPMN_HAS_DOCTYPE:
      'The file declares a document type (DOCTYPE), which is not read for safety. Remove it first.',
    BPMN_UNREADABLE: 'The file is not BPMN 2.0, or is damaged.',
    BPMN_NOT_OURS: 'The file was not exported from here. Export a flowchart first and change that.',
    PARENT_MISSING: 'Choose the record this one belongs to.',
    SCAN_UNKNOWN: 'The media library has no such scan.',
    LEDGER_BROKEN:
      'The ledger did not pass its check; nothing moves until the administrator has looked at it.',
    DATE_IN_FUTURE: 'The date must not be later than today.',
    SERVER_BUSY:
      'Too many people are at it at once: this was not done and nothing was changed. Please try again shortly.',
    DELEGATION_INCOMPLETE:
      'Choose two different people; the last day must not be before the first, nor more than a year after it.',
    DELEGATE_CANNOT_SIGN_IN: 'That account is switched off and cannot act for anybody; choose somebody else.',
    FLOWCHART_NOT_IN_FORCE: 'This flowchart is not in force, so no topic can move to it.',
    JOB_NOT_FOUND: 'There is no such job; it may have expired.',
    JOB_RUNNING: 'The same job is running; wait until it ends, or cancel it first.',
    IMPORT_UNKNOWN: 'There is no such import, or you may not create such records.',
    LEDGER_UNKNOWN: 'There is no such ledger, or you may not read it.',
    SUGGESTION_NOT_FOUND: 'There is no such suggestion.',
    CONTACT_NOT_THERE: 'No telephone number was left, or its time is over and it was deleted.',
    CONTACT_KEY_MISSING: 'The key that encrypted this number is not among the settings.',
  },
  picturesUndescribed: (names) =>
    `These pictures lack a description: ${names.join(', ')}. Whoever cannot see them depends on it; open each picture, fill in its alternative text, and save again.`,
  decidedMeanwhile: ({ who, when, what }) =>
    `${who} has dealt with it at ${when} (${what}); what you see is out of date. Reload and try again.`,
  moment: (iso) => MOMENT.format(new Date(iso)),
  system: 'the system',
  history: {
    opened: 'drafted',
    moved: (step, emergency) => (emergency ? `${step} (emergency, to be confirmed)` : step),
    recalled: (step) => `“${step}” taken back`,
    migrated: 'goes on under a new chart',
    confirmed: (step) => `emergency step “${step}” confirmed`,
    approval: (gate, decision) => `${decision} by ${GATES[gate]}`,
    recognised: (people) => `${people} participants recognised`,
    notified: (people) => `${people} participants notified`,
  },
  suggestionStates: {
    received: 'received',
    screening: 'in screening',
    released: 'released',
    declined: 'declined',
    forwarded: 'forwarded',
  },
  roles: ROLES,
  decisions: {
    'chairs-meeting': "the chairs' meeting's review",
    'party-organization': "the party organisation's approval",
  },
  path: { step: (label) => ` → (${label}) ` },
  guards: {
    'approved-at-same-level': 'approved by the party organisation of the same level, and unchanged since',
    'conversion-recorded': 'the outcome names how, when and by what evidence it was converted',
    'deliberation-held': 'a deliberation has been held, with the evidence its form asks for',
    'dissent-explained': 'every dissent has been answered',
    'duty-group-size': 'the duty group has the size laid down',
    'entered-in-annual-plan': 'entered in the annual plan',
    'feedback-given': 'feedback has been given to everybody it is owed to',
    'four-ones-complete': 'the “four ones” all have evidence',
    'issues-escalated': 'every opinion to be passed on has been, or it is said why not',
    'outcome-reported': 'the outcome has been reported: form, recipient and date',
    'participants-notified': 'every participant has been told in advance',
    'participants-recognised': 'every participant is recognised by the party organisation',
    'people-visited': 'people have been visited in the survey',
    'reviewed-by-chairs-meeting': 'reviewed by the chairs’ meeting, and unchanged since',
    'scheme-attached': 'there are a lead committee and a scheme',
    'speaker-recognised': 'whoever speaks or attends is recognised',
    'stakeholder-invited': 'a stakeholder is on the list',
    'survey-completed': 'a survey of this topic has been completed',
  },
  bpmnFaults: {
    NOT_OUR_ELEMENT: (what) => `"${what}" is no part of a flowchart and was left out.`,
    NOT_OUR_STAGE: (what) => `"${what}" does not say which stage it is and was left out.`,
    NOT_OUR_STEP: (what) =>
      `Line "${what}" does not say who takes the step and by which clause; it was left out.`,
    LANE_UNKNOWN: (what) => `Stage "${what}" is in nobody's lane; it has no owner yet.`,
    STAGE_TWICE: (what) => `Stage "${what}" has the key of another stage and was left out.`,
    LINE_LOOSE: (what) => `Line "${what}" does not join two stages and was left out.`,
    CONDITION_CHANGED: (what) => `The condition of line "${what}" was changed; the line was left out.`,
    STEPS_DIFFER: (what) => `"${what}" differs from other lines of the same step and was left out.`,
    UNREADABLE_PART: (what) => `Part of the file cannot be read: ${what}`,
  },
  sheetFaults: SHEET_FAULTS_EN,
  findings: {
    NOT_ONE_START: ({ what }) => `A flowchart has one start; this one has ${what}.`,
    STAGE_UNREACHABLE: ({ stage, path, clause, quote }) =>
      `“${stage}” cannot be reached from the start; the way ends here: ${path}.${clause && ` ${clause} “${quote}” needs this stage.`}`,
    NO_WAY_TO_AN_END: ({ stage }) => `No end can be reached from “${stage}”.`,
    GATE_BYPASSED: ({ end, what, path, clause, quote }) =>
      `“${end}” can be entered without ${what}: ${path}. By ${clause} “${quote}”, ${what} comes first.`,
    STAGE_BYPASSED: ({ end, what, path, clause, quote }) =>
      `“${end}” can be entered without “${what}”: ${path}. By ${clause} “${quote}”, “${what}” comes first.`,
    REVISION_NOT_APPROVED: ({ end, what, path, clause, quote }) =>
      `After a revision “${end}” can be entered without ${what}: ${path}. By ${clause} “${quote}”, a revised text needs ${what} again.`,
    FORWARD_IN_A_CIRCLE: ({ step, path }) =>
      `Forward steps lead round in a circle: ${path}. Make the step that goes back, such as “${step}”, a return.`,
    STAGE_KEY_TWICE: ({ stage }) => `Two stages have the same key (“${stage}”).`,
    STAGE_LABEL_TWICE: ({ what }) => `Two stages are called “${what}”.`,
    STEP_KEY_TWICE: ({ step }) => `Two steps have the same key (“${step}”).`,
    STEP_LABEL_TWICE: ({ stage, what }) => `Two steps that leave “${stage}” are called “${what}”.`,
    LABEL_MISSING: ({ stage, step }) =>
      stage ? `A stage has no name (${stage}).` : `A step has no name (${step}).`,
    STAGE_UNKNOWN: ({ step, what }) => `Step “${step}” is joined to a stage that is not there (${what}).`,
    STEP_HAS_NO_ACTOR: ({ step }) => `Nobody may take step “${step}”.`,
    STAGE_HAS_NO_OWNER: ({ stage }) => `“${stage}” has no owner.`,
    NOBODY_TO_ACT: ({ stage, step, what }) =>
      stage
        ? `“${stage}” belongs to ${what}, and no active account has that role.`
        : `No active account can take step “${step}”.`,
    ONE_PERSON_ALONE: ({ step }) =>
      `Only one person could both hand in and take “${step}”; another must decide.`,
    DEADLINE_WITHOUT_ESCALATION: ({ stage }) =>
      `“${stage}” has a deadline and names nobody to be told when it passes.`,
    STEP_LEAVES_AN_END: ({ step }) => `Step “${step}” leaves an end; what has ended stays so.`,
    ENDING_STEP_GOES_ON: ({ step }) => `Step “${step}” withdraws or terminates and must lead to an end.`,
    POLICY_UNKNOWN: ({ clause, what }) => `Clause ${clause} uses the policy “${what}”, which does not exist.`,
    PARAMETER_WRONG: ({ clause, what }) => `Clause ${clause} gives wrong parameters to the policy “${what}”.`,
    PARAMETER_UNSET: ({ clause, what }) =>
      `Clause ${clause}: a parameter of the policy “${what}” is not set. No number is asked, and it does not count as 0. Please set it in the rule.`,
    QUOTE_NOT_IN_CLAUSE: ({ clause, quote }) => `Clause ${clause} does not contain these words: “${quote}”.`,
    MODALITY_EXCEEDS_WORDS: ({ clause, quote }) =>
      `Clause ${clause} says “${quote}”, which does not command, so nothing may be refused on it.`,
    MOMENT_UNKNOWN: ({ clause, what }) =>
      `Clause ${clause} names the moment “${what}”, which does not exist.`,
    CLAUSE_STAGE_MISSING: ({ clause, quote, what }) =>
      `Clause ${clause} “${quote}” needs a stage with the key “${what}”, and the chart has none.`,
    CLAUSE_UNKNOWN: ({ step, what }) =>
      `Step “${step}” cites clause ${what || '(none)'}, which does not have these words.`,
    REVISION_KEEPS_APPROVAL: ({ stage }) =>
      `“${stage}” leaves the way and comes back; better mark it as a revision, so that approvals become void.`,
    LOOP_WITHOUT_WAY_OUT: ({ step }) =>
      `“${step}” can return a topic for ever, with no way to withdraw or terminate it.`,
    RETURN_WITHOUT_REASON: ({ step }) => `“${step}” had better ask for a reason.`,
    PUBLIC_PHASE_LOST: ({ stage }) =>
      `“${stage}” has no public phase, so the public loses sight of the topic there.`,
    ENDS_WITHOUT_CLAUSE: ({ stage }) => `No clause speaks about entering “${stage}”.`,
    TOO_MANY_STAGES: ({ what }) => `More than ${what} stages are hard to read on a wall.`,
  },
};
