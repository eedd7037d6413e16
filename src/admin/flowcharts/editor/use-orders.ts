import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useJob } from '../../kit/long-work/use-job';
import { reasonsIn } from '../../kit/reasons';
import { MAY_ACTIVATE } from './permissions';
import { activationOf, type Server } from './server';
import type { Editor } from './use-editor';
import { useWords, type Word } from './words/words';

interface Refused {
  readonly title: Word;
  readonly reasons: readonly string[];
}

/** Carries out one order at a time and keeps why the last one was refused. */
function useAnswer() {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const carryOut = async (order: () => Promise<readonly string[]>, title: Word, done: Word) => {
    setBusy(true);
    const reasons = await order().catch((error: unknown) => reasonsIn(error) ?? [words('no-answer')]);
    setRefused(reasons.length > 0 ? { title, reasons } : null);
    if (reasons.length === 0) toggleNotification({ type: 'success', message: words(done) });
    setBusy(false);
  };
  return { busy, refused, carryOut };
}

/** Saving and putting in force, one at a time; a refusal keeps the drawing as it is and says every reason. */
export function useOrders(editor: Editor, server: Server) {
  const words = useWords();
  const { formatDate } = useIntl();
  const { busy, refused, carryOut } = useAnswer();
  const { allowedActions } = useRBAC(MAY_ACTIVATE);
  const activation = useJob<object>(words('no-answer'));
  const { row, chart, accept } = editor;

  const save = () =>
    carryOut(
      async () => {
        const { updatedAt } = await server.read(row.documentId);
        if (updatedAt !== row.updatedAt) {
          const when = formatDate(updatedAt, {
            dateStyle: 'long',
            timeStyle: 'short',
            timeZone: 'Asia/Shanghai',
          });
          return [words('changed-meanwhile', { when })];
        }
        accept(await server.save(row.documentId, chart), chart);
        return [];
      },
      'save-refused',
      'save-done',
    );
  const activate = () =>
    carryOut(
      async () => {
        const { done, reasons } = await activation.start(activationOf(row.documentId), {});
        if (!done) return reasons.length > 0 ? reasons : [words('activate-stopped')];
        accept(await server.read(row.documentId), chart);
        return [];
      },
      'activate-refused',
      'activate-done',
    );
  return { busy, refused, activation, mayActivate: allowedActions['canActivate'] === true, save, activate };
}
export type Orders = ReturnType<typeof useOrders>;
