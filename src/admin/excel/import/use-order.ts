import { useState } from 'react';
import type { Kind, Order } from './api';

/** What to import and how; every change makes a trial void. */
export function useOrder(changed: () => void) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [update, setUpdate] = useState(false);
  const [parent, setParent] = useState('');
  const noted =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      changed();
      set(value);
    };
  const ready = kind && file && (kind.parent === null || parent !== '');
  const order: Order | null = ready ? { kind, file, update, parent } : null;
  return {
    order,
    kind,
    file,
    update,
    parent,
    setKind: noted(setKind),
    setFile: noted(setFile),
    setUpdate: noted(setUpdate),
    setParent: noted(setParent),
  };
}
export type Given = ReturnType<typeof useOrder>;
