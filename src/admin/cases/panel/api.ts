import { adminApi } from '@strapi/strapi/admin';

export const CASE = 'api::case.case';

/** A link to the preview of a draft, and until when it is valid. */
export interface PreviewLink {
  readonly path: string;
  readonly until: string;
}

/** A message about a case to one receiver, as the server shows it. */
export interface Delivery {
  readonly id: number;
  readonly event: 'case.published' | 'case.updated' | 'case.withdrawn';
  readonly receiver: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly at: string;
  readonly nextAt: string | null;
  readonly doneAt: string | null;
  readonly problem: string | null;
}

interface Deliveries {
  readonly receivers: number;
  readonly deliveries: readonly Delivery[];
}

interface Draft {
  readonly documentId: string;
  readonly locale: string | null;
}

// The content manager's own tag: what is published is told, so the list is read anew with the form.
const about = (documentId: string) => [{ type: 'Document' as const, id: `${CASE}_${documentId}` }];

const casePanelApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    previewCase: builder.mutation<PreviewLink, Draft>({
      query: ({ documentId, locale }) => ({
        url: `/workflow/cases/${documentId}/previews`,
        method: 'POST',
        data: locale ? { locale } : {},
      }),
      transformResponse: ({ data }: { data: PreviewLink }) => data,
    }),
    deliveries: builder.query<Deliveries, string>({
      query: (documentId) => `/workflow/cases/${documentId}/deliveries`,
      transformResponse: ({ data }: { data: Deliveries }) => data,
      providesTags: (_result, _error, documentId) => about(documentId),
    }),
    retry: builder.mutation<unknown, { readonly id: number; readonly documentId: string }>({
      query: ({ id }) => ({ url: `/workflow/deliveries/${id}/retries`, method: 'POST', data: {} }),
      invalidatesTags: (_result, _error, { documentId }) => about(documentId),
    }),
  }),
});

export const { useDeliveriesQuery, usePreviewCaseMutation, useRetryMutation } = casePanelApi;
