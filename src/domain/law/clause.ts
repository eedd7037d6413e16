/**
 * Clauses: the council's own words, numbered so that a refusal can cite them.
 *
 * A clause id is `section(subsection).sentence`, e.g. `二(五).3`: the plan is cut at 「。」 inside each
 * subsection, sentence 1 being the subsection's heading. The preamble is `P.1`. The rule is mechanical,
 * so ids and quotes can be checked against the plan byte for byte.
 */

/** What a sentence allows software to do, read from its words (须/要 … 注重 … 可 … 争取). */
export const MODALITIES = ['must', 'should', 'may', 'goal'] as const;
export type Modality = (typeof MODALITIES)[number];

/** One numbered sentence of a rule. */
export interface Clause {
  readonly id: string;
  readonly text: string;
}

/** What a refusal quotes: the rule, the clause, the very words, never paraphrased. */
export interface Citation {
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
}

/** What the council's plan is called. */
export const PLAN_TITLE = '关于“推动政协协商与基层协商有效衔接，建立‘有事好商量’协商议事室”的实施方案';

const SECTION = /^([一二三四五六七八九十]+)、/;
const SUBSECTION = /^\([一二三四五六七八九十]+\)/;

/**
 * Cuts the text of a plan into its clauses.
 *
 * @param text the plan as issued; a line that starts neither a section nor a subsection continues the one before
 * @returns every sentence in order, without its final 「。」
 */
export function cutIntoClauses(text: string): Clause[] {
  return partsOf(text).flatMap((part) =>
    part.text
      .split('。')
      .filter((sentence) => sentence.trim() !== '')
      .map((sentence, index) => ({ id: `${part.id}.${index + 1}`, text: sentence })),
  );
}

/** The preamble and the subsections, each as one text. */
function partsOf(text: string): Clause[] {
  const parts: { id: string; text: string }[] = [];
  let section = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    const heading = SECTION.exec(line)?.[1];
    const [number] = SUBSECTION.exec(line) ?? [];
    const last = parts.at(-1);
    if (heading !== undefined) section = heading;
    else if (number !== undefined) parts.push({ id: section + number, text: line.slice(number.length) });
    else if (last) last.text += line;
    else parts.push({ id: 'P', text: line });
  }
  return parts;
}

const COMMANDING = /须|(?<![重主需])要|不.*不|至少/;
const PERMITTING = /(?<!认)可(?!操作)|探索|争取|力争|努力/;

/** Do these words command? */
export const commands = (quote: string): boolean => COMMANDING.test(quote);

/** Do these words only permit or hope? Then nothing may be refused on them, whatever a drafter ticks. */
export function cannotCommand(quote: string): boolean {
  return PERMITTING.test(quote) && !commands(quote);
}
