/** A chart as a table: the same words as the picture, for those who read instead of look. */
import type { Citation } from '../domain/law/clause';
import type { Release } from '../domain/process/release';
import { orderOf } from './order';
import { actorNames, citationsOf, clausesOf, ownerName, phaseName } from './words';

export interface StepRow {
  readonly label: string;
  /** Name of the stage it leads to. */
  readonly to: string;
  readonly who: string;
  readonly clauses: readonly string[];
}

export interface StageRow {
  readonly label: string;
  /** `null` for an end of which the public is told nothing. */
  readonly phase: string | null;
  readonly owner: string | null;
  readonly steps: readonly StepRow[];
}

/** Every stage in reading order, with the steps that leave it. */
export function rowsOf(release: Pick<Release, 'stages' | 'transitions'>): StageRow[] {
  const { spine, exits } = orderOf(release);
  const labels = new Map(release.stages.map(({ key, label }) => [key, label]));
  return [...spine, ...exits].map((stage) => ({
    label: stage.label,
    phase: stage.kind === 'end' && stage.phase === null ? null : phaseName(stage.phase),
    owner: ownerName(stage),
    steps: release.transitions
      .filter(({ from }) => from.includes(stage.key))
      .map((step) => ({
        label: step.label,
        to: labels.get(step.to) ?? step.to,
        who: actorNames(step),
        clauses: clausesOf(step),
      })),
  }));
}

/** A clause with every sentence of it that some step rests on. */
export interface ClauseRow {
  readonly rule: string;
  readonly clause: string;
  readonly quotes: readonly string[];
}

const NUMERALS = '一二三四五六七八九十';

/** 「二(五).12」 as a text that sorts by number. */
const sortKey = (clause: string): string =>
  clause
    .replace(/[一二三四五六七八九十]/g, (sign) => String(NUMERALS.indexOf(sign) + 1).padStart(2, '0'))
    .replace(/\d+/g, (digits) => digits.padStart(4, '0'));

const byNumber = (one: ClauseRow, other: ClauseRow): number =>
  sortKey(one.clause) < sortKey(other.clause) ? -1 : 1;

/** Every clause that some step rests on, once, in the order of their numbers. */
export function clauseRows({ transitions }: Pick<Release, 'transitions'>): ClauseRow[] {
  const rows = new Map<string, Citation[]>();
  for (const citation of transitions.flatMap(citationsOf)) {
    const key = JSON.stringify([citation.rule, citation.clause]);
    rows.set(key, [...(rows.get(key) ?? []), citation]);
  }
  return [...rows.values()]
    .flatMap((citations) => {
      const [first] = citations;
      const quotes = [...new Set(citations.map(({ quote }) => quote))];
      return first ? [{ rule: first.rule, clause: first.clause, quotes }] : [];
    })
    .sort(byNumber);
}
