/** Is a drawn flowchart sound? One start, everything reachable, an end from everywhere, no loose keys. */
import type { FlowchartDraft } from './flowchart';

export interface ChartFinding {
  readonly at: string;
  readonly what:
    | 'NOT_ONE_START'
    | 'STAGE_KEY_TWICE'
    | 'STEP_KEY_TWICE'
    | 'STAGE_UNKNOWN'
    | 'STAGE_UNREACHABLE'
    | 'NO_WAY_TO_AN_END'
    | 'STEP_LEAVES_AN_END'
    | 'STEP_HAS_NO_ACTOR';
}

const twice = (keys: readonly string[]) => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

function reach(from: readonly string[], edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from);
  for (const key of seen) for (const next of edges.get(key) ?? []) seen.add(next);
  return seen;
}

function edgesOf(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const [from, to] of pairs) edges.set(from, [...(edges.get(from) ?? []), to]);
  return edges;
}

/** @returns every fault found, empty for a sound chart */
export function checkChart(chart: FlowchartDraft): ChartFinding[] {
  const keys = chart.stages.map(({ key }) => key);
  const starts = chart.stages.filter(({ kind }) => kind === 'start').map(({ key }) => key);
  const ends = chart.stages.filter(({ kind }) => kind === 'end').map(({ key }) => key);
  const pairs = chart.transitions.flatMap(({ from, to }) => from.map((stage) => [stage, to] as const));
  const reachable = reach(starts, edgesOf(pairs));
  const ending = reach(ends, edgesOf(pairs.map(([from, to]) => [to, from] as const)));
  const finding =
    (what: ChartFinding['what']) =>
    (at: string): ChartFinding => ({ at, what });
  return [
    ...(starts.length === 1 ? [] : [{ at: chart.title, what: 'NOT_ONE_START' } as const]),
    ...twice(keys).map(finding('STAGE_KEY_TWICE')),
    ...twice(chart.transitions.map(({ key }) => key)).map(finding('STEP_KEY_TWICE')),
    ...pairs
      .flat()
      .filter((key) => !keys.includes(key))
      .map(finding('STAGE_UNKNOWN')),
    ...keys.filter((key) => !reachable.has(key)).map(finding('STAGE_UNREACHABLE')),
    ...keys.filter((key) => !ending.has(key)).map(finding('NO_WAY_TO_AN_END')),
    ...chart.transitions
      .filter(({ from }) => from.some((key) => ends.includes(key)))
      .map(({ key }) => finding('STEP_LEAVES_AN_END')(key)),
    ...chart.transitions
      .filter(({ who }) => who.length === 0)
      .map(({ key }) => finding('STEP_HAS_NO_ACTOR')(key)),
  ];
}
