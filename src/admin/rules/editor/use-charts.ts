import { useEffect, useState } from 'react';
import type { FlowchartDraft } from '../../../domain/process/flowchart';
import { draftOf } from '../../kit/charts';
import { useChartRows } from '../../kit/use-chart-rows';

/** Every flowchart; `null` until they are here. */
export function useCharts(): readonly FlowchartDraft[] | null {
  const server = useChartRows();
  const [charts, setCharts] = useState<readonly FlowchartDraft[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const rows = await server.list();
      return Promise.all(rows.map(({ documentId }) => server.read(documentId)));
    };
    read().then(
      (rows) => {
        if (current) setCharts(rows.map(draftOf));
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
