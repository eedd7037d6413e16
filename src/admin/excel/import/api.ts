/** What the page of imports asks of the server. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { collectionPath } from '../../kit/places';

/** Something that can be imported. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  /** The type of the record that all rows belong to. */
  readonly parent: string | null;
}

export interface ImportedRow {
  readonly row: number;
  readonly title: string;
  readonly becomes: 'create' | 'update' | 'refused';
  readonly faults: readonly { readonly column: string | null; readonly message: string }[];
}

export interface Progress {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<ImportedRow['becomes'], number>>>;
  readonly items: readonly ImportedRow[];
}

/** A file, and what to do with it. */
export interface Order {
  readonly kind: Kind;
  readonly file: File;
  readonly update: boolean;
  readonly parent: string;
}

export interface ParentRow {
  readonly documentId: string;
  readonly title: string;
  readonly plannedOn: string | null;
  readonly heldOn: string | null;
}

const IMPORTS = '/workflow/imports';
const JOBS = '/workflow/jobs';

interface Answer<T> {
  readonly data: T;
}

export function useImportServer() {
  const { get, post, del } = useFetchClient();
  return useMemo(
    () => ({
      kinds: async () => (await get<Answer<Kind[]>>(IMPORTS)).data.data,
      template: async (name: string) =>
        // As a blob: Strapi types the answer by the caller.
        (await get<Blob>(`${IMPORTS}/${name}/template`, { responseType: 'blob' })).data,
      parents: async (uid: string) => {
        const query = 'page=1&pageSize=100&sort=createdAt:DESC';
        const address = `${collectionPath(uid)}?${query}`;
        return (await get<{ results: ParentRow[] }>(address)).data.results;
      },
      send: async ({ kind, file, update, parent }: Order, dryRun: boolean) => {
        const form = new FormData();
        form.append('dryRun', String(dryRun));
        form.append('update', String(update));
        if (kind.parent) form.append('parent', parent);
        form.append('files', file);
        return (await post<Answer<Progress>>(`${IMPORTS}/${kind.name}`, form)).data.data;
      },
      progress: async (id: string) => (await get<Answer<Progress>>(`${JOBS}/${id}`)).data.data,
      cancel: async (id: string) => (await del<Answer<Progress>>(`${JOBS}/${id}`)).data.data,
    }),
    [get, post, del],
  );
}
export type ImportServer = ReturnType<typeof useImportServer>;
