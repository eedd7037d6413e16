/** Asks the core, while somebody draws, the same question that the server asks before a chart goes into force. */
import type { Citation } from '../../domain/clause';
import { compile, type CompileFinding } from '../../domain/process/compile';
import type { RuleDraft } from '../../domain/process/flowchart';
import type { Catalogue } from '../../messages/catalogue';
import { phraseFault } from '../../messages/phrase';
import type { Chart } from './chart';

/** One finding in words; the number marks it on the drawing and in the list. */
export interface Note {
  readonly number: number;
  readonly severity: 'blocking' | 'warning';
  readonly text: string;
  readonly stage?: string;
  readonly step?: string;
}

function placeOf({ at }: CompileFinding, { stages, transitions }: Chart): Pick<Note, 'stage' | 'step'> {
  if (stages.some(({ key }) => key === at)) return { stage: at };
  if (transitions.some(({ key }) => key === at)) return { step: at };
  return {};
}

export function notesOn(chart: Chart, rules: readonly RuleDraft[], catalogue: Catalogue): Note[] {
  const compiled = compile(chart, rules);
  if (compiled.ok) return [];
  return compiled.findings.map((finding, index) => ({
    number: index + 1,
    severity: 'blocking',
    text: phraseFault(finding, catalogue),
    ...placeOf(finding, chart),
  }));
}

const INTO = 'into:';

/** The clauses that bind every step into a stage, each of its sentences once, by the stage's key. */
export function clausesByStage(
  { topicKind: kind }: Pick<Chart, 'topicKind'>,
  rules: readonly RuleDraft[],
): ReadonlyMap<string, readonly Citation[]> {
  const bound = rules.flatMap(({ title, clauses }) =>
    clauses.flatMap(({ id, bindings }) =>
      bindings
        .filter(({ at, topicKind }) => at.startsWith(INTO) && (topicKind === null || topicKind === kind))
        .map(({ at, quote }) => ({
          stage: at.slice(INTO.length),
          citation: { rule: title, clause: id, quote },
        })),
    ),
  );
  const found = new Map<string, Citation[]>();
  for (const { stage, citation } of bound) {
    const known = found.get(stage) ?? [];
    const isKnown = known.some(({ clause, quote }) => clause === citation.clause && quote === citation.quote);
    if (!isKnown) found.set(stage, [...known, citation]);
  }
  return found;
}
