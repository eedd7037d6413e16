/** The draft in the browser: a reload, a closed lid or an expired login loses nothing. */
import type { Chart } from './chart';

export interface KeptDraft {
  readonly chart: Chart;
  /** When the chart that was being changed had last been saved. */
  readonly base: string;
  readonly at: string;
}

const nameOf = (documentId: string) => `flowchart-draft:${documentId}`;

export function keepDraft(documentId: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(nameOf(documentId), JSON.stringify(draft));
  } catch {
    // A full or forbidden store must not stop the drawing; the page still asks before it is left.
  }
}

export function readDraft(documentId: string): KeptDraft | null {
  try {
    // Written by `keepDraft` alone.
    return JSON.parse(localStorage.getItem(nameOf(documentId)) ?? 'null') as KeptDraft | null;
  } catch {
    return null;
  }
}

export function dropDraft(documentId: string): void {
  localStorage.removeItem(nameOf(documentId));
}
