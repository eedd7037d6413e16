/** What the editor asks of the server: the chart and the rules through the content manager, so that every gate applies. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { RuleDraft, Stage, Transition } from '../../../domain/process/flowchart';
import { NO_STAGE, NO_STEP, type Chart, type Layout } from './chart';

const COLLECTIONS = '/content-manager/collection-types';
export const FLOWCHARTS = `${COLLECTIONS}/api::flowchart.flowchart`;
const RULES = `${COLLECTIONS}/api::rule.rule`;
/** Where a flowchart is put in force. */
export const activationOf = (documentId: string) => `/workflow/flowcharts/${documentId}/activate`;
const IN_FORCE = 'page=1&pageSize=100&sort=id:ASC&filters[$and][0][state][$eq]=in-force';

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | null };

export interface ChartRow {
  readonly documentId: string;
  readonly updatedAt: string;
  readonly activeRelease: string | null;
  readonly title: string;
  readonly topicKind: Chart['topicKind'];
  readonly stages: readonly Loose<Stage>[];
  readonly transitions: readonly Loose<Transition>[];
  readonly layout: Layout | null;
}

interface RuleRow {
  readonly documentId: string;
  readonly title: string;
  readonly clauses: readonly {
    readonly number: string;
    readonly text: string;
    readonly bindings: readonly Loose<RuleDraft['clauses'][number]['bindings'][number]>[];
  }[];
}

const NO_BINDING = {
  policy: '',
  quote: '',
  modality: 'should',
  mode: 'enforce',
  at: '',
  topicKind: null,
  params: {},
} as const;

/** The row with its gaps filled. Its id stays behind: a stage brought back by "undo" has lost its own. */
function filled<T extends object>(gaps: Partial<T>, row: Loose<T>): T {
  const given = Object.entries(row).filter(
    ([name, value]) => name !== 'id' && value !== null && value !== undefined,
  );
  // The schema requires what `gaps` does not give.
  return { ...gaps, ...Object.fromEntries(given) } as T;
}

/** The chart as the editor and the core read it. */
export const chartOf = ({ title, topicKind, stages, transitions, layout }: ChartRow): Chart => ({
  title,
  topicKind,
  stages: stages.map((stage) => filled<Stage>({ key: '', label: '', ...NO_STAGE }, stage)),
  transitions: transitions.map((step) =>
    filled<Transition>({ key: '', label: '', from: [], to: '', ...NO_STEP }, step),
  ),
  layout: layout ?? {},
});

const ruleOf = ({ title, clauses }: RuleRow): RuleDraft => ({
  title,
  clauses: clauses.map(({ number, text, bindings }) => ({
    id: number,
    text,
    bindings: bindings.map((binding) => filled(NO_BINDING, binding)),
  })),
});

export function useServer() {
  const { get, put } = useFetchClient();
  return useMemo(() => {
    const read = async (documentId: string) =>
      (await get<{ data: ChartRow }>(`${FLOWCHARTS}/${documentId}`)).data.data;
    return {
      read,
      list: async () =>
        (await get<{ results: ChartRow[] }>(`${FLOWCHARTS}?page=1&pageSize=100&sort=title:ASC`)).data.results,
      /** Every rule in force, with all its clauses. */
      rules: async (): Promise<RuleDraft[]> => {
        const { data } = await get<{ results: RuleRow[] }>(`${RULES}?${IN_FORCE}`);
        const rows = await Promise.all(
          data.results.map(({ documentId }) => get<{ data: RuleRow }>(`${RULES}/${documentId}`)),
        );
        return rows.map((row) => ruleOf(row.data.data));
      },
      save: async (documentId: string, { stages, transitions, layout }: Chart) =>
        (await put<{ data: ChartRow }>(`${FLOWCHARTS}/${documentId}`, { stages, transitions, layout })).data
          .data,
    };
  }, [get, put]);
}
export type Server = ReturnType<typeof useServer>;
