import { useState } from 'react';
import { choicesIn, feedbackTitle } from '../../../words/labels/labels';
import { reasonsIn } from '../../kit/reasons';
import type { Draft } from './draft';
import { ordersFor, RECORD } from './orders';
import { sendAll } from './sending';
import type { DraftInHand } from './use-draft';
import { useServer } from './use-server';
import { newCommandId } from '../../kit/command-id';
import { refusalFrom } from '../../kit/refusal/refusal-from';
import type { Refusal } from '../../kit/refusal/refusal';
import type { FormKey } from '../../kit/form-keys';

/** Why it was not saved: refused, no answer, or the login has expired. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly reasons: readonly string[] }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'signed-out' };

interface Answered {
  readonly status?: number;
  readonly response?: { readonly data?: { readonly error?: object } };
}

const statusOf = (error: unknown): number => (error as Answered).status ?? 0;

/** Only an answer of the server below 500 is a refusal; without one the command may have been carried out. */
const isRefusal = (error: unknown): boolean => {
  const status = statusOf(error);
  return status >= 400 && status < 500;
};

function troubleIn(error: unknown): Trouble {
  if (statusOf(error) === 401) return { kind: 'signed-out' };
  const answer = (error as Answered).response?.data?.error;
  if (!isRefusal(error) || !answer) return { kind: 'no-answer' };
  const refusal = refusalFrom(answer);
  const reasons = reasonsIn(error) ?? [];
  return { kind: 'refused', refusal, reasons: reasons.filter((reason) => reason !== refusal.message) };
}

const AUDIENCES = choicesIn('api::feedback.feedback', 'audience');

/** The feedback to one of the three is called after the outcome and those it goes to. */
const titleIn =
  ({ entry }: Draft) =>
  (audience: string): string =>
    feedbackTitle(entry.picks.outcome?.label ?? '', AUDIENCES[audience] ?? audience);

/** Sends a form. @returns `saved` is the document of the form's own record, once everything has been saved */
export function useSending(form: FormKey, { latest, keep, drop }: DraftInHand) {
  const server = useServer();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [saved, setSaved] = useState<Draft | null>(null);
  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const { current } = latest;
      const orders = ordersFor(form, current.entry, titleIn(current));
      setSaved(await sendAll(orders, current, { server, newId: newCommandId, isRefusal, keep }));
      drop();
    } catch (error) {
      setTrouble(troubleIn(error));
    } finally {
      setBusy(false);
    }
  };
  const again = () => {
    setSaved(null);
  };
  return { busy, trouble, saved, send, again };
}

/** Documents that have been saved. */
export const savedIn = (sent: Draft['sent']): readonly string[] =>
  Object.values(sent).flatMap((one) => one?.documentId ?? []);

/** The document that a finished form ends on: its own record, or the first of several. */
export const documentIn = ({ sent, entry }: Draft): string =>
  sent[RECORD]?.documentId ?? savedIn(sent)[0] ?? entry.picks.session?.id ?? '';
