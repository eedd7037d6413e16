import { Book, Check, Clock, Feather, House, Message, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { HandbookCard } from '../kit/handbook/card';
import { EntryCard } from '../guided-entry/entry-card';
import { MineCard, RecentCard, RoomsCard, SessionsCard, WaitingCard } from './cards';
import { MAY_ENTER } from '../kit/forms-allowed';

const card = (id: string, defaultMessage: string, icon: typeof Check, component: ComponentType) => ({
  id,
  icon,
  title: { id: `desk.${id}`, defaultMessage },
  component: () => Promise.resolve(component),
});

/** The home page is the desk; the vendor's cards, about entries and accounts, go. */
export function setDesk({ widgets }: StrapiApp): void {
  widgets.register(() => [
    card('waiting', '待我办理', Check, WaitingCard),
    card('sessions', '即将到期与超期', Clock, SessionsCard),
    { ...card('entry', '引导录入', Pencil, EntryCard), permissions: MAY_ENTER },
    card('mine', '我提交的', Feather, MineCard),
    card('rooms', '议事室建设进度', House, RoomsCard),
    card('recent', '最近动态', Message, RecentCard),
    card('handbook', '操作手册', Book, HandbookCard),
  ]);
}
