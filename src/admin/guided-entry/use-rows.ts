import { useEffect, useState } from 'react';
import { useServer, type Row } from './sending/use-server';

/** Rows of a list, read when the question changes; `failed` while none could be read. */
export function useRows(uid: string, query: string) {
  const server = useServer();
  const [rows, setRows] = useState<readonly Row[] | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    const found = (next: readonly Row[] | 'failed') => {
      if (current) setRows(next);
    };
    server.list(uid, query).then(found, () => {
      found('failed');
    });
    return () => {
      current = false;
    };
  }, [server, uid, query, tries]);
  return {
    rows,
    again: () => {
      setRows(null);
      setTries((count) => count + 1);
    },
  };
}
