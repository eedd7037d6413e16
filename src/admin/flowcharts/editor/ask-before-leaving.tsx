import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useWords } from './words/words';

/** Asks before unsaved changes are left behind: by the browser when the page closes, by a dialog inside the panel. */
export function AskBeforeLeaving({ unsaved }: { readonly unsaved: boolean }) {
  const words = useWords();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  return (
    <Dialog.Root
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => {
        if (!open) blocker.reset?.();
      }}
    >
      <ConfirmDialog
        title={words('leave-title')}
        onConfirm={() => {
          blocker.proceed?.();
        }}
      >
        {words('leave')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
