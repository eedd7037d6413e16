import { adminApi } from '@strapi/strapi/admin';
import type { Readiness, SixHaves } from '../../domain/room-readiness';
import type { FourOnes } from '../../domain/vocabulary';
import { TOPIC } from '../process-panel/api';

export const ROOM = 'api::room.room';

/** A record that hangs on the room. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly on: string | null;
}

interface Scored<Key extends string> {
  readonly clause: string;
  readonly quote: string;
  readonly list: readonly Readiness<Key>[];
}

export interface Profile {
  readonly room: {
    readonly id: string;
    readonly name: string;
    readonly level: string;
    readonly acceptance: string;
    readonly pilot: boolean;
    readonly address: string | null;
    readonly longitude: number | null;
    readonly latitude: number | null;
    readonly introduction: string | null;
    readonly establishedOn: string | null;
    readonly district: string | null;
    readonly party: string | null;
    readonly committee: string | null;
    readonly rule: string | null;
    readonly ruleId: string | null;
    readonly chart: string | null;
    readonly chartId: string | null;
  };
  /** Rooms of the same district that have a place on the map, this one among them if it has. */
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly longitude: number;
    readonly latitude: number;
  }[];
  readonly photos: readonly { readonly url: string; readonly alt: string | null }[];
  readonly signs: readonly {
    readonly id: string;
    readonly serial: string;
    readonly state: string;
    readonly place: string | null;
    readonly hungOn: string | null;
  }[];
  readonly groups: readonly Line[];
  readonly topics: readonly Line[];
  readonly sessions: readonly Line[];
  readonly outcomes: readonly Line[];
  readonly fourOnes: Scored<FourOnes>;
  readonly sixHaves: Scored<SixHaves>;
}

const roomApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    roomProfile: builder.query<Profile, string>({
      query: (documentId) => `/workflow/rooms/${documentId}`,
      transformResponse: ({ data }: { data: Profile }) => data,
      providesTags: (_result, _error, documentId) => [
        { type: 'Document' as const, id: `${ROOM}_${documentId}` },
        { type: 'Document' as const, id: `${TOPIC}_LIST` },
      ],
    }),
    rooms: builder.query<readonly { readonly documentId: string; readonly name: string }[], string>({
      query: (search) =>
        `/content-manager/collection-types/${ROOM}?page=1&pageSize=50&sort=name:ASC${
          search === '' ? '' : `&_q=${encodeURIComponent(search)}`
        }`,
      transformResponse: ({ results }: { results: { documentId: string; name: string }[] }) => results,
      providesTags: [{ type: 'Document' as const, id: `${ROOM}_LIST` }],
    }),
  }),
});

export const { useRoomProfileQuery, useRoomsQuery } = roomApi;
