import { useEffect } from 'react';
import type { Editor } from './use-editor';

/** Which of the two does this key ask for? A field has an undo of its own. */
function orderOf({ target, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): 'undo' | 'redo' | null {
  const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (typing || !(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === 'y') return 'redo';
  if (key.toLowerCase() !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do again. */
export function useUndoKeys({ undo, redo }: Pick<Editor, 'undo' | 'redo'>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const order = orderOf(event);
      if (order === null) return;
      event.preventDefault();
      if (order === 'undo') undo?.();
      else redo?.();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [undo, redo]);
}
