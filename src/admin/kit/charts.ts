/** Flowcharts as the content manager keeps them, and as the core reads them. */
import type { FlowchartDraft, Stage, Transition } from '../../domain/process/flowchart';
import { collectionPath } from './places';

export const FLOWCHARTS = collectionPath('api::flowchart.flowchart');

export const NO_STEP: Omit<Transition, 'key' | 'label' | 'from' | 'to'> = {
  kind: 'forward',
  who: [],
  whoClause: '',
  whoQuote: '',
  gate: null,
  submits: false,
  commentRequired: false,
};
export const NO_STAGE: Omit<Stage, 'key' | 'label'> = { kind: 'normal', phase: null, owner: null };

/** A row of the database: what nobody filled in is absent or null. */
export type Loose<T> = { readonly [Key in keyof T]?: T[Key] | null };

export interface ChartRow {
  readonly documentId: string;
  readonly updatedAt: string;
  readonly activeRelease: string | null;
  readonly title: string;
  readonly topicKind: FlowchartDraft['topicKind'];
  readonly stages: readonly Loose<Stage>[];
  readonly transitions: readonly Loose<Transition>[];
}

/** The row with its gaps filled. Its id stays behind: a stage brought back by "undo" has lost its own. */
export function filled<T extends object>(gaps: Partial<T>, row: Loose<T>): T {
  const given = Object.entries(row).filter(
    ([name, value]) => name !== 'id' && value !== null && value !== undefined,
  );
  // The schema requires what `gaps` does not give.
  return { ...gaps, ...Object.fromEntries(given) } as T;
}

/** The chart as the core reads it. */
export const draftOf = ({ title, topicKind, stages, transitions }: ChartRow): FlowchartDraft => ({
  title,
  topicKind,
  stages: stages.map((stage) => filled<Stage>({ key: '', label: '', ...NO_STAGE }, stage)),
  transitions: transitions.map((step) =>
    filled<Transition>({ key: '', label: '', from: [], to: '', ...NO_STEP }, step),
  ),
});
