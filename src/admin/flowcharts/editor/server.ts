/** What the editor asks of the server: the chart and the rules through the content manager, so that every gate applies. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { RuleDraft } from '../../../domain/process/flowchart';
import { draftOf, filled, FLOWCHARTS, type ChartRow as StoredChart, type Loose } from '../../kit/charts';
import { collectionPath } from '../../kit/places';
import { useChartRows } from '../../kit/use-chart-rows';
import type { Chart, Layout } from './chart';

const RULES = collectionPath('api::rule.rule');
/** Where a flowchart is put in force. */
export const activationOf = (documentId: string) => `/workflow/flowcharts/${documentId}/activate`;
const IN_FORCE = 'page=1&pageSize=100&sort=id:ASC&filters[$and][0][state][$eq]=in-force';

export interface ChartRow extends StoredChart {
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

/** The chart as the editor draws it. */
export const chartOf = (row: ChartRow): Chart => ({ ...draftOf(row), layout: row.layout ?? {} });

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
  const rows = useChartRows<ChartRow>();
  return useMemo(
    () => ({
      ...rows,
      /** Every rule in force, with all its clauses. */
      rules: async (): Promise<RuleDraft[]> => {
        const { data } = await get<{ results: RuleRow[] }>(`${RULES}?${IN_FORCE}`);
        const full = await Promise.all(
          data.results.map(({ documentId }) => get<{ data: RuleRow }>(`${RULES}/${documentId}`)),
        );
        return full.map((row) => ruleOf(row.data.data));
      },
      save: async (documentId: string, { stages, transitions, layout }: Chart) =>
        (await put<{ data: ChartRow }>(`${FLOWCHARTS}/${documentId}`, { stages, transitions, layout })).data
          .data,
    }),
    [get, put, rows],
  );
}
export type Server = ReturnType<typeof useServer>;
