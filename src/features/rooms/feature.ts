/** Rooms and the registry around them: districts, organisations, members, duty groups, venues, signs. */
import { AREA, DUTY_GROUP, LEGACY_VENUE, MEMBER, ORGANIZATION, ROOM, SIGNAGE } from '../../engine/uids';
import { describedPictures } from '../../engine/write/described-pictures';
import { areaGate, plainGate } from '../../engine/write/keep-gate';
import type { Feature } from '../feature';
import { dutyGroupGate, legacyVenueGate, roomGate, signageGate } from './registry-gate';
import { roomRoutes } from './routes';

export const rooms: Feature = {
  gates: {
    [AREA]: areaGate,
    [ORGANIZATION]: plainGate,
    [MEMBER]: plainGate,
    [ROOM]: describedPictures({ type: 'room', field: 'photos' }, roomGate),
    [DUTY_GROUP]: dutyGroupGate,
    [LEGACY_VENUE]: legacyVenueGate,
    [SIGNAGE]: signageGate,
  },
  routes: roomRoutes,
};
