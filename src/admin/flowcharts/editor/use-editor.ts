import { useIntl } from 'react-intl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RuleDraft } from '../../../domain/process/flowchart';
import { catalogueFor } from '../../../words/phrase';
import { withPlaces } from './canvas/arrange';
import { addStage, addStep, type Chart, type Point } from './chart';
import { clausesOfSteps, notesOn } from './checks/findings';
import { dropDraft, keepDraft, readDraft } from './kept-draft';
import { chartOf, type ChartRow } from './server';
import { useHistory } from './use-history';
import { useWords } from './words/words';

/** What the form beside the chart is about. */
export type Selection =
  { readonly kind: 'stage' | 'step'; readonly key: string } | { readonly kind: 'new-stage' };

type History = ReturnType<typeof useHistory>;

const PAUSE = 300;

/** The value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

/** The draft in the browser: kept while there are unsaved changes, offered when the chart is opened again. */
function useKeptDraft(row: ChartRow, chart: Chart, unsaved: boolean) {
  const { documentId, updatedAt: base } = row;
  const [offered, setOffered] = useState(() => readDraft(documentId));
  const settled = useSettled(chart);
  useEffect(() => {
    if (!unsaved || settled !== chart) return;
    keepDraft(documentId, { chart: settled, base, at: new Date().toISOString() });
    setOffered(null);
  }, [settled, chart, unsaved, documentId, base]);
  const drop = useCallback(() => {
    dropDraft(documentId);
    setOffered(null);
  }, [documentId]);
  return { offered, drop };
}

/** What was found in the drawing, and which clauses bind it, whoever draws. */
function useFindings(chart: Chart, rules: readonly RuleDraft[]) {
  const { locale } = useIntl();
  const settled = useSettled(chart);
  const notes = useMemo(() => notesOn(settled, rules, catalogueFor(locale)), [settled, rules, locale]);
  const clauses = useMemo(() => clausesOfSteps(chart, rules), [chart, rules]);
  return { notes, clauses };
}

/** Draws a stage or a step, and opens its form. */
function useDrawing({ chart, change }: History, select: (selection: Selection) => void) {
  const words = useWords();
  return {
    stage: (label: string, at: Point) => {
      const added = addStage(chart, label, at);
      change(() => added.chart);
      select({ kind: 'stage', key: added.key });
    },
    step: (from: readonly string[], to: string) => {
      const added = addStep(chart, { label: words('new-step-default'), from, to });
      change(() => added.chart);
      select({ kind: 'step', key: added.key });
    },
  };
}

/** Everything the editor knows: the chart and its history, what is chosen, what was found. */
export function useEditor(initial: ChartRow, rules: readonly RuleDraft[], reload: () => void) {
  const [row, setRow] = useState(initial);
  const [opened] = useState(() => withPlaces(chartOf(initial)));
  const [savedAs, setSavedAs] = useState(opened);
  const [selection, select] = useState<Selection | null>(null);
  const [walking, walk] = useState(false);
  const history = useHistory(opened);
  const { chart, change } = history;
  const unsaved = chart !== savedAs;
  const { offered, drop } = useKeptDraft(row, chart, unsaved);

  const accept = (saved: ChartRow, shown: Chart) => {
    drop();
    setRow(saved);
    setSavedAs(shown);
  };
  const resume = () => {
    if (offered) change(() => offered.chart);
  };
  const discard = () => {
    drop();
    reload();
  };
  const draw = useDrawing(history, select);
  const orders = { accept, resume, discard, draw, select, walk };
  return {
    ...history,
    ...orders,
    ...useFindings(chart, rules),
    row,
    rules,
    unsaved,
    selection,
    walking,
    offered,
  };
}
export type Editor = ReturnType<typeof useEditor>;
