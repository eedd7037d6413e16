/** The desk of whoever is signed in, read once for all cards of the home page. */
import { adminApi } from '@strapi/strapi/admin';
import type { Desk } from '../../domain/desk/desk';
import { TOPIC } from './places';

const deskApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    desk: builder.query<Desk, undefined>({
      query: () => '/workflow/desk',
      transformResponse: ({ data }: { data: Desk }) => data,
      // A step taken anywhere in the panel changes the lists of topics, and so the desk.
      providesTags: [{ type: 'Document' as const, id: `${TOPIC}_LIST` }],
    }),
  }),
});

export const { useDeskQuery } = deskApi;
