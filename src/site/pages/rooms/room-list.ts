import type { Content } from '../frame/content';
import { html } from '../frame/html';
import { LEVEL_LABELS } from '../frame/labels';
import { listing, type Listing } from '../shared/listing';
import { renderRoomItem } from '../shared/parts';
import { renderMap, type PlaceRow } from '../shared/places';
import type { RoomRow } from '../shared/rows';

interface RoomListing {
  readonly level?: keyof typeof LEVEL_LABELS | undefined;
  readonly places: readonly PlaceRow[];
}

/** The public rooms, of one level or of all, and where they are. */
export const roomList = (rows: Listing<RoomRow>, { level, places }: RoomListing): Content =>
  listing(rows, {
    column: '/rooms',
    title: level ? `${LEVEL_LABELS[level]}协商议事室` : '协商议事室',
    description: '“有事好商量”协商议事室的名称和地址。',
    empty: '还没有公开的协商议事室。建成并公开之后，会在这里列出名称和地址。',
    list: html`<ul class="rooms">
        ${rows.rows.map(renderRoomItem)}
      </ul>
      ${renderMap(places)}`,
    ...(level && { keep: `level=${level}` }),
  });
