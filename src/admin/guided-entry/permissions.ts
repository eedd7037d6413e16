import { useAuth } from '@strapi/strapi/admin';
import { FORM_KEYS, type Form, type FormKey } from './form';
import { FORMS } from './forms';

const permissionOf = ({ writes, verb }: Form) => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: writes,
});

/** Whoever may write any of the records may enter. */
export const MAY_ENTER = FORM_KEYS.map((key) => permissionOf(FORMS[key]));

export interface Permission {
  readonly action: string;
  readonly subject?: string | null;
}

/** The forms that somebody with these permissions may send. */
export const formsAllowed = (permissions: readonly Permission[]): readonly FormKey[] =>
  FORM_KEYS.filter((key) => {
    const { action, subject } = permissionOf(FORMS[key]);
    return permissions.some((one) => one.action === action && one.subject === subject);
  });

/** The forms that this account may send. */
export function useForms(): readonly FormKey[] {
  return formsAllowed(useAuth('GuidedEntry', (auth) => auth.permissions));
}
