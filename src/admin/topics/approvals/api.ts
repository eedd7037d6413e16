import { adminApi } from '@strapi/strapi/admin';
import type { PendingDecisions } from '../../../domain/desk/desk';
import { TOPIC, topicPath } from '../../kit/places';

/** The file of a scheme, as the media library keeps it. */
export interface Attachment {
  readonly name: string;
  readonly url: string;
}

/** What a body has before it: the topic as entered. */
export interface Material {
  readonly kind: string;
  readonly themeCategory: string;
  readonly source: string;
  readonly proposer: string | null;
  readonly summary: string;
  readonly background: string | null;
  readonly scheme: string | null;
  readonly schemeFile: Attachment | null;
}

const approvalsApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    pendingDecisions: builder.query<PendingDecisions, undefined>({
      query: () => '/workflow/approvals',
      transformResponse: ({ data }: { data: PendingDecisions }) => data,
      providesTags: [{ type: 'Document' as const, id: `${TOPIC}_LIST` }],
    }),
    material: builder.query<Material, string>({
      query: (documentId) => topicPath(documentId),
      transformResponse: ({ data }: { data: Material }) => data,
      providesTags: (_result, _error, documentId) => [
        { type: 'Document' as const, id: `${TOPIC}_${documentId}` },
      ],
    }),
  }),
});

export const { usePendingDecisionsQuery, useMaterialQuery } = approvalsApi;
