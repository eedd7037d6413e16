import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { Command } from '../types';
import { newCommandId } from '../../../kit/command-id';
import { refusalFrom } from '../../../kit/refusal/refusal-from';
import type { Refusal } from '../../../kit/refusal/refusal';

/** What a mutation hook of the workflow API resolves to. */
type Answer = { readonly error?: object } | { readonly data: unknown };

/**
 * Sends one command at a time. As long as no answer has come the command keeps its id, so that pressing
 * again after a broken connection cannot carry it out twice.
 */
export function useCommand(rev: number, done: () => void) {
  const pending = useRef<Command | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { toggleNotification } = useNotification();

  const send = async (request: (command: Command) => Promise<Answer>, said: string) => {
    if (busy) return;
    setBusy(true);
    pending.current ??= { commandId: newCommandId(), expectedRev: rev };
    const answer = await request(pending.current);
    setBusy(false);
    const refused = 'error' in answer && answer.error ? refusalFrom(answer.error) : null;
    setRefusal(refused);
    if (!refused?.outcomeUnknown) pending.current = null;
    if (refused) return;
    toggleNotification({ type: 'success', message: said });
    done();
  };
  /** What was typed has changed: it is another command now. */
  const changed = () => {
    pending.current = null;
  };
  return { busy, refusal, send, changed };
}
