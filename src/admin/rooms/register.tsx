import { House } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { RoomPanel } from './panel';
import { MAY_SEE_ROOMS } from './permissions';
import { intlLabel, ROOM_MESSAGES } from './words/words';

/** Rooms: all about each on one page. */
export const rooms: Capability = {
  messages: ROOM_MESSAGES,
  menu: [
    {
      to: 'room-profile',
      icon: House,
      intlLabel: intlLabel('title'),
      permissions: MAY_SEE_ROOMS,
      position: 3,
      Component: () => import('.'),
    },
  ],
  panels: [RoomPanel],
};
