/** Does every way keep the order that the clauses demand: approved before surveyed, surveyed before deliberated? */
import type { FlowchartDraft } from '../flowchart';
import { finding, type ChartFinding } from './finding';
import { search, wayTo, type Edge, type Graph, type Reached } from './graph';
import type { Obligation } from './obligations';

const isForward = ({ step }: Edge): boolean => step.kind === 'forward';

/** Does this step fulfil the demand? A body decides by going forward; a stage is passed by entering it. */
function fulfils({ pass }: Obligation, edge: Edge): boolean {
  return 'gate' in pass ? edge.step.gate === pass.gate && isForward(edge) : edge.to === pass.stage;
}

/** Must the demand have been fulfilled before this step? */
function asks({ before, beforeGate }: Obligation, { to, step }: Edge): boolean {
  return before.includes(to) || (beforeGate !== null && step.gate === beforeGate);
}

/** From where a topic goes on without the approval: the start, and every stage where its text is revised. */
interface Origins {
  readonly start: string;
  readonly revising: readonly string[];
}

function originsOf({ stages }: FlowchartDraft, detours: ReadonlySet<string>, start: string): Origins {
  const resets = stages.filter(({ resetsApprovals }) => resetsApprovals).map(({ key }) => key);
  return { start, revising: [...resets, ...detours] };
}

/** On from the step that comes too early, as far towards the last stage the clause names as one can go. */
function wayOn(graph: Graph, obligation: Obligation, { to }: Edge): string[] {
  const reached = search(graph, [to], (edge) => isForward(edge) && !fulfils(obligation, edge));
  const last = obligation.before.findLast((stage) => reached.has(stage));
  return wayTo(reached, last ?? to);
}

/** The whole offending way: for a revision it begins one stage earlier, where the topic was taken back from. */
function offendingWay(all: Reached, way: readonly string[]): string[] {
  const into = all.get(way[0] ?? '');
  return into ? [into.from, into.step.key, ...way] : [...way];
}

/** Every step from these origins that enters what the clause names before the clause has been fulfilled. */
function tooEarly(
  graph: Graph,
  obligation: Obligation,
  from: { origins: readonly string[]; all: Reached },
): { edge: Edge; path: string[] }[] {
  const reached = search(
    graph,
    from.origins.filter((key) => from.all.has(key)),
    (edge) => !fulfils(obligation, edge) && !asks(obligation, edge),
  );
  return [...reached.keys()]
    .flatMap((stage) => graph.leaving.get(stage) ?? [])
    .filter((edge) => asks(obligation, edge) && !fulfils(obligation, edge))
    .map((edge) => {
      const way = [...wayTo(reached, edge.from), edge.step.key, ...wayOn(graph, obligation, edge)];
      return { edge, path: offendingWay(from.all, way) };
    });
}

interface Searched {
  readonly graph: Graph;
  readonly origins: Origins;
  /** Everything that the start reaches. */
  readonly all: Reached;
}

function broken({ graph, origins, all }: Searched, obligation: Obligation): ChartFinding[] {
  const isGate = 'gate' in obligation.pass;
  const what = 'gate' in obligation.pass ? obligation.pass.gate : obligation.pass.stage;
  const found = (code: ChartFinding['code'], from: readonly string[]) =>
    tooEarly(graph, obligation, { origins: from, all }).map(({ edge, path }) =>
      finding(code, { at: { step: edge.step.key, stage: edge.to }, what, path, ...obligation.citation }),
    );
  const fromStart = found(isGate ? 'GATE_BYPASSED' : 'STAGE_BYPASSED', [origins.start]);
  if (!isGate) return fromStart;
  // What the start finds already is not said again of a revision.
  const said = new Set(fromStart.map(({ at }) => `${at.step}>${at.stage}`));
  const revised = found('REVISION_NOT_APPROVED', origins.revising);
  return [...fromStart, ...revised.filter(({ at }) => !said.has(`${at.step}>${at.stage}`))];
}

/**
 * @param detours stages that leave the way and come back to it, which are taken for revisions
 * @returns a finding for every step by which a clause's demand is got round, with the way that does it
 */
export function checkOrder(
  { chart, graph, detours }: { chart: FlowchartDraft; graph: Graph; detours: ReadonlySet<string> },
  obligations: readonly Obligation[],
): ChartFinding[] {
  const { start } = graph;
  if (start === undefined) return [];
  const origins = originsOf(chart, detours, start);
  const all = search(graph, [start]);
  return obligations.flatMap((obligation) => broken({ graph, origins, all }, obligation));
}
