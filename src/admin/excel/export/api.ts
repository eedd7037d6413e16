/** What the page of ledgers asks of the server. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

export interface Ledger {
  readonly name: string;
  readonly title: string;
  /** Can it be narrowed to the stage of a topic? */
  readonly hasStage: boolean;
}

export interface Option {
  readonly value: string;
  readonly word: string;
}

export interface Ledgers {
  readonly ledgers: readonly Ledger[];
  readonly districts: readonly Option[];
  readonly stages: readonly string[];
}

/** What a ledger is narrowed to; empty for everything. */
export interface Filter {
  readonly district: string;
  readonly level: string;
  readonly stage: string;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: Filter = { district: '', level: '', stage: '', from: '', to: '' };

const LEDGERS = '/workflow/ledgers';
const query = (filter: Filter): string => new URLSearchParams({ ...filter }).toString();

export function useLedgerServer() {
  const { get } = useFetchClient();
  return useMemo(
    () => ({
      list: async () => (await get<{ data: Ledgers }>(LEDGERS)).data.data,
      count: async (name: string, filter: Filter) => {
        const address = `${LEDGERS}/${name}/count?${query(filter)}`;
        return (await get<{ data: { total: number } }>(address)).data.data.total;
      },
      file: async (name: string, { filter, signal }: { filter: Filter; signal: AbortSignal }) => {
        const address = `${LEDGERS}/${name}/file?${query(filter)}`;
        return (await get<Blob>(address, { responseType: 'blob', signal })).data;
      },
    }),
    [get],
  );
}
export type LedgerServer = ReturnType<typeof useLedgerServer>;
