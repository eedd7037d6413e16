import { LABELS_BY_TYPE } from '../../../words/labels/by-type';
import { OUTCOME, PARTICIPANT, ROOM, TOPIC } from '../../../engine/uids';

/** The words of the admin panel, so that the office and the public call things alike. */
export const LEVEL_LABELS = LABELS_BY_TYPE[ROOM].fields.level.choices;
export const TOPIC_KIND_LABELS = LABELS_BY_TYPE[TOPIC].fields.kind.choices;
export const THEME_LABELS = LABELS_BY_TYPE[TOPIC].fields.themeCategory.choices;
export const SOURCE_LABELS = LABELS_BY_TYPE[TOPIC].fields.source.choices;
export const REPORT_LABELS = LABELS_BY_TYPE[OUTCOME].fields.reportForm.choices;
export const CONVERSION_LABELS = LABELS_BY_TYPE[OUTCOME].fields.conversionKind.choices;
export const PARTICIPANT_LABELS = LABELS_BY_TYPE[PARTICIPANT].fields.category.choices;

const PHASE_LABELS: Readonly<Record<string, string>> = LABELS_BY_TYPE['flow.stage'].fields.phase.choices;

export interface PhasePlace {
  readonly label: string;
  readonly step: number;
  readonly steps: number;
}

/** Where a phase stands in the course of a topic; an unknown one has a name but no place. */
export function placeOfPhase(phase: string): PhasePlace {
  const phases = Object.keys(PHASE_LABELS);
  return { label: PHASE_LABELS[phase] ?? phase, step: phases.indexOf(phase) + 1, steps: phases.length };
}

const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

export const formatDay = (moment: string): string => DAY.format(new Date(moment));

const MINUTE = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

export const formatMinute = (moment: string): string => MINUTE.format(new Date(moment));
