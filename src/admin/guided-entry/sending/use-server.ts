import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { collectionPath, recordPath } from '../../kit/places';
import type { Photo } from '../entry';
import type { Server } from './sending';

/** A row of a list, as the content manager answers it. */
export type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };

function fileOf({ name, data }: Photo): File {
  const [head = '', body = ''] = data.split(',');
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'image/jpeg' });
}

/** Everything goes through the content manager, so that every gate applies and everybody sees what their role may. */
export function useServer(): Server & { list(uid: string, query: string): Promise<readonly Row[]> } {
  const { get, post, put } = useFetchClient();
  return useMemo(
    () => ({
      list: async (uid, query) =>
        (await get<{ results: Row[] }>(`${collectionPath(uid)}?page=1${query}`)).data.results,
      create: async (uid, body, commandId) => {
        const headers = { 'X-Command-Id': commandId };
        const answer = await post<{ data: Row }>(collectionPath(uid), body, { headers });
        return answer.data.data.documentId;
      },
      update: async (uid, documentId, body) => {
        await put(recordPath(uid, documentId), body);
      },
      upload: async (photo) => {
        const form = new FormData();
        form.append('files', fileOf(photo));
        form.append('fileInfo', JSON.stringify({ name: photo.name, alternativeText: photo.alt }));
        const { data } = await post<{ id: number }[]>('/upload', form);
        return String(data[0]?.id ?? '');
      },
    }),
    [get, post, put],
  );
}
