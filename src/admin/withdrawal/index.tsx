/** A public case is not simply “unpublished”: it is withdrawn, with a reason that its address shows. */
import type { BulkActionComponent, DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { CASE } from './api';
import { WithdrawForm } from './withdraw-form';

/** The panel's own button, which for a case asks for the reason first. */
export function asWithdrawal(stock: DocumentActionComponent): DocumentActionComponent {
  if (stock.type !== 'unpublish') return stock;
  const action: DocumentActionComponent = (props) => {
    const button = stock(props);
    const { model, documentId, document } = props;
    if (model !== CASE || !button || !documentId) return button;
    return {
      ...button,
      label: '撤下',
      onClick: () => false,
      dialog: {
        type: 'modal',
        title: '撤下案例',
        content: ({ onClose }) => (
          <WithdrawForm
            documentId={documentId}
            locale={(document?.locale ?? null) as string | null}
            onClose={onClose}
          />
        ),
      },
    };
  };
  action.type = stock.type;
  if (stock.position) action.position = stock.position;
  return action;
}

/** Every case is withdrawn for a reason of its own, so there is no button that withdraws many. */
export function withoutBulkWithdrawal(stock: BulkActionComponent): BulkActionComponent {
  if (stock.type !== 'unpublish') return stock;
  const action: BulkActionComponent = (props) => {
    const button = stock(props);
    return props.model === CASE ? null : button;
  };
  action.type = stock.type;
  return action;
}
