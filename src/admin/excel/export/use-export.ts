import { useRef, useState } from 'react';
import { saveFile } from '../../kit/files/save-file';
import { reasonsIn } from '../../kit/reasons';
import type { Filter, Ledger, LedgerServer } from './api';
import { useWords } from '../words/words';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'counting' }
  | { readonly at: 'running'; readonly total: number }
  | { readonly at: 'done'; readonly total: number }
  | { readonly at: 'empty' };

/** Counts a ledger, fetches and saves it; what is under way can be cancelled. */
export function useExport(server: LedgerServer) {
  const words = useWords();
  const [state, setState] = useState<State>({ at: 'idle' });
  const [refused, setRefused] = useState<readonly string[]>([]);
  const current = useRef<AbortController | null>(null);

  const fetchFile = async ({ name, title }: Ledger, filter: Filter, signal: AbortSignal) => {
    const total = await server.count(name, filter);
    if (total === 0) {
      setState({ at: 'empty' });
      return;
    }
    setState({ at: 'running', total });
    saveFile(await server.file(name, { filter, signal }), `${title}.xlsx`);
    setState({ at: 'done', total });
  };
  const start = async (ledger: Ledger, filter: Filter) => {
    const controller = new AbortController();
    current.current = controller;
    setRefused([]);
    setState({ at: 'counting' });
    try {
      await fetchFile(ledger, filter, controller.signal);
    } catch (error) {
      setState({ at: 'idle' });
      if (!controller.signal.aborted) setRefused(reasonsIn(error) ?? [words('export.failed')]);
    }
  };
  const cancel = () => {
    current.current?.abort();
  };
  return { state, refused, start, cancel };
}
