/** What is allowed, and better otherwise. */
import type { FlowchartDraft, RuleDraft } from '../flowchart';
import { bindingsOf, concerns } from './bound-clauses';
import { finding, type ChartFinding } from './finding';
import { reversed, search, type Graph } from './graph';
import { stageOfBinding } from './obligations';

/** More than this nobody reads on a wall. */
const MOST_STAGES = 20;

const tooMany = ({ stages }: FlowchartDraft): ChartFinding[] =>
  stages.length > MOST_STAGES ? [finding('TOO_MANY_STAGES', { what: String(MOST_STAGES) })] : [];

const unexplained = ({ transitions }: FlowchartDraft): ChartFinding[] =>
  transitions
    .filter(({ kind, commentRequired }) => kind !== 'forward' && !commentRequired)
    .map(({ key }) => finding('RETURN_WITHOUT_REASON', { at: { step: key } }));

/** Somebody who follows a topic in public loses sight of it. */
function losesPhase(chart: FlowchartDraft, { edges }: Graph): ChartFinding[] {
  const phases = new Map(chart.stages.map(({ key, phase }) => [key, phase]));
  const lost = edges
    .filter(({ step }) => step.kind === 'forward')
    .filter(({ from, to }) => phases.get(from) && !phases.get(to))
    .map(({ to }) => to);
  return [...new Set(lost)].map((stage) => finding('PUBLIC_PHASE_LOST', { at: { stage } }));
}

/** A topic that is sent back and back again must be able to stop somewhere. */
function loopsWithoutWayOut(graph: Graph): ChartFinding[] {
  const stopping = graph.edges.filter(({ step }) => step.kind === 'withdraw' || step.kind === 'terminate');
  const stoppable = search(
    reversed(graph),
    stopping.map(({ from }) => from),
  );
  const loops = graph.edges.filter(({ to, step }) => step.kind === 'return' && !stoppable.has(to));
  const steps = new Set(loops.map(({ step }) => step.key));
  return [...steps].map((step) => finding('LOOP_WITHOUT_WAY_OUT', { at: { step } }));
}

function endsWithoutClause(chart: FlowchartDraft, graph: Graph, rules: readonly RuleDraft[]): ChartFinding[] {
  const spokenOf = new Set(bindingsOf(rules, concerns(chart)).map(({ binding }) => stageOfBinding(binding)));
  return graph.goals
    .filter((key) => !spokenOf.has(key))
    .map((stage) => finding('ENDS_WITHOUT_CLAUSE', { at: { stage } }));
}

const silentRevisions = ({ stages }: FlowchartDraft, revisions: ReadonlySet<string>): ChartFinding[] =>
  stages
    .filter(({ key, resetsApprovals }) => !resetsApprovals && revisions.has(key))
    .map(({ key }) => finding('REVISION_KEEPS_APPROVAL', { at: { stage: key } }));

/** What advice looks at besides the rules. */
interface Drawing {
  readonly chart: FlowchartDraft;
  readonly graph: Graph;
  /** Stages that leave the way and come back to it. */
  readonly detours: ReadonlySet<string>;
}

/** @returns warnings only */
export const advise = ({ chart, graph, detours }: Drawing, rules: readonly RuleDraft[]): ChartFinding[] => [
  ...tooMany(chart),
  ...unexplained(chart),
  ...losesPhase(chart, graph),
  ...loopsWithoutWayOut(graph),
  ...endsWithoutClause(chart, graph, rules),
  ...silentRevisions(chart, detours),
];
