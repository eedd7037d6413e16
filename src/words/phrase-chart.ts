/** Puts what is found in a drawing, and what the clauses ask of its steps, into the reader's words. */
import { isBoundPolicy } from '../domain/policies/index';
import type { FlowchartDraft } from '../domain/process/flowchart';
import { mayRefuse, type Guard } from '../domain/process/release';
import type { ChartFinding } from '../domain/process/verify/index';
import { BODIES, ROLES, type Body, type Role } from '../domain/law/vocabulary';
import type { Catalogue, FindingWords } from './catalogue';

/** A finding as every endpoint sends it and every release keeps it. */
export interface PhrasedFinding extends ChartFinding {
  readonly message: string;
}

/** A guard as the editor shows it beside a step: locked, because it belongs to a clause and not to the chart. */
export interface PhrasedGuard {
  readonly policy: string;
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
  /** What the policy asks, in one sentence. */
  readonly sentence: string;
  readonly modality: Guard['modality'];
  readonly mode: Guard['mode'];
  /** Does it refuse, or only remind? */
  readonly refuses: boolean;
}

interface Labels {
  readonly stages: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

const labelled = (rows: readonly { readonly key: string; readonly label: string }[]) =>
  new Map(rows.filter(({ label }) => label !== '').map(({ key, label }) => [key, label]));

const labelsOf = ({ stages, transitions }: Pick<FlowchartDraft, 'stages' | 'transitions'>): Labels => ({
  stages: labelled(stages),
  steps: labelled(transitions),
});

const named = (labels: ReadonlyMap<string, string>, key = ''): string => labels.get(key) ?? key;

/** Stage, step, stage, …: 「已排期 →（改稿）修改 →（继续）已排期」. */
function pathInWords(
  path: readonly string[],
  { stages, steps }: Labels,
  { step }: Catalogue['path'],
): string {
  return path.map((key, index) => (index % 2 === 0 ? named(stages, key) : step(named(steps, key)))).join('');
}

function thing(what: string, { stages }: Labels, { decisions, roles, guards }: Catalogue): string {
  if (isBoundPolicy(what)) return guards[what];
  if ((BODIES as readonly string[]).includes(what)) return decisions[what as Body];
  if ((ROLES as readonly string[]).includes(what)) return roles[what as Role];
  return named(stages, what);
}

function wordsOf(found: ChartFinding, labels: Labels, catalogue: Catalogue): FindingWords {
  const { at, what = '', rule = '', clause = '', quote = '', path = [] } = found;
  return {
    stage: named(labels.stages, at.stage),
    step: named(labels.steps, at.step),
    what: found.code === 'NOBODY_TO_ACT' ? catalogue.roles[what as Role] : thing(what, labels, catalogue),
    end: named(labels.stages, path.at(-1)),
    rule,
    clause,
    quote,
    path: pathInWords(path, labels, catalogue.path),
  };
}

/** Findings in words, by the labels of the chart they were found in. */
export function phraseFindings(
  findings: readonly ChartFinding[],
  chart: Pick<FlowchartDraft, 'stages' | 'transitions'>,
  catalogue: Catalogue,
): PhrasedFinding[] {
  const labels = labelsOf(chart);
  return findings.map((found) => ({
    ...found,
    message: catalogue.findings[found.code](wordsOf(found, labels, catalogue)),
  }));
}

/** A guard in words. */
export function phraseGuard(guard: Guard, { guards }: Catalogue): PhrasedGuard {
  const { policy, citation, modality, mode } = guard;
  return { policy, ...citation, sentence: guards[policy], modality, mode, refuses: mayRefuse(guard) };
}
