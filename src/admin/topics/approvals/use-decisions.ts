import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { PendingDecision } from '../../../domain/desk/desk';
import type { ProcessView } from '../../../words/process-view';
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

interface Answer {
  readonly data: ProcessView;
}

/** The failure of a request in the shape that `refusalFrom` reads. */
const failureIn = (error: unknown): object =>
  (error as { response?: { data?: { error?: object } } }).response?.data?.error ?? {};

const refusalOf = (message: string): Refusal => ({
  message,
  blockers: [],
  topic: null,
  decidedMeanwhile: false,
  outcomeUnknown: false,
});

/** The step that carries a decision out. */
const stepFor = ({ transitions }: ProcessView, { gate }: PendingDecision, { decision }: Decision) =>
  decision === 'approved'
    ? transitions.find((step) => step.kind === 'forward' && step.gate === gate)
    : transitions.find(({ kind }) => kind === 'return');

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

/** Carries one decision out: one taken on paper is recorded first, then the topic moves. */
function useCarryOut() {
  const words = useWords();
  const { get, post } = useFetchClient();
  const { idFor, settle } = useCommandIds();
  return async (item: PendingDecision, given: Decision): Promise<Refusal | null> => {
    const { topic, gate, byPaper } = item;
    const { decision, paper } = given;
    const address = `/workflow/topics/${topic}`;
    const comment = given.comment.trim() === '' ? {} : { comment: given.comment.trim() };
    try {
      let { data: process } = (await get<Answer>(address)).data;
      if (byPaper && paper) {
        const body = { commandId: idFor(topic, `${decision} ${paper.documentNo}`), gate, decision, paper };
        process = (await post<Answer>(`${address}/approvals`, { ...body, ...comment })).data.data;
      }
      const step = stepFor(process, item, given);
      if (!step) return refusalOf(words('approvals.no-step'));
      const order = { commandId: idFor(topic, step.key), expectedRev: process.rev, ...comment };
      await post(`${address}/transitions/${step.key}`, order);
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
