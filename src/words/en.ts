/** English wording. The quoted clause stays in Chinese: it is the law, and not ours to translate. */
import type { Catalogue } from './catalogue';
import { BODIES, FOUR_ONES, ROLES } from './names/en';
import { guardsIn, reasonsIn } from './reasons/index';
import { SHEET_FAULTS_EN } from './sheet-faults';
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

export const en: Catalogue = {
  policies: reasonsIn('en'),
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
    DECISION_WITHOUT_STEP: 'The flowchart has no step for this decision. Please open the topic.',
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
    approval: (gate, decision) => `${decision} by ${BODIES[gate]}`,
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
  fourOnes: FOUR_ONES,
  decisions: {
    'chairs-meeting': "the chairs' meeting's review",
    'party-organization': "the party organisation's approval",
  },
  path: { step: (label) => ` → (${label}) ` },
  guards: guardsIn('en'),
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
