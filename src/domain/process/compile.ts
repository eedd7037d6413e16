/** Compiles a drawn flowchart and the clauses in force into a release, or says what is wrong with them. */
import { cannotCommand } from '../clause';
import { isBoundPolicy, policyNamed } from '../policies/index';
import type { ParamSpec, Params, ParamValue } from '../policies/policy';
import { checkChart } from './check-chart';
import type { Binding, FlowchartDraft, RuleClause, RuleDraft } from './flowchart';
import { MOMENTS, type Guard, type Moment, type Moments, type Release } from './release';

/** Something that keeps a draft from being released; `at` names the clause, stage or step. */
export interface CompileFinding {
  readonly code:
    | 'CHART_NOT_SOUND'
    | 'POLICY_UNKNOWN'
    | 'PARAMETER_WRONG'
    | 'QUOTE_NOT_IN_CLAUSE'
    | 'MODALITY_EXCEEDS_WORDS'
    | 'MOMENT_UNKNOWN'
    | 'CLAUSE_UNKNOWN';
  readonly at: string;
  readonly what: string;
}

export type Compiled<T> =
  | { readonly ok: true; readonly release: T }
  | { readonly ok: false; readonly findings: readonly CompileFinding[] };

interface BoundGuard {
  readonly guard: Guard;
  readonly at: string;
}

const integerOf = (given: unknown, min: number): number | undefined =>
  typeof given === 'number' && Number.isSafeInteger(given) && given >= min ? given : undefined;

const choicesOf = (given: unknown, of: readonly string[]): readonly string[] | undefined =>
  Array.isArray(given) && given.every((one) => typeof one === 'string' && of.includes(one))
    ? (given as readonly string[])
    : undefined;

/** One parameter, its default when unset; `undefined` when it has the wrong type. */
function paramOf(spec: ParamSpec, given: unknown): ParamValue | undefined {
  const unset = given === undefined || given === null;
  if (spec.kind === 'integer') return unset ? spec.default : integerOf(given, spec.min);
  return unset ? [] : choicesOf(given, spec.of);
}

/** The parameters of a binding, defaults filled in; `undefined` when one has the wrong type or is not known. */
function paramsOf(specs: Readonly<Record<string, ParamSpec>>, given: Readonly<Record<string, unknown>>) {
  if (Object.keys(given).some((name) => !Object.hasOwn(specs, name))) return undefined;
  const entries = Object.entries(specs).map(([name, spec]) => [name, paramOf(spec, given[name])] as const);
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(entries) as Params;
}

function momentIsKnown(at: string, stages: ReadonlySet<string> | null): boolean {
  if (at.startsWith('on:')) return (MOMENTS as readonly string[]).includes(at.slice(3));
  if (!at.startsWith('into:')) return false;
  return stages === null || stages.has(at.slice(5));
}

function findingsOf(
  binding: Binding,
  clause: RuleClause,
  stages: ReadonlySet<string> | null,
): CompileFinding[] {
  const finding = (code: CompileFinding['code'], what: string): CompileFinding => ({
    code,
    at: clause.id,
    what,
  });
  if (!isBoundPolicy(binding.policy)) return [finding('POLICY_UNKNOWN', binding.policy)];
  const findings: CompileFinding[] = [];
  if (!paramsOf(policyNamed(binding.policy).params, binding.params)) {
    findings.push(finding('PARAMETER_WRONG', binding.policy));
  }
  if (binding.quote === '' || !clause.text.includes(binding.quote)) {
    findings.push(finding('QUOTE_NOT_IN_CLAUSE', binding.quote));
  }
  if (binding.modality === 'must' && cannotCommand(binding.quote)) {
    findings.push(finding('MODALITY_EXCEEDS_WORDS', binding.quote));
  }
  if (!momentIsKnown(binding.at, stages)) findings.push(finding('MOMENT_UNKNOWN', binding.at));
  return findings;
}

function guardOf(binding: Binding, clause: RuleClause, rule: RuleDraft): BoundGuard[] {
  if (!isBoundPolicy(binding.policy)) return [];
  const params = paramsOf(policyNamed(binding.policy).params, binding.params) ?? {};
  const citation = { rule: rule.title, clause: clause.id, quote: binding.quote };
  return [
    {
      at: binding.at,
      guard: { policy: binding.policy, params, citation, modality: binding.modality, mode: binding.mode },
    },
  ];
}

const bindingsOf = (rules: readonly RuleDraft[], wanted: (binding: Binding) => boolean) =>
  rules.flatMap((rule) =>
    rule.clauses.flatMap((clause) =>
      clause.bindings.filter(wanted).map((binding) => ({ rule, clause, binding })),
    ),
  );

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
  const findings = bound.flatMap(({ binding, clause }) => findingsOf(binding, clause, null));
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    release: momentsOf(bound.flatMap(({ binding, clause, rule }) => guardOf(binding, clause, rule))),
  };
}

/**
 * Adds the guards of every bound clause to the matching steps. Whoever draws the chart cannot leave one out.
 *
 * @returns a release, or every finding that forbids one
 */
export function compile(chart: FlowchartDraft, rules: readonly RuleDraft[]): Compiled<Release> {
  const stages = new Set(chart.stages.map(({ key }) => key));
  const clauses = new Map(
    rules.flatMap((rule) => rule.clauses.map((clause) => [clause.id, { rule, clause }] as const)),
  );
  const bound = bindingsOf(rules, ({ topicKind }) => topicKind === null || topicKind === chart.topicKind);
  const findings = [
    ...checkChart(chart).map(({ at, what }): CompileFinding => ({ code: 'CHART_NOT_SOUND', at, what })),
    ...bound.flatMap(({ binding, clause }) => findingsOf(binding, clause, stages)),
    ...chart.transitions
      .filter(({ whoClause, whoQuote }) => !(clauses.get(whoClause)?.clause.text.includes(whoQuote) ?? false))
      .map((step): CompileFinding => ({ code: 'CLAUSE_UNKNOWN', at: step.key, what: step.whoClause })),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const guards = bound.flatMap(({ binding, clause, rule }) => guardOf(binding, clause, rule));
  const transitions = chart.transitions.map((step) => ({
    ...step,
    whoRule: clauses.get(step.whoClause)?.rule.title ?? '',
    guards: guards.filter(({ at }) => at === `into:${step.to}`).map(({ guard }) => guard),
  }));
  const { title, topicKind } = chart;
  return {
    ok: true,
    release: { title, topicKind, stages: chart.stages, transitions, moments: momentsOf(guards) },
  };
}
