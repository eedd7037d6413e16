/** Asks the core, while somebody draws, the same question that the server asks before a chart goes into force. */
import type { Citation } from '../../../../domain/law/clause';
import { guardsOfSteps } from '../../../../domain/process/compile';
import type { RuleDraft } from '../../../../domain/process/flowchart';
import { verify, type Severity } from '../../../../domain/process/verify/index';
import type { Catalogue } from '../../../../words/catalogue';
import { phraseFindings } from '../../../../words/phrase-chart';
import type { Chart } from '../chart';

/** One finding in words; the number marks it on the drawing and in the list. */
export interface Note {
  readonly number: number;
  readonly severity: Severity;
  readonly text: string;
  readonly stage?: string;
  readonly step?: string;
}

export function notesOn(chart: Chart, rules: readonly RuleDraft[], catalogue: Catalogue): Note[] {
  return phraseFindings(verify(chart, rules), chart, catalogue).map(({ at, severity, message }, index) => ({
    number: index + 1,
    severity,
    text: message,
    ...at,
  }));
}

const isSame = (one: Citation, other: Citation): boolean =>
  one.clause === other.clause && one.quote === other.quote;

/** The words that bind each step, whoever draws the chart: every sentence once, by the step's key. */
export function clausesOfSteps(
  chart: Chart,
  rules: readonly RuleDraft[],
): ReadonlyMap<string, readonly Citation[]> {
  return new Map(
    Object.entries(guardsOfSteps(chart, rules)).map(([step, guards]) => {
      const citations = guards.map(({ citation }) => citation);
      const first = (citation: Citation) => citations.find((one) => isSame(one, citation));
      return [step, citations.filter((citation) => first(citation) === citation)];
    }),
  );
}
