/** `/calendar.ics` of all public sessions, `/rooms/<room>/calendar.ics` of one room. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { inTransaction } from '../../../engine/database/transactions';
import { routeOf } from '../../contract/endpoints/route';
import { goneOf, historyOf } from '../../public-history/history';
import { loadRoomById, loadSessions, loadSessionsOfRoom } from '../../pages/topics/load-sessions';
import { roomAddress } from '../../pages/shared/parts';
import { sendFile } from '../../pages/frame/send-file';
import type { SessionRow } from '../../pages/shared/rows';
import { BRAND, siteOf } from '../../pages/frame/site';
import { calendarOf, cancelledOf, eventOf } from './events';
import { writeCalendar } from './icalendar';

const TYPE = 'text/calendar; charset=utf-8';

interface Asked {
  readonly name: string;
  readonly address: string;
  readonly rows: readonly SessionRow[];
  /** Document id of the room, when it is the calendar of one. */
  readonly room?: string;
}

async function write(strapi: Core.Strapi, { name, address, rows, room }: Asked): Promise<string> {
  const site = siteOf(strapi);
  const ids = rows.map(({ documentId }) => documentId);
  const [history, gone] = await inTransaction(strapi, async (trx) => [
    await historyOf(trx, 'session', ids),
    await goneOf(trx, 'session', room === undefined ? {} : { room }),
  ]);
  const events = [
    ...rows.flatMap((row) => eventOf(site, row, history.get(row.documentId))),
    ...gone.flatMap(cancelledOf),
  ];
  return writeCalendar(calendarOf(site, { name, address, events }));
}

/** As many as a client of a calendar can be asked to hold. */
const MOST = 500;

async function newest(strapi: Core.Strapi): Promise<readonly SessionRow[]> {
  const rows: SessionRow[] = [];
  for (let page = 1, pages = 1; page <= pages && rows.length < MOST; page += 1) {
    const found = await loadSessions(strapi, page, 100);
    rows.push(...found.rows);
    ({ pages } = found);
  }
  return rows;
}

export function registerCalendar(strapi: Core.Strapi): void {
  const all = async (ctx: Context) => {
    const name = `${BRAND} · 协商日程`;
    sendFile(ctx, TYPE, await write(strapi, { name, address: '/calendar.ics', rows: await newest(strapi) }));
  };
  const ofRoom = async (ctx: Context) => {
    const { room: slug } = ctx.params as { room: string };
    const room = await loadRoomById(strapi, slug);
    // Nothing is said: what comes after answers 404 as everywhere.
    if (!room) return;
    const address = `${roomAddress(slug)}/calendar.ics`;
    const rows = await loadSessionsOfRoom(strapi, slug);
    const told = { name: `${room.name} · 协商日程`, address, rows, room: room.documentId };
    sendFile(ctx, TYPE, await write(strapi, told));
  };
  strapi.server.routes([routeOf('/calendar.ics', all), routeOf('/rooms/{room}/calendar.ics', ofRoom)]);
}
