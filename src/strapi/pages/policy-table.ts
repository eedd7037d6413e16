/** Writes docs/policies.md: every policy, the words it rests on, and where the shipped rule asks it. */
import type { Binding } from '../../domain/process/flowchart';
import { BOUND_POLICIES, type BoundPolicy } from '../../domain/policies';
import { REASONS } from '../../words/reasons';
import type { Wording } from '../../words/reasons/reason';

type ShippedBinding = Binding & { readonly clause: string };

const KINDS = { annual: '年度议题', 'ad-hoc': '临时议题' } as const;

function placesOf(bindings: readonly ShippedBinding[]): string {
  const places = bindings.map(
    ({ at, topicKind }) => `\`${at}\`${topicKind ? `（${KINDS[topicKind]}）` : ''}`,
  );
  return [...new Set(places)].join('、');
}

const wordsOf = (bindings: readonly ShippedBinding[]): string =>
  [...new Set(bindings.map(({ clause, quote }) => `${clause}「${quote}」`))].join('；');

/** What a refusal says for an example of what the policy finds. */
function exampleOf(name: BoundPolicy): string {
  const { example, zh } = REASONS[name];
  // The example is the policy's own finding.
  const words = zh as Wording<BoundPolicy>;
  return `${words.observed(example)}，须${words.needed(example)}`;
}

function rowOf(name: BoundPolicy, bindings: readonly ShippedBinding[]): string {
  const own = bindings.filter(({ policy }) => policy === name);
  const file = `[${name}](../src/domain/policies/${name}.ts)`;
  return `| ${file} | ${wordsOf(own)} | ${placesOf(own)} | ${exampleOf(name)} |`;
}

/** @returns the page as Markdown, ending in a line break */
export function policyTable(bindings: readonly ShippedBinding[]): string {
  return [
    '# 校验一览',
    '',
    '本页由 `npm run docs` 生成，不要手改。每个校验一个文件；条款的原话决定它能不能拒绝办理。',
    '“时机”写 `into:阶段` 的，在任何一步进入该阶段时询问；写 `on:时机` 的，在写入该类记录时询问。',
    '',
    '| 校验 | 依据的条款和原话 | 时机 | 提示（举例） |',
    '| --- | --- | --- | --- |',
    ...BOUND_POLICIES.map((name) => rowOf(name, bindings)),
    '',
  ].join('\n');
}
