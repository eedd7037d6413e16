import { useForm } from '@strapi/strapi/admin';

/** What stands in the edit form under a path such as `clauses.3.bindings.0.policy`. */
export function useFormValue(path: string): unknown {
  return useForm('RuleEditor', ({ values }) =>
    path
      .split('.')
      .reduce<unknown>(
        (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
        values,
      ),
  );
}

/** The path of another field of the same binding, or of the clause it belongs to. */
export const besides = (path: string, name: string): string =>
  [...path.split('.').slice(0, -1), name].join('.');
export const ofClause = (path: string, name: string): string =>
  [...path.split('.').slice(0, -3), name].join('.');
