/** How often the clauses of a rule have refused. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { RefusalCount } from '../../../domain/law/refusal';
import type { Words } from './words/words';

/** The counts of all rules, or of one; `null` until they are here. */
export function useRefusals(rule?: string): readonly RefusalCount[] | 'failed' | null {
  const { get } = useFetchClient();
  const [counts, setCounts] = useState<readonly RefusalCount[] | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    get<{ data: readonly RefusalCount[] }>('/workflow/refusals').then(
      ({ data }) => {
        if (current) setCounts(data.data.filter((count) => rule === undefined || count.rule === rule));
      },
      () => {
        if (current) setCounts('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [get, rule]);
  return counts;
}

/** All these together, in one sentence. */
export function inWords(
  counts: readonly RefusalCount[],
  words: Words,
  dayOf: (day: string) => string,
): string {
  const sum = (of: 'total' | 'recent') => counts.reduce((all, count) => all + count[of], 0);
  const last = counts
    .map(({ lastOn }) => lastOn)
    .sort()
    .at(-1);
  if (last === undefined) return words('refused-never');
  return words('refused-last', { count: sum('total'), recent: sum('recent'), day: dayOf(last) });
}
