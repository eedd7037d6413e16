import { useRef, useState } from 'react';
import { reasonsIn } from '../reasons';
import { useImportServer, type ImportServer, type Order, type Progress } from './api';

const A_MOMENT = 700;
/** An answer may be late while the rows are being written; so many may fail before we give up. */
const PATIENCE = 60;
const NO_ANSWER = '没有收到服务器的答复。请检查网络，刷新后再看是否已经导入。';

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, A_MOMENT);
  });

/** A file on its way: being tried, imported, or done with. */
export interface Running {
  readonly dryRun: boolean;
  readonly progress: Progress | null;
}

/** Asks for the progress of a job until it ends; `shown` is told each time. */
async function untilEnd(server: ImportServer, begun: Progress, shown: (progress: Progress) => void) {
  let progress = begun;
  let failures = 0;
  while (progress.state === 'running') {
    shown(progress);
    await pause();
    try {
      progress = await server.progress(begun.id);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures > PATIENCE || reasonsIn(error) !== null) throw error;
    }
  }
  shown(progress);
}

/** Tries a file and then imports it; keeps how far it is and what came of it. */
export function useImport() {
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
      await untilEnd(server, begun, (progress) => {
        setRunning({ dryRun, progress });
      });
    } catch (error) {
      setRunning(null);
      setRefused(reasonsIn(error) ?? [NO_ANSWER]);
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
