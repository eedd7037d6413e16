import { adminApi } from '@strapi/strapi/admin';
import type { RoomProfile } from '../../domain/rooms/room-profile';
import { collectionPath, TOPIC } from '../kit/places';

export const ROOM = 'api::room.room';

const roomApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    roomProfile: builder.query<RoomProfile, string>({
      query: (documentId) => `/workflow/rooms/${documentId}`,
      transformResponse: ({ data }: { data: RoomProfile }) => data,
      providesTags: (_result, _error, documentId) => [
        { type: 'Document' as const, id: `${ROOM}_${documentId}` },
        { type: 'Document' as const, id: `${TOPIC}_LIST` },
      ],
    }),
    rooms: builder.query<readonly { readonly documentId: string; readonly name: string }[], string>({
      query: (search) =>
        `${collectionPath(ROOM)}?page=1&pageSize=50&sort=name:ASC${
          search === '' ? '' : `&_q=${encodeURIComponent(search)}`
        }`,
      transformResponse: ({ results }: { results: { documentId: string; name: string }[] }) => results,
      providesTags: [{ type: 'Document' as const, id: `${ROOM}_LIST` }],
    }),
  }),
});

export const { useRoomProfileQuery, useRoomsQuery } = roomApi;
