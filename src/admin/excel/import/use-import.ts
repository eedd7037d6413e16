import { useRef, useState } from 'react';
import { untilEnd } from '../../kit/long-work/follow';
import { reasonsIn } from '../../kit/reasons';
import { useImportServer, type Order, type Progress } from './api';
import { useWords } from '../words/words';

/** A file on its way: being tried, imported, or done with. */
export interface Running {
  readonly dryRun: boolean;
  readonly progress: Progress | null;
}

/** Tries a file and then imports it; keeps how far it is and what came of it. */
export function useImport() {
  const words = useWords();
  const server = useImportServer();
  const [running, setRunning] = useState<Running | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const current = useRef<string | null>(null);

  const start = async (order: Order, dryRun: boolean) => {
    setRefused([]);
    setRunning({ dryRun, progress: null });
    try {
      const begun = await server.send(order, dryRun);
      current.current = begun.id;
      const shown = (progress: Progress) => {
        setRunning({ dryRun, progress });
      };
      await untilEnd(begun, { ask: server.progress, shown });
    } catch (error) {
      setRunning(null);
      setRefused(reasonsIn(error) ?? [words('import.no-answer')]);
    }
  };
  const cancel = async () => {
    if (current.current !== null) await server.cancel(current.current).catch(() => undefined);
  };
  const forget = () => {
    setRunning(null);
    setRefused([]);
  };
  return { running, refused, start, cancel, forget };
}
