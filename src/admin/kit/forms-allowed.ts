/** Which forms of guided entry an account may send, by its permissions in the content manager. */
import { useAuth } from '@strapi/strapi/admin';
import { FORM_KEYS, FORM_WRITES, type FormKey } from './form-keys';

const permissionOf = (key: FormKey) => ({
  action: `plugin::content-manager.explorer.${FORM_WRITES[key].verb}`,
  subject: FORM_WRITES[key].writes,
});

/** Whoever may write any of the records may enter. */
export const MAY_ENTER = FORM_KEYS.map(permissionOf);

export interface Permission {
  readonly action: string;
  readonly subject?: string | null;
}

/** The forms that somebody with these permissions may send. */
export const formsAllowed = (permissions: readonly Permission[]): readonly FormKey[] =>
  FORM_KEYS.filter((key) => {
    const { action, subject } = permissionOf(key);
    return permissions.some((one) => one.action === action && one.subject === subject);
  });

/** The forms that this account may send. */
export function useForms(): readonly FormKey[] {
  return formsAllowed(useAuth('GuidedEntry', (auth) => auth.permissions));
}
