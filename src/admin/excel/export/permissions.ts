export const MAY_EXPORT = [{ action: 'api::workflow.export', subject: null }];

/** Names the ledger in the address of the page. */
export const LEDGER_IN_ADDRESS = 'ledger';
