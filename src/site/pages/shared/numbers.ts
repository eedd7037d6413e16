import { html, type Html } from '../frame/html';
import { PARTICIPANT_LABELS } from '../frame/labels';

/** How many took part: numbers only, never who. */
export interface Attendance {
  readonly visits: number;
  readonly sessions: number;
  readonly byCategory: Readonly<Partial<Record<keyof typeof PARTICIPANT_LABELS, number>>>;
  /** Opinions that went on to other channels. */
  readonly referrals: number;
}

/** How many met and who they were by kind; shown only where somebody did. */
export function renderNumbers({ visits, sessions, byCategory }: Attendance): Html | null {
  const people = Object.values(byCategory).reduce((sum, count) => sum + count, 0);
  if (visits + sessions + people === 0) return null;
  const kinds = Object.entries(PARTICIPANT_LABELS).map(
    ([kind, label]) => [label, byCategory[kind as keyof typeof PARTICIPANT_LABELS] ?? 0] as const,
  );
  return html`<section aria-labelledby="numbers">
    <h2 id="numbers">参与情况</h2>
    <ul class="figures">
      ${[
        ['走访座谈（次）', visits] as const,
        ['协商（场）', sessions] as const,
        ['参加（人次）', people] as const,
        ...kinds,
      ].map(([name, count]) => count > 0 && html`<li><strong>${count}</strong>${name}</li> `)}
    </ul>
    <p class="meta">只公布人数，不公布参加人员的姓名。</p>
  </section>`;
}
