import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { FLOWCHARTS } from '../../../kit/charts';
import type { ChartRow } from '../server';

/** One time the chart was put in force. */
export interface Version {
  readonly hash: string;
  readonly at: string;
  readonly by: string;
}

interface Loaded {
  readonly row: ChartRow;
  readonly versions: readonly Version[];
}

/** A chart and everything that was ever made of it. */
export function useReleases(documentId: string): Loaded | 'failed' | null {
  const { get } = useFetchClient();
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    Promise.all([
      get<{ data: ChartRow }>(`${FLOWCHARTS}/${documentId}`),
      get<{ data: Version[] }>(`/workflow/flowcharts/${documentId}/releases`),
    ]).then(
      ([row, versions]) => {
        if (current) setLoaded({ row: row.data.data, versions: versions.data.data });
      },
      () => {
        if (current) setLoaded('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [get, documentId]);
  return loaded;
}
