/** Writes docs/workflows.md: the shipped flowcharts as pictures, drawn from the same data that runs. */
import type { FlowchartDraft } from '../domain/process/flowchart';
import { ROLE_NAMES } from '../messages/zh-hans';

function picture(chart: FlowchartDraft): string[] {
  return [
    '```mermaid',
    'flowchart TD',
    ...chart.stages.map(
      ({ key, label, kind }) => `  ${key}${kind === 'normal' ? `["${label}"]` : `(["${label}"])`}`,
    ),
    ...chart.transitions
      .filter(({ kind }) => kind === 'forward')
      .flatMap(({ from, to, label }) => from.map((stage) => `  ${stage} -->|${label}| ${to}`)),
    ...chart.transitions
      .filter(({ kind }) => kind !== 'forward')
      .flatMap(({ from, to, label }) => from.map((stage) => `  ${stage} -.->|${label}| ${to}`)),
    '```',
  ];
}

function steps({ stages, transitions }: FlowchartDraft): string[] {
  const labels = new Map(stages.map(({ key, label }) => [key, label]));
  return [
    '| 步骤 | 从 | 到 | 办理人 | 依据 |',
    '| --- | --- | --- | --- | --- |',
    ...transitions.map(
      ({ label, from, to, who, whoClause, whoQuote }) =>
        `| ${label} | ${from.map((key) => labels.get(key) ?? key).join('、')} | ${labels.get(to) ?? to} | ${who
          .map((role) => ROLE_NAMES[role])
          .join('、')} | ${whoClause}「${whoQuote}」 |`,
    ),
  ];
}

/** @returns the page as Markdown, ending in a line break */
export function flowchartPictures(charts: readonly FlowchartDraft[]): string {
  return [
    '# 流程图',
    '',
    '本页由 `npm run docs` 从 `database/seeds/flowcharts.json` 生成，不要手改。虚线是退回、撤回和终止。',
    ...charts.flatMap((chart) => ['', `## ${chart.title}`, '', ...picture(chart), '', ...steps(chart)]),
    '',
  ].join('\n');
}
