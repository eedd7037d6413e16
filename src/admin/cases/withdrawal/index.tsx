/** A public case is not simply “unpublished”: it is withdrawn, with a reason that its address shows. */
import type { BulkActionComponent, DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useCallback } from 'react';
import { CASE } from '../panel/api';
import { WithdrawForm } from './withdraw-form';
import { useWords } from './words/words';

interface OpenForm {
  readonly onClose: () => void;
}

/**
 * The form that asks for the reason. The same component from one rendering to the next: another one would be another
 * form, and what was typed would be gone.
 */
function useReasonForm(documentId: string, locale: string | null) {
  return useCallback(
    ({ onClose }: OpenForm) => <WithdrawForm documentId={documentId} locale={locale} onClose={onClose} />,
    [documentId, locale],
  );
}

/** The panel's own button, which for a case asks for the reason first. Its hooks run for every type, in one order. */
export function asWithdrawal(stock: DocumentActionComponent): DocumentActionComponent {
  if (stock.type !== 'unpublish') return stock;
  const action: DocumentActionComponent = (props) => {
    const button = stock(props);
    const { model, documentId = '', document } = props;
    const words = useWords();
    // Strapi types what a document holds as unknown.
    const content = useReasonForm(documentId, (document?.locale ?? null) as string | null);
    if (model !== CASE || !button || documentId === '') return button;
    return {
      ...button,
      label: words('withdraw'),
      onClick: () => false,
      dialog: { type: 'modal', title: words('title'), content },
    };
  };
  // What Strapi sorts its actions by hangs on the function; the wrapper has it all.
  return Object.assign(action, stock);
}

/** Every case is withdrawn for a reason of its own, so there is no button that withdraws many. */
export function withoutBulkWithdrawal(stock: BulkActionComponent): BulkActionComponent {
  if (stock.type !== 'unpublish') return stock;
  const action: BulkActionComponent = (props) => {
    const button = stock(props);
    return props.model === CASE ? null : button;
  };
  return Object.assign(action, stock);
}
