/**
 * Verifies a drawing before it goes live. Pure and fast enough for every keystroke, so that the editor and the
 * server ask the very same question.
 */
import type { FlowchartDraft, RuleDraft } from '../flowchart';
import { advise } from './advice';
import { bindingsOf, checkBindings, checkWho, concerns } from './bound-clauses';
import { detours } from './detours';
import type { ChartFinding } from './finding';
import { graphOf } from './graph';
import { obligationsOf } from './obligations';
import { checkOrder } from './order';
import { checkStaff, type Staff } from './staff';
import { checkStructure } from './structure';

export { blocks, type ChartFinding, type FindingCode, type Severity } from './finding';
export type { Staff } from './staff';

/**
 * @param rules the rules in force
 * @param staff the active accounts; without them nobody asks whether there is anybody to act
 * @returns everything found, blocking findings first; empty for a chart that may go live
 */
export function verify(chart: FlowchartDraft, rules: readonly RuleDraft[], staff?: Staff): ChartFinding[] {
  const graph = graphOf(chart);
  const drawing = { chart, graph, detours: detours(graph) };
  const stages = new Set(chart.stages.map(({ key }) => key));
  return [
    ...checkStructure(chart, graph, rules),
    ...checkOrder(drawing, obligationsOf(rules, chart.topicKind)),
    ...checkBindings(bindingsOf(rules, concerns(chart)), stages),
    ...checkWho(chart, rules),
    ...(staff ? checkStaff(chart, staff) : []),
    ...advise(drawing, rules),
  ];
}
