/** Do the rules' bindings say what their clauses say, and speak of stages that are drawn? */
import { cannotCommand } from '../../law/clause';
import { isBoundPolicy, policyNamed } from '../../policies/index';
import { paramsOf } from '../../policies/params';
import type { Binding, FlowchartDraft, RuleClause, RuleDraft } from '../flowchart';
import { MOMENTS } from '../release';
import { finding, type ChartFinding, type FindingCode } from './finding';
import { stageOfBinding } from './obligations';

/** One binding, with the clause and rule it belongs to. */
export interface ClauseBinding {
  readonly rule: RuleDraft;
  readonly clause: RuleClause;
  readonly binding: Binding;
}

/** The bindings of all rules that `wanted` accepts. */
export const bindingsOf = (
  rules: readonly RuleDraft[],
  wanted: (binding: Binding) => boolean,
): ClauseBinding[] =>
  rules.flatMap((rule) =>
    rule.clauses.flatMap((clause) =>
      clause.bindings.filter(wanted).map((binding) => ({ rule, clause, binding })),
    ),
  );

/** Does this binding speak of charts for this kind of topic? */
export const concerns =
  ({ topicKind }: Pick<FlowchartDraft, 'topicKind'>) =>
  (binding: Binding): boolean =>
    binding.topicKind === null || binding.topicKind === topicKind;

const momentIsKnown = (at: string): boolean =>
  at.startsWith('on:') && (MOMENTS as readonly string[]).includes(at.slice(3));

/** Faults of the words: not in the clause, or taken for a command that they do not give. */
function faultsOfWords({ clause, binding: { quote, modality } }: ClauseBinding): [FindingCode, string][] {
  const faults: [FindingCode, string][] = [];
  if (quote === '' || !clause.text.includes(quote)) faults.push(['QUOTE_NOT_IN_CLAUSE', quote]);
  if (modality === 'must' && cannotCommand(quote)) faults.push(['MODALITY_EXCEEDS_WORDS', quote]);
  return faults;
}

/** Faults of the moment: unknown, or a stage that is not drawn. */
function faultsOfMoment(binding: Binding, stages: ReadonlySet<string> | null): [FindingCode, string][] {
  const stage = stageOfBinding(binding);
  if (stage === null) return momentIsKnown(binding.at) ? [] : [['MOMENT_UNKNOWN', binding.at]];
  return stages === null || stages.has(stage) ? [] : [['CLAUSE_STAGE_MISSING', stage]];
}

function faultsOfPolicy({ policy, params }: Binding): [FindingCode, string][] {
  if (!isBoundPolicy(policy)) return [['POLICY_UNKNOWN', policy]];
  const read = paramsOf(policyNamed(policy).params, params);
  if (!read) return [['PARAMETER_WRONG', policy]];
  // `null` is only a number that has no default and that nobody has set.
  return Object.values(read).includes(null) ? [['PARAMETER_UNSET', policy]] : [];
}

function findingsOf(bound: ClauseBinding, stages: ReadonlySet<string> | null): ChartFinding[] {
  const { rule, clause, binding } = bound;
  const citation = { rule: rule.title, clause: clause.id, quote: binding.quote };
  const faults = [...faultsOfPolicy(binding), ...faultsOfWords(bound), ...faultsOfMoment(binding, stages)];
  return faults.map(([code, what]) => finding(code, { what, ...citation }));
}

/** One fault is said once, however many policies of a clause share it. */
function once(findings: readonly ChartFinding[]): ChartFinding[] {
  const said = new Map(findings.map((each) => [`${each.code} ${each.clause} ${each.what}`, each]));
  return [...said.values()];
}

/** @param stages keys that are drawn; `null` where the bindings speak of no chart */
export const checkBindings = (
  bound: readonly ClauseBinding[],
  stages: ReadonlySet<string> | null,
): ChartFinding[] => once(bound.flatMap((each) => findingsOf(each, stages)));

/** Does every step belong to somebody by words that a clause in force really has? */
export function checkWho({ transitions }: FlowchartDraft, rules: readonly RuleDraft[]): ChartFinding[] {
  const texts = new Map(rules.flatMap(({ clauses }) => clauses.map(({ id, text }) => [id, text] as const)));
  return transitions
    .filter(({ whoClause, whoQuote }) => whoQuote === '' || !texts.get(whoClause)?.includes(whoQuote))
    .map(({ key, whoClause, whoQuote }) =>
      finding('CLAUSE_UNKNOWN', { at: { step: key }, what: whoClause, clause: whoClause, quote: whoQuote }),
    );
}
