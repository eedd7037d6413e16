/** The words of a release. Picture, table, poster and BPMN all take them from here, so that they cannot differ. */
import type { Citation } from '../domain/law/clause';
import type { Stage, Transition } from '../domain/process/flowchart';
import type { ReleasedTransition } from '../domain/process/release';
import { LABELS_BY_TYPE } from '../words/labels/by-type';
import { ROLE_NAMES } from '../words/names/zh-hans';

const PHASES: Readonly<Record<string, string>> = LABELS_BY_TYPE['flow.stage'].fields.phase.choices;

/** What the public is told meanwhile; a stage without a phase is the council's own work. */
export const phaseName = (phase: string | null): string =>
  phase === null ? '内部办理' : (PHASES[phase] ?? phase);

export const ownerName = ({ owner }: Pick<Stage, 'owner'>): string | null =>
  owner === null ? null : ROLE_NAMES[owner];

export const actorNames = ({ who }: Pick<Transition, 'who'>): string =>
  who.map((role) => ROLE_NAMES[role]).join('、');

/** Everything a step rests on: the clause that gives it to its actors, then those that guard it, each once. */
export function citationsOf({ whoRule, whoClause, whoQuote, guards }: ReleasedTransition): Citation[] {
  const all = [
    { rule: whoRule, clause: whoClause, quote: whoQuote },
    ...guards.map(({ citation }) => citation),
  ];
  return all.filter(
    (one, index) =>
      all.findIndex(
        ({ rule, clause, quote }) => rule === one.rule && clause === one.clause && quote === one.quote,
      ) === index,
  );
}

/** The numbers of those clauses, each once. */
export const clausesOf = (step: ReleasedTransition): string[] => [
  ...new Set(citationsOf(step).map(({ clause }) => clause)),
];

/** Days a topic may stay in a stage, where the chart sets a limit. */
export function deadlineOf(stage: Stage): number | null {
  const { deadlineDays } = stage as Stage & { readonly deadlineDays?: number | null };
  return deadlineDays ?? null;
}
