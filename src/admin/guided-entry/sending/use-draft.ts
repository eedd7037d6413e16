import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useMemo, useRef, useState } from 'react';
import { dropDraft, keepDraft, NEW_DRAFT, readDraft, type Draft, type Place } from './draft';
import type { Entry } from '../entry';
import type { FormKey } from '../../kit/form-keys';

/** The account, as drafts are kept under it. */
export const useAccount = (): string => useAuth('GuidedEntry', ({ user }) => String(user?.id ?? ''));

/** A draft that is in the browser's keeping with every letter. */
export function useDraft(form: FormKey, topic: string) {
  const user = useAccount();
  const place = useMemo<Place>(() => ({ user, form, topic }), [user, form, topic]);
  const [draft, setDraft] = useState(() => readDraft(localStorage, place));
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  const keep = useCallback(
    (next: Draft) => {
      latest.current = { ...next, at: new Date().toISOString() };
      setDraft(latest.current);
      setKept(keepDraft(localStorage, place, latest.current));
    },
    [place],
  );
  /** Changes the answers; several changes in one event build on each other. */
  const change = useCallback(
    (how: (entry: Entry) => Entry) => {
      keep({ ...latest.current, entry: how(latest.current.entry) });
    },
    [keep],
  );
  const drop = useCallback(() => {
    dropDraft(localStorage, place);
    latest.current = NEW_DRAFT;
    setDraft(NEW_DRAFT);
  }, [place]);
  return { draft, latest, kept, keep, change, drop };
}

export type DraftInHand = ReturnType<typeof useDraft>;
