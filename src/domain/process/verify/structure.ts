/** Is the drawing whole? One start, everything reached, an end from everywhere, nothing named twice or left out. */
import type { FlowchartDraft, RuleDraft, Stage, Transition } from '../flowchart';
import { bindingsOf, concerns } from './bound-clauses';
import { finding, type ChartFinding } from './finding';
import { reversed, search, wayTo, type Edge, type Graph } from './graph';
import { stageOfBinding } from './obligations';
import type { Citation } from '../../law/clause';

function twice(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))];
}

/** The clauses that need each stage; of several, the one that says it must be passed comes first. */
function neededBy(rules: readonly RuleDraft[], chart: FlowchartDraft): Map<string, Citation> {
  const needed = new Map<string, Citation>();
  for (const { rule, clause, binding } of bindingsOf(rules, concerns(chart))) {
    const citation = { rule: rule.title, clause: clause.id, quote: binding.quote };
    const stage = stageOfBinding(binding);
    if (stage !== null && (binding.mustPass || !needed.has(stage))) needed.set(stage, citation);
  }
  return needed;
}

/** The way a topic goes from the start until it can go no further. */
function wayUntilTheEnd(graph: Graph, start: string): string[] {
  const reached = search(graph, [start], ({ step }) => step.kind === 'forward');
  return wayTo(reached, [...reached.keys()].at(-1) ?? start);
}

function unreached(chart: FlowchartDraft, graph: Graph, rules: readonly RuleDraft[]): ChartFinding[] {
  const { start } = graph;
  if (start === undefined) return [];
  const reached = search(graph, [start]);
  const needed = neededBy(rules, chart);
  const path = wayUntilTheEnd(graph, start);
  return chart.stages
    .filter(({ key }) => !reached.has(key))
    .map(({ key }) => finding('STAGE_UNREACHABLE', { at: { stage: key }, path, ...needed.get(key) }));
}

function endless(chart: FlowchartDraft, graph: Graph): ChartFinding[] {
  const ends = chart.stages.filter(({ kind }) => kind === 'end').map(({ key }) => key);
  const ending = search(reversed(graph), ends);
  return chart.stages
    .filter(({ key }) => !ending.has(key))
    .map(({ key }) => finding('NO_WAY_TO_AN_END', { at: { stage: key } }));
}

/** The forward steps that remain when those which nothing forward leads to are taken away again and again. */
function circular(graph: Graph): Set<Edge> {
  const left = new Set(graph.edges.filter(({ step }) => step.kind === 'forward'));
  const entered = new Map<string, number>();
  for (const { to } of left) entered.set(to, (entered.get(to) ?? 0) + 1);
  const free = [...graph.leaving.keys()].filter((key) => !entered.has(key));
  for (const key of free) {
    for (const edge of (graph.leaving.get(key) ?? []).filter((each) => left.delete(each))) {
      const still = (entered.get(edge.to) ?? 0) - 1;
      entered.set(edge.to, still);
      if (still === 0) free.push(edge.to);
    }
  }
  return left;
}

/** Going forward never comes back: who goes round in a circle is returned, and says why. One circle is told. */
function circles(graph: Graph): ChartFinding[] {
  const left = circular(graph);
  for (const { from, to, step } of left) {
    const back = search(graph, [to], (next) => left.has(next));
    if (!back.has(from)) continue;
    const path = [...wayTo(back, from), step.key, to];
    return [finding('FORWARD_IN_A_CIRCLE', { at: { step: step.key }, path })];
  }
  return [];
}

function namedTwice({ stages, transitions }: FlowchartDraft, graph: Graph): ChartFinding[] {
  const labels = stages.map(({ label }) => label).filter((label) => label !== '');
  const choices = stages.flatMap(({ key }) => {
    const leaving = (graph.leaving.get(key) ?? []).map(({ step }) => step.label);
    return twice(leaving.filter((label) => label !== '')).map((what) =>
      finding('STEP_LABEL_TWICE', { at: { stage: key }, what }),
    );
  });
  return [
    ...twice(stages.map(({ key }) => key)).map((stage) => finding('STAGE_KEY_TWICE', { at: { stage } })),
    ...twice(labels).map((what) => finding('STAGE_LABEL_TWICE', { what })),
    ...twice(transitions.map(({ key }) => key)).map((step) => finding('STEP_KEY_TWICE', { at: { step } })),
    ...choices,
  ];
}

const unnamed = ({ stages, transitions }: FlowchartDraft): ChartFinding[] => [
  ...stages
    .filter(({ label }) => label.trim() === '')
    .map(({ key }) => finding('LABEL_MISSING', { at: { stage: key } })),
  ...transitions
    .filter(({ label }) => label.trim() === '')
    .map(({ key }) => finding('LABEL_MISSING', { at: { step: key } })),
];

function stageFindings({ key, kind, owner, deadlineDays, escalateTo }: Stage): ChartFinding[] {
  if (kind === 'end') return [];
  const at = { stage: key };
  const limited = deadlineDays !== null && deadlineDays !== undefined;
  return [
    ...(owner === null ? [finding('STAGE_HAS_NO_OWNER', { at })] : []),
    ...(limited && !escalateTo ? [finding('DEADLINE_WITHOUT_ESCALATION', { at })] : []),
  ];
}

function stepFindings(step: Transition, kinds: ReadonlyMap<string, Stage['kind']>): ChartFinding[] {
  const at = { step: step.key };
  const ending = step.kind === 'withdraw' || step.kind === 'terminate';
  const strange = [...step.from, step.to].filter((key) => !kinds.has(key));
  return [
    ...[...new Set(strange)].map((what) => finding('STAGE_UNKNOWN', { at, what })),
    ...(step.who.length === 0 ? [finding('STEP_HAS_NO_ACTOR', { at })] : []),
    ...(step.from.some((key) => kinds.get(key) === 'end') ? [finding('STEP_LEAVES_AN_END', { at })] : []),
    ...(ending && kinds.get(step.to) === 'normal' ? [finding('ENDING_STEP_GOES_ON', { at })] : []),
  ];
}

/** @returns every fault of the drawing itself, whatever the clauses say */
export function checkStructure(
  chart: FlowchartDraft,
  graph: Graph,
  rules: readonly RuleDraft[],
): ChartFinding[] {
  const kinds = new Map(chart.stages.map(({ key, kind }) => [key, kind]));
  const starts = chart.stages.filter(({ kind }) => kind === 'start');
  return [
    ...(starts.length === 1 ? [] : [finding('NOT_ONE_START', { what: String(starts.length) })]),
    ...namedTwice(chart, graph),
    ...unnamed(chart),
    ...chart.stages.flatMap(stageFindings),
    ...chart.transitions.flatMap((step) => stepFindings(step, kinds)),
    ...unreached(chart, graph, rules),
    ...endless(chart, graph),
    ...circles(graph),
  ];
}
