/** The public rooms on a map: on the list of rooms, and on the page of each. */
import type { Core } from '@strapi/strapi';
import { ROOM } from '../../../engine/uids';
import { nameOnMap } from '../../../domain/rooms/room-profile';
import { drawMap } from '../../../drawing/map';
import { readRows } from '../../contract/read-public';
import { html, Html } from '../frame/html';
import { roomAddress } from './parts';

export interface PlaceRow {
  readonly name: string;
  readonly slug: string;
  readonly longitude?: number | null;
  readonly latitude?: number | null;
}

/** More points than this would hide each other. */
const MOST = 100;

export const loadPlaces = (strapi: Core.Strapi): Promise<readonly PlaceRow[]> =>
  readRows<PlaceRow>(strapi, ROOM, {
    fields: ['name', 'slug', 'longitude', 'latitude'],
    size: MOST,
  });

/**
 * @param here slug of the room that the page is about
 * @returns nothing where no room, or not the one in question, has a place
 */
export function renderMap(places: readonly PlaceRow[], here: string | null = null): Html | null {
  const known = places.flatMap(({ name, slug, longitude, latitude }) =>
    longitude == null || latitude == null
      ? []
      : [{ name: nameOnMap(name), longitude, latitude, href: roomAddress(slug), here: slug === here }],
  );
  if (here !== null && !known.some((place) => place.here)) return null;
  const picture = drawMap(known, '议事室分布图');
  return picture === null
    ? null
    : html`<section class="map" aria-labelledby="map">
        <h2 id="map">${here === null ? '分布图' : '在哪里'}</h2>
        <div class="map-frame">${new Html(picture)}</div>
        <p class="meta">示意图，按登记的经纬度标出，不作导航用。</p>
      </section>`;
}
