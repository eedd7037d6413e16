/** Whoever may read rules may see what their clauses have refused. */
export const MAY_SEE_RULES = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::rule.rule' }];
