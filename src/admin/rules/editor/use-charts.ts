import { useEffect, useState } from 'react';
import type { Chart } from '../../flowcharts/editor/chart';
import { chartOf, useServer } from '../../flowcharts/editor/server';

/** Every flowchart; `null` until they are here. */
export function useCharts(): readonly Chart[] | null {
  const server = useServer();
  const [charts, setCharts] = useState<readonly Chart[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const rows = await server.list();
      return Promise.all(rows.map(({ documentId }) => server.read(documentId)));
    };
    read().then(
      (rows) => {
        if (current) setCharts(rows.map(chartOf));
      },
      () => {
        // Without the charts, stages are shown by their keys.
        if (current) setCharts([]);
      },
    );
    return () => {
      current = false;
    };
  }, [server]);
  return charts;
}
