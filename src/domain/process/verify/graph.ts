/** The drawing as a graph: stages, and an edge for every stage a step leaves. */
import type { FlowchartDraft, Transition } from '../flowchart';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly step: Transition;
}

export interface Graph {
  readonly start: string | undefined;
  /** Ends that a topic reaches by going on, not by being withdrawn or terminated. */
  readonly goals: readonly string[];
  readonly edges: readonly Edge[];
  readonly leaving: ReadonlyMap<string, readonly Edge[]>;
  readonly entering: ReadonlyMap<string, readonly Edge[]>;
}

function grouped(edges: readonly Edge[], end: 'from' | 'to'): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}

/** Edges to or from stages that are not drawn are left out: they are findings of their own. */
export function graphOf(chart: FlowchartDraft): Graph {
  const known = new Set(chart.stages.map(({ key }) => key));
  const edges = chart.transitions
    .flatMap((step) => step.from.map((from): Edge => ({ from, to: step.to, step })))
    .filter(({ from, to }) => known.has(from) && known.has(to));
  const entering = grouped(edges, 'to');
  const ends = chart.stages.filter(({ kind }) => kind === 'end').map(({ key }) => key);
  return {
    start: chart.stages.find(({ kind }) => kind === 'start')?.key,
    goals: ends.filter((key) => entering.get(key)?.some(({ step }) => step.kind === 'forward')),
    edges,
    leaving: grouped(edges, 'from'),
    entering,
  };
}

/** Every stage reached, with the edge by which it was reached first; `null` for where the search began. */
export type Reached = ReadonlyMap<string, Edge | null>;

/** Searches along the edges that `follow` accepts, in breadth, so that ways come out shortest. */
export function search(
  { leaving }: Graph,
  from: readonly string[],
  follow: (edge: Edge) => boolean = () => true,
): Reached {
  const reached = new Map<string, Edge | null>(from.map((key) => [key, null]));
  for (const key of reached.keys()) {
    for (const edge of leaving.get(key) ?? []) {
      if (!reached.has(edge.to) && follow(edge)) reached.set(edge.to, edge);
    }
  }
  return reached;
}

/** The same drawing with every arrow turned round. */
export const reversed = (graph: Graph): Graph => ({
  ...graph,
  leaving: new Map([...graph.entering].map(([key, into]) => [key, into.map(turned)])),
  entering: new Map([...graph.leaving].map(([key, out]) => [key, out.map(turned)])),
});

const turned = ({ from, to, step }: Edge): Edge => ({ from: to, to: from, step });

/** The way to a stage that a search reached: keys of stage, step, stage, … */
export function wayTo(reached: Reached, stage: string): string[] {
  const way = [stage];
  for (let edge = reached.get(stage); edge; edge = reached.get(edge.from)) {
    way.unshift(edge.from, edge.step.key);
  }
  return way;
}
