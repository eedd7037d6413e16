/** Writes docs/workflows.md: the shipped flowcharts as pictures, drawn from the very releases that run. */
import { cutIntoClauses } from '../../domain/law/clause';
import { compile } from '../../domain/process/compile';
import type { Binding, FlowchartDraft } from '../../domain/process/flowchart';
import type { Release } from '../../domain/process/release';
import { actorNames, clausesOf } from '../../drawing/words';

/** The shipped rule: its title, and which clause of the plan is bound to which policy. */
interface ShippedRule {
  readonly title: string;
  readonly bindings: readonly (Binding & { readonly clause: string })[];
}

/** @throws if a shipped chart cannot be released, which would be our own mistake */
export function releaseShipped(chart: FlowchartDraft, rule: ShippedRule, plan: string): Release {
  const clauses = cutIntoClauses(plan).map(({ id, text }) => ({
    id,
    text,
    bindings: rule.bindings.filter(({ clause }) => clause === id),
  }));
  const compiled = compile(chart, [{ title: rule.title, clauses }]);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.release;
}

function picture({ stages, transitions }: Release): string[] {
  return [
    '```mermaid',
    'flowchart TD',
    ...stages.map(
      ({ key, label, kind }) => `  ${key}${kind === 'normal' ? `["${label}"]` : `(["${label}"])`}`,
    ),
    ...transitions
      .filter(({ kind }) => kind === 'forward')
      .flatMap(({ from, to, label }) => from.map((stage) => `  ${stage} -->|${label}| ${to}`)),
    ...transitions
      .filter(({ kind }) => kind !== 'forward')
      .flatMap(({ from, to, label }) => from.map((stage) => `  ${stage} -.->|${label}| ${to}`)),
    '```',
  ];
}

function steps({ stages, transitions }: Release): string[] {
  const labels = new Map(stages.map(({ key, label }) => [key, label]));
  const name = (key: string) => labels.get(key) ?? key;
  return [
    '| 步骤 | 从 | 到 | 办理人 | 由其办理的依据 | 全部依据条款 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...transitions.map((step) =>
      [
        '',
        step.label,
        step.from.map(name).join('、'),
        name(step.to),
        actorNames(step),
        `${step.whoClause}「${step.whoQuote}」`,
        clausesOf(step).join('、'),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ];
}

/** @returns the page as Markdown, ending in a line break */
export function flowchartPictures(releases: readonly Release[]): string {
  return [
    '# 流程图',
    '',
    '本页由 `npm run docs` 从 `database/seeds/flowcharts.json` 生成，不要手改。虚线是退回、撤回和终止。',
    ...releases.flatMap((release) => [
      '',
      `## ${release.title}`,
      '',
      ...picture(release),
      '',
      ...steps(release),
    ]),
    '',
  ].join('\n');
}
