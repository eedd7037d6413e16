import { useCallback, useReducer } from 'react';
import type { Chart } from './chart';

interface History {
  readonly past: readonly Chart[];
  readonly now: Chart;
  readonly future: readonly Chart[];
  /** What the last change was about: typing on in one field is one change. */
  readonly subject: string | null;
}

type Event =
  | { readonly type: 'change'; readonly to: (chart: Chart) => Chart; readonly subject: string | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const KEPT = 200;

function undo(history: History): History {
  const { past, now, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return { past: past.slice(0, -1), now: last, future: [now, ...future], subject: null };
}

function redo(history: History): History {
  const { past, now, future } = history;
  const [next, ...later] = future;
  if (!next) return history;
  return { past: [...past, now], now: next, future: later, subject: null };
}

function step(history: History, event: Event): History {
  if (event.type === 'undo') return undo(history);
  if (event.type === 'redo') return redo(history);
  const { past, now, subject } = history;
  const next = event.to(now);
  if (next === now) return history;
  const goesOn = event.subject !== null && event.subject === subject;
  return {
    past: goesOn ? past : [...past, now].slice(-KEPT),
    now: next,
    future: [],
    subject: event.subject,
  };
}

/** The chart being edited, with every change undone and done again at will. */
export function useHistory(initial: Chart) {
  const [{ past, now, future }, dispatch] = useReducer(step, {
    past: [],
    now: initial,
    future: [],
    subject: null,
  });
  const change = useCallback((to: (chart: Chart) => Chart, subject: string | null = null) => {
    dispatch({ type: 'change', to, subject });
  }, []);
  const undoLast = useCallback(() => {
    dispatch({ type: 'undo' });
  }, []);
  const redoNext = useCallback(() => {
    dispatch({ type: 'redo' });
  }, []);
  return {
    chart: now,
    change,
    undo: past.length > 0 ? undoLast : null,
    redo: future.length > 0 ? redoNext : null,
  };
}
