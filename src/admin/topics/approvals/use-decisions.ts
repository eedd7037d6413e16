import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { PendingDecision } from '../../../domain/desk/desk';
import { newCommandId } from '../../kit/command-id';
import { refusalFrom } from '../../kit/refusal/refusal-from';
import type { Paper } from '../../kit/paper';
import type { Refusal } from '../../kit/refusal/refusal';
import { useWords } from '../words/words';

/** One opinion, for every item it is given on. */
export interface Decision {
  readonly decision: 'approved' | 'returned';
  readonly comment: string;
  /** For items that were decided on paper. */
  readonly paper: Paper | null;
}

/** What became of one item: `refusal` is `null` when the decision was taken. */
export interface Result {
  readonly item: PendingDecision;
  readonly refusal: Refusal | null;
}

/** The failure of a request in the shape that `refusalFrom` reads. */
const failureIn = (error: unknown): object =>
  (error as { response?: { data?: { error?: object } } }).response?.data?.error ?? {};

/** Ids of commands whose outcome is not known yet, so that repeating carries nothing out twice. */
function useCommandIds() {
  const ids = useRef(new Map<string, string>());
  const idFor = (topic: string, part: string): string => {
    const key = `${topic} ${part}`;
    const id = ids.current.get(key) ?? newCommandId();
    ids.current.set(key, id);
    return id;
  };
  /** An answer came: the same decision on this topic later is another command. */
  const settle = (topic: string) => {
    for (const key of ids.current.keys()) if (key.startsWith(`${topic} `)) ids.current.delete(key);
  };
  return { idFor, settle };
}

/** Sends one decision; the server writes it down and takes the step that carries it out, both or neither. */
function useCarryOut() {
  const { post } = useFetchClient();
  const { idFor, settle } = useCommandIds();
  return async (item: PendingDecision, given: Decision): Promise<Refusal | null> => {
    const { topic, gate, byPaper } = item;
    const paper = byPaper ? given.paper : null;
    const comment = given.comment.trim();
    const body = {
      commandId: idFor(topic, `${given.decision} ${paper?.documentNo ?? ''}`),
      gate,
      decision: given.decision,
      ...(paper && { paper }),
      ...(comment && { comment }),
    };
    try {
      await post(`/workflow/topics/${topic}/decide`, body);
      settle(topic);
      return null;
    } catch (error) {
      const refusal = refusalFrom(failureIn(error));
      if (!refusal.outcomeUnknown) settle(topic);
      return refusal;
    }
  };
}

/** Decides on items one after the other; each stands or falls by itself. */
export function useDecisions() {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const carryOut = useCarryOut();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Result[]>([]);
  const decide = async (items: readonly PendingDecision[], given: Decision): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const done: Result[] = [];
    for (const item of items) {
      done.push({ item, refusal: await carryOut(item, given) });
      setResults([...done]);
    }
    setBusy(false);
    const refused = done.filter(({ refusal }) => refusal !== null).length;
    const message = words('approvals.summary', { done: done.length - refused, refused });
    toggleNotification({ type: refused === 0 ? 'success' : 'warning', message });
  };
  return { busy, results, decide };
}
