/** What the rules in force demand of every drawing: which body or stage comes before which stage. */
import type { Citation } from '../../law/clause';
import { isBoundPolicy, policyNamed } from '../../policies/index';
import type { Body } from '../../law/vocabulary';
import type { Binding, FlowchartDraft, RuleDraft } from '../flowchart';
import { mayRefuse } from '../release';

/** A clause's demand: nothing in `before` may be entered unless `pass` has been passed. */
export interface Obligation {
  readonly citation: Citation;
  /** A body that must have decided, or a stage that must have been gone through. */
  readonly pass: { readonly gate: Body } | { readonly stage: string };
  /** Stages that come after, in the order of the rule. */
  readonly before: readonly string[];
  /** A body that decides after (主席会议审核在先，审定在后). */
  readonly beforeGate: Body | null;
}

const INTO = 'into:';
const DECISION = 'on:approval.';

/** The stage of a binding that speaks about entering one. */
export const stageOfBinding = ({ at }: Pick<Binding, 'at'>): string | null =>
  at.startsWith(INTO) ? at.slice(INTO.length) : null;

/** Bindings that say the same words by the same policy, which together make one demand. */
interface Group {
  readonly policy: string;
  readonly citation: Citation;
  readonly bindings: readonly Binding[];
}

function groupsOf(rules: readonly RuleDraft[], topicKind: FlowchartDraft['topicKind']): Group[] {
  const groups = new Map<string, Group & { readonly bindings: Binding[] }>();
  for (const { title, clauses } of rules) {
    for (const { id, bindings } of clauses) {
      for (const binding of bindings) {
        const citation = { rule: title, clause: id, quote: binding.quote };
        if (binding.topicKind !== null && binding.topicKind !== topicKind) continue;
        if (!mayRefuse({ ...binding, citation })) continue;
        const { policy, quote } = binding;
        const name = `${title}\n${id}\n${policy}\n${quote}`;
        const group = groups.get(name) ?? { policy, citation, bindings: [] };
        group.bindings.push(binding);
        groups.set(name, group);
      }
    }
  }
  return [...groups.values()];
}

const stagesOf = (bindings: readonly Binding[]): string[] =>
  bindings.flatMap((binding) => stageOfBinding(binding) ?? []);

/** The body whose decision a policy asks for. */
const gateOf = (policy: string): Body | null =>
  isBoundPolicy(policy) ? (policyNamed(policy).gate ?? null) : null;

/** A policy that asks for a body's decision: that body's step comes before every stage the clause names. */
function gateObligation({ citation, bindings }: Group, gate: Body): Obligation {
  const decisions = bindings.map(({ at }) => at).filter((at) => at.startsWith(DECISION));
  const later = decisions.map((at) => at.slice(DECISION.length)).find((other) => other !== gate);
  return {
    citation,
    pass: { gate },
    before: stagesOf(bindings),
    beforeGate: (later as Body | undefined) ?? null,
  };
}

/** A clause that says “this stage must be gone through”: it comes before the other stages the clause names. */
function stageObligations({ citation, bindings }: Group): Obligation[] {
  return stagesOf(bindings.filter(({ mustPass }) => mustPass)).map((stage) => ({
    citation,
    pass: { stage },
    before: stagesOf(bindings),
    beforeGate: null,
  }));
}

/** Every demand of the rules on charts for this kind of topic. Only words that may refuse make one. */
export function obligationsOf(
  rules: readonly RuleDraft[],
  topicKind: FlowchartDraft['topicKind'],
): Obligation[] {
  return groupsOf(rules, topicKind).flatMap((group) => {
    const gate = gateOf(group.policy);
    return gate ? [gateObligation(group, gate)] : stageObligations(group);
  });
}
