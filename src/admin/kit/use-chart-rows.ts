import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { FLOWCHARTS, type ChartRow } from './charts';

/** Reads flowcharts; `Row` is what of them the caller needs. */
export function useChartRows<Row extends ChartRow = ChartRow>() {
  const { get } = useFetchClient();
  return useMemo(
    () => ({
      read: async (documentId: string): Promise<Row> =>
        (await get<{ data: Row }>(`${FLOWCHARTS}/${documentId}`)).data.data,
      list: async (): Promise<readonly Row[]> =>
        (await get<{ results: Row[] }>(`${FLOWCHARTS}?page=1&pageSize=100&sort=title:ASC`)).data.results,
    }),
    [get],
  );
}
