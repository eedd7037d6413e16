import type { Capability } from '../kit/capability';
import { registerRuleInputs } from './editor/inputs';
import { UsagePanel } from './editor/usage-panel';
import { RULE_MESSAGES } from './editor/words/words';
import { RefusalCountsButton } from './refusal-counts/list-button';

/** Rules: the inputs of a clause's bindings, where each clause is asked, and what it has refused. */
export const rules: Capability = {
  messages: RULE_MESSAGES,
  pages: [{ path: 'refusal-counts', load: () => import('./refusal-counts') }],
  panels: [UsagePanel],
  listButtons: [{ name: 'refusal-counts', Component: RefusalCountsButton }],
  inputs: registerRuleInputs,
};
