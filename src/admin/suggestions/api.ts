import { adminApi } from '@strapi/strapi/admin';
import type { Named, ScreeningItem, TrailEntry } from '../../domain/suggestions/suggestion';
import type { SuggestionState } from '../../domain/law/vocabulary';
import { TOPIC } from '../kit/places';

interface Queue {
  readonly total: number;
  readonly items: readonly ScreeningItem[];
}

export interface ScreeningView {
  readonly item: ScreeningItem;
  readonly trail: readonly TrailEntry[];
}

/** One suggestion, and the state its screener saw. */
interface Addressed {
  readonly documentId: string;
  readonly seen: SuggestionState;
}

export interface Step {
  readonly state: 'screening' | 'released' | 'declined';
  readonly publicCopy?: string;
  readonly reply?: string;
  readonly declineReason?: string;
}

export interface NewTopic {
  readonly title: string;
  readonly room: string;
  readonly themeCategory: string;
  readonly publicity: string;
}

const SUGGESTION = 'api::suggestion.suggestion';
const LIST = { type: 'Document' as const, id: `${SUGGESTION}_LIST` };
const TOPICS = { type: 'Document' as const, id: `${TOPIC}_LIST` };
const entry = (documentId: string) => ({ type: 'Document' as const, id: `${SUGGESTION}_${documentId}` });

const dataOf = <Data>({ data }: { readonly data: Data }): Data => data;

const post = (documentId: string, path: string, data: object) => ({
  url: `/workflow/suggestions/${documentId}/${path}`,
  method: 'POST' as const,
  data,
});

const changed = (_result: unknown, _error: unknown, { documentId }: { readonly documentId: string }) => [
  entry(documentId),
  LIST,
  TOPICS,
];

const screeningApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    suggestionQueue: builder.query<Queue, boolean>({
      query: (settled) => `/workflow/suggestions?settled=${settled}`,
      transformResponse: dataOf<Queue>,
      providesTags: [LIST],
    }),
    suggestion: builder.query<ScreeningView, string>({
      query: (documentId) => `/workflow/suggestions/${documentId}`,
      transformResponse: dataOf<ScreeningView>,
      providesTags: (_result, _error, documentId) => [entry(documentId)],
    }),
    suggestionRooms: builder.query<readonly Named[], undefined>({
      query: () => '/workflow/suggestion-rooms',
      transformResponse: dataOf<readonly Named[]>,
    }),
    screenSuggestion: builder.mutation<unknown, Addressed & { readonly step: Step }>({
      query: ({ documentId, seen, step }) => post(documentId, 'screenings', { seen, ...step }),
      invalidatesTags: changed,
    }),
    forwardSuggestion: builder.mutation<
      unknown,
      Addressed & { readonly publicCopy: string; readonly topic: NewTopic }
    >({
      query: ({ documentId, seen, publicCopy, topic }) =>
        post(documentId, 'topics', { seen, publicCopy, topic }),
      invalidatesTags: changed,
    }),
    revealContact: builder.mutation<
      { readonly phone: string },
      { readonly documentId: string; readonly reason: string }
    >({
      query: ({ documentId, reason }) => post(documentId, 'reveals', { reason }),
      transformResponse: dataOf<{ readonly phone: string }>,
      invalidatesTags: (_result, _error, { documentId }) => [entry(documentId)],
    }),
  }),
});

export const {
  useSuggestionQueueQuery,
  useSuggestionQuery,
  useSuggestionRoomsQuery,
  useScreenSuggestionMutation,
  useForwardSuggestionMutation,
  useRevealContactMutation,
} = screeningApi;
