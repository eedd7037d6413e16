/** Every policy of this folder by its name. Written by `npm run types`. */
import { approvedAtSameLevel } from './approved-at-same-level';
import { conversionRecorded } from './conversion-recorded';
import { deliberationHeld } from './deliberation-held';
import { dissentExplained } from './dissent-explained';
import { dutyGroupSize } from './duty-group-size';
import { enteredInAnnualPlan } from './entered-in-annual-plan';
import { feedbackGiven } from './feedback-given';
import { fourOnesComplete } from './four-ones-complete';
import { issuesEscalated } from './issues-escalated';
import { outcomeReported } from './outcome-reported';
import { participantsNotified } from './participants-notified';
import { participantsRecognised } from './participants-recognised';
import { peopleVisited } from './people-visited';
import { reviewedByChairsMeeting } from './reviewed-by-chairs-meeting';
import { schemeAttached } from './scheme-attached';
import { speakerRecognised } from './speaker-recognised';
import { stakeholderInvited } from './stakeholder-invited';
import { surveyCompleted } from './survey-completed';
import type { AnyPolicy } from './policy';
import type { PolicyName } from '../law/refusal';

export const POLICIES = {
  'approved-at-same-level': approvedAtSameLevel,
  'conversion-recorded': conversionRecorded,
  'deliberation-held': deliberationHeld,
  'dissent-explained': dissentExplained,
  'duty-group-size': dutyGroupSize,
  'entered-in-annual-plan': enteredInAnnualPlan,
  'feedback-given': feedbackGiven,
  'four-ones-complete': fourOnesComplete,
  'issues-escalated': issuesEscalated,
  'outcome-reported': outcomeReported,
  'participants-notified': participantsNotified,
  'participants-recognised': participantsRecognised,
  'people-visited': peopleVisited,
  'reviewed-by-chairs-meeting': reviewedByChairsMeeting,
  'scheme-attached': schemeAttached,
  'speaker-recognised': speakerRecognised,
  'stakeholder-invited': stakeholderInvited,
  'survey-completed': surveyCompleted,
} as const satisfies { [Name in PolicyName]?: AnyPolicy<Name> };
