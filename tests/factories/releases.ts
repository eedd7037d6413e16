/** The shipped flowcharts and rule, compiled as at a first start. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cutIntoClauses, type Clause } from '../../src/domain/law/clause';
import { compile, compileMoments } from '../../src/domain/process/compile';
import type { Binding, FlowchartDraft, RuleDraft } from '../../src/domain/process/flowchart';
import type { Moments, Release } from '../../src/domain/process/release';
import type { TopicKind } from '../../src/domain/law/vocabulary';

const SEEDS = path.resolve(__dirname, '../../database/seeds');
const read = (file: string) => readFileSync(path.join(SEEDS, file), 'utf8');

export const PLAN_CLAUSES: readonly Clause[] = cutIntoClauses(read('haian-plan.txt'));

/** The shipped bindings, each with the clause it belongs to. */
export const BINDINGS = (
  JSON.parse(read('meeting-rule.json')) as { bindings: (Binding & { clause: string })[] }
).bindings;

/** The shipped meeting rule, optionally with other bindings. */
export function shippedRule(bindings: readonly (Binding & { clause: string })[] = BINDINGS): RuleDraft {
  const { title } = JSON.parse(read('meeting-rule.json')) as { title: string };
  const clauses = PLAN_CLAUSES.map(({ id, text }) => ({
    id,
    text,
    bindings: bindings.filter(({ clause }) => clause === id),
  }));
  return { title, clauses };
}

/** The shipped rule once the office has set the one number that the plan leaves to it: how many days ahead. */
export const settledRule = (leadDays = 3): RuleDraft =>
  shippedRule(
    BINDINGS.map((binding) =>
      binding.policy === 'participants-notified' ? { ...binding, params: { leadDays } } : binding,
    ),
  );

export function shippedChart(kind: TopicKind): FlowchartDraft {
  const charts = JSON.parse(read('flowcharts.json')) as FlowchartDraft[];
  const chart = charts.find(({ topicKind }) => topicKind === kind);
  if (!chart) throw new Error(`No shipped chart for ${kind}`);
  return chart;
}

const releases = new Map<TopicKind, Release>();

export function shippedRelease(kind: TopicKind): Release {
  const known = releases.get(kind);
  if (known) return known;
  const compiled = compile(shippedChart(kind), [shippedRule()]);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  releases.set(kind, compiled.release);
  return compiled.release;
}

export function shippedMoments(): Moments {
  const compiled = compileMoments([shippedRule()]);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.release;
}
