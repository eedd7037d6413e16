import { adminApi } from '@strapi/strapi/admin';
import { CASE } from '../panel/api';

interface Withdrawal {
  readonly documentId: string;
  readonly locale: string | null;
  readonly reason: string;
}

const withdrawalApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    withdrawCase: builder.mutation<unknown, Withdrawal>({
      query: ({ documentId, locale, reason }) => ({
        url: `/workflow/cases/${documentId}/withdrawals`,
        method: 'POST',
        data: { reason, ...(locale && { locale }) },
      }),
      // The content manager's own tags: the form and the list show at once that the case is no longer public.
      invalidatesTags: (_result, error, { documentId }) =>
        error
          ? []
          : [
              { type: 'Document' as const, id: `${CASE}_${documentId}` },
              { type: 'Document' as const, id: `${CASE}_LIST` },
            ],
    }),
  }),
});

export const { useWithdrawCaseMutation } = withdrawalApi;
