import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { InputProps } from './input';
import type { Word } from './words/words';

type Loader = () => Promise<{ readonly default: ComponentType<InputProps> }>;

const INPUTS: readonly { name: string; type: 'string' | 'text' | 'json'; title: Word; load: Loader }[] = [
  { name: 'policy', type: 'string', title: 'policy', load: () => import('./policy-input') },
  { name: 'moment', type: 'string', title: 'moment', load: () => import('./moment-input') },
  { name: 'clause-quote', type: 'text', title: 'quote', load: () => import('./quote-input') },
  { name: 'policy-params', type: 'json', title: 'params', load: () => import('./params-input') },
];

/** The inputs of a clause's bindings; `src/strapi/custom-fields.ts` declares the same names to the server. */
export function registerRuleInputs(app: StrapiApp): void {
  for (const { name, type, title, load } of INPUTS) {
    const intlLabel = { id: `rule-editor.${title}`, defaultMessage: name };
    app.customFields.register({
      name,
      type,
      intlLabel,
      intlDescription: intlLabel,
      // Strapi types the slot without any props.
      components: { Input: load as unknown as () => Promise<{ default: ComponentType }> },
    });
  }
}
