/** Compiles a drawn flowchart and the clauses in force into a release, or says what is wrong with them. */
import { isBoundPolicy, policyNamed } from '../policies/index';
import { paramsOf } from '../policies/params';
import type { FlowchartDraft, RuleDraft } from './flowchart';
import { MOMENTS, type Guard, type Moment, type Moments, type Release } from './release';
import { blocks, verify, type ChartFinding } from './verify/index';
import { bindingsOf, checkBindings, concerns, type ClauseBinding } from './verify/bound-clauses';

export type Compiled<T> =
  | { readonly ok: true; readonly release: T }
  | { readonly ok: false; readonly findings: readonly ChartFinding[] };

interface BoundGuard {
  readonly guard: Guard;
  readonly at: string;
}

function guardOf({ binding, clause, rule }: ClauseBinding): BoundGuard[] {
  const { policy, quote, modality, mode, at } = binding;
  if (!isBoundPolicy(policy)) return [];
  const params = paramsOf(policyNamed(policy).params, binding.params) ?? {};
  const citation = { rule: rule.title, clause: clause.id, quote };
  return [{ at, guard: { policy, params, citation, modality, mode } }];
}

const momentsOf = (guards: readonly BoundGuard[]): Moments =>
  Object.fromEntries(
    MOMENTS.map((moment): [Moment, Guard[]] => [
      moment,
      guards.filter(({ at }) => at === `on:${moment}`).map(({ guard }) => guard),
    ]).filter(([, found]) => found.length > 0),
  );

/** The clauses that speak about records outside any topic: rooms and duty groups. */
export function compileMoments(rules: readonly RuleDraft[]): Compiled<Moments> {
  const bound = bindingsOf(rules, ({ topicKind }) => topicKind === null);
  const findings = checkBindings(bound, null);
  if (blocks(findings)) return { ok: false, findings };
  return { ok: true, release: momentsOf(bound.flatMap(guardOf)) };
}

const intoStage = (guards: readonly BoundGuard[], stage: string): Guard[] =>
  guards.filter(({ at }) => at === `into:${stage}`).map(({ guard }) => guard);

/** The guards that every step of this drawing carries, by step: whatever its faults, and whoever draws it. */
export function guardsOfSteps(
  chart: FlowchartDraft,
  rules: readonly RuleDraft[],
): Readonly<Record<string, readonly Guard[]>> {
  const guards = bindingsOf(rules, concerns(chart)).flatMap(guardOf);
  return Object.fromEntries(chart.transitions.map(({ key, to }) => [key, intoStage(guards, to)]));
}

/**
 * Adds the guards of every bound clause to the matching steps. Whoever draws the chart cannot leave one out.
 *
 * @returns a release, or every finding of a chart that may not have one
 */
export function compile(chart: FlowchartDraft, rules: readonly RuleDraft[]): Compiled<Release> {
  const findings = verify(chart, rules);
  if (blocks(findings)) return { ok: false, findings };
  const ruleOf = new Map(rules.flatMap(({ title, clauses }) => clauses.map(({ id }) => [id, title])));
  const guards = bindingsOf(rules, concerns(chart)).flatMap(guardOf);
  const transitions = chart.transitions.map((step) => ({
    ...step,
    whoRule: ruleOf.get(step.whoClause) ?? '',
    guards: intoStage(guards, step.to),
  }));
  const { title, topicKind, stages } = chart;
  return { ok: true, release: { title, topicKind, stages, transitions, moments: momentsOf(guards) } };
}
