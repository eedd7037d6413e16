import { Book, Check, Clock, Feather, House, Message } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { HandbookCard } from '../kit/handbook/card';
import { kitLabel } from '../kit/words/words';
import { MineCard, RecentCard, RoomsCard, SessionsCard, WaitingCard } from './cards';
import { DESK_MESSAGES, intlLabel } from './words/words';

/** The desk: the home page, which shows everybody what is theirs to do. */
export const desk: Capability = {
  messages: DESK_MESSAGES,
  cards: [
    { place: 1, id: 'waiting', icon: Check, title: intlLabel('waiting'), component: WaitingCard },
    { place: 2, id: 'sessions', icon: Clock, title: intlLabel('sessions'), component: SessionsCard },
    { place: 4, id: 'mine', icon: Feather, title: intlLabel('mine'), component: MineCard },
    { place: 5, id: 'rooms', icon: House, title: intlLabel('rooms'), component: RoomsCard },
    { place: 6, id: 'recent', icon: Message, title: intlLabel('recent'), component: RecentCard },
    { place: 7, id: 'handbook', icon: Book, title: kitLabel('handbook'), component: HandbookCard },
  ],
};
