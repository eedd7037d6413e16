/** How a session is told: its day, its place, its form; never who presides or who comes. */
import { LABELS_BY_TYPE } from '../../../words/labels/by-type';
import { SESSION } from '../../../engine/uids';
import { emptyState } from '../frame/layout';
import { html, type Html } from '../frame/html';
import { formatDay } from '../frame/labels';
import { placeOfRoom, roomAddress, topicAddress } from '../shared/parts';
import type { SessionRow } from '../shared/rows';
import type { Site } from '../frame/site';
import { councilOf } from '../frame/structured';
import type { Thing } from '../frame/thing';
import { roomThing } from '../shared/things';

export const FORM_LABELS = LABELS_BY_TYPE[SESSION].fields.form.choices;

/** The day it was held on, else the one it is planned for, else the first one on which opinions are taken. */
export const dayOfSession = ({ heldOn, plannedOn, onlineFrom }: SessionRow): string | null =>
  heldOn ?? plannedOn ?? onlineFrom ?? null;

/** What the record says, else the room's own address. */
export function placeOfSession({ place, topic, form }: SessionRow): string {
  if (place) return place;
  const room = topic?.room;
  return room && form === 'meeting' ? `${room.name}（${placeOfRoom(room)}）` : '';
}

const hourOf = ({ startsAt, heldOn }: SessionRow): string =>
  startsAt && !heldOn ? ` ${startsAt.slice(0, 5)}` : '';

function spanOf(session: SessionRow): string {
  const { form, onlineFrom, onlineTo } = session;
  if (form === 'online' && onlineFrom && onlineTo) return `${formatDay(onlineFrom)}至${formatDay(onlineTo)}`;
  const day = dayOfSession(session);
  return day === null ? '' : formatDay(day) + hourOf(session);
}

const stateOf = ({ heldOn }: SessionRow): string => (heldOn ? '已召开' : '已安排');

/** Where it is: the place, and the room it belongs to. */
function renderWhere(session: SessionRow): Html {
  const place = placeOfSession(session);
  const room = session.topic?.room;
  const link = room && html`<a href="${roomAddress(room.slug)}">${room.name}</a>`;
  return html`${place}${place && link && ' · '}${link}`;
}

const renderTitle = ({ title, topic }: SessionRow): Html =>
  topic ? html`<a href="${topicAddress(topic.documentId)}">${title}</a>` : html`${title}`;

/** @param withTopic on a page about the topic itself it goes without saying */
export const renderSessionItem = (session: SessionRow, withTopic = true): Html =>
  html`<li class="card session">
    <h3>${withTopic ? renderTitle(session) : session.title}</h3>
    <p>
      <time datetime="${dayOfSession(session)}">${spanOf(session)}</time> · ${stateOf(session)} ·
      ${FORM_LABELS[session.form]}
    </p>
    <p class="meta">${withTopic ? renderWhere(session) : placeOfSession(session)}</p>
  </li> `;

export const renderSessions = (sessions: readonly SessionRow[], withTopic = true): Html =>
  sessions.length > 0
    ? html`<ul class="cards">
        ${sessions.map((session) => renderSessionItem(session, withTopic))}
      </ul>`
    : emptyState('还没有公布的协商日程。议题进入协商之后，日期、形式和地点会在这里公布。');

const MODES = {
  meeting: 'https://schema.org/OfflineEventAttendanceMode',
  written: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
} as const;

const startOf = ({ startsAt, heldOn }: SessionRow, day: string): string =>
  startsAt && !heldOn ? `${day}T${startsAt.slice(0, 5)}:00+08:00` : day;

/** An event of schema.org. */
export function sessionThing(site: Site, session: SessionRow): Thing {
  const { documentId, title, form, topic, onlineTo } = session;
  const page = `${site.address}${topic ? topicAddress(topic.documentId) : '/sessions'}`;
  const online = form === 'online';
  return {
    '@type': 'Event',
    '@id': `${site.address}/sessions#s-${documentId}`,
    name: title,
    url: page,
    startDate: startOf(session, dayOfSession(session) ?? ''),
    ...(online && onlineTo && { endDate: onlineTo }),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: MODES[form],
    organizer: councilOf(site),
    location: online ? { '@type': 'VirtualLocation', url: page } : placeThing(site, session),
    ...(topic && { about: { '@type': 'CreativeWork', name: topic.title, url: page } }),
  };
}

function placeThing(site: Site, session: SessionRow): Thing {
  const place = placeOfSession(session);
  const room = session.topic?.room;
  if (!room) return { '@type': 'Place', name: place || site.council };
  const inRoom = place === '' || place.startsWith(room.name);
  return inRoom ? roomThing(site, room) : { '@type': 'Place', name: place, address: placeOfRoom(room) };
}
