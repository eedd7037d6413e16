import type { Core } from '@strapi/strapi';

/** Attributes of a binding that have an input of their own in the panel (`src/admin/rule-editor`). */
export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'policy', type: 'string' },
    { name: 'moment', type: 'string' },
    { name: 'clause-quote', type: 'text' },
    { name: 'policy-params', type: 'json' },
  ]);
}
