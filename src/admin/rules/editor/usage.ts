/** Where a clause is asked: the steps that enter a stage, and the writing of records. */
import type { Binding, FlowchartDraft } from '../../../domain/process/flowchart';

export interface Use {
  readonly chart: string;
  readonly steps: readonly string[];
}

/** The steps of every chart at which this binding is asked. */
export function stepsAsked(
  { at, topicKind }: Pick<Binding, 'at' | 'topicKind'>,
  charts: readonly FlowchartDraft[],
): readonly Use[] {
  return charts
    .filter((chart) => topicKind === null || topicKind === chart.topicKind)
    .map((chart) => ({
      chart: chart.title,
      steps: chart.transitions.filter(({ to }) => at === `into:${to}`).map(({ label }) => label),
    }))
    .filter(({ steps }) => steps.length > 0);
}
