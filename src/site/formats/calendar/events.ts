/** Public sessions as events of a calendar, and those that were taken back as cancelled ones. */
import { daysAfter } from '../../../engine/clock';
import type { HistoryEntry } from '../../public-history/history';
import { topicAddress } from '../../pages/shared/parts';
import { dayOfSession, FORM_LABELS, placeOfSession } from '../../pages/topics/session-parts';
import type { SessionRow } from '../../pages/shared/rows';
import type { Site } from '../../pages/frame/site';
import { day, moment, SHANGHAI, SHANGHAI_ZONE, text, type Component, type Line } from './icalendar';

/** The same for ever and on every address of the site: a document id is unique by itself. */
const uid = (documentId: string): Line => ['UID', `${documentId}@session.haoshangliang`];

/** At an hour, or for the whole day; a call for opinions on the net lasts from its first day to its last. */
function when({ form, onlineFrom, onlineTo, heldOn, startsAt }: SessionRow, on: string): readonly Line[] {
  if (form === 'online' && onlineFrom) {
    return [whole('DTSTART', onlineFrom), whole('DTEND', daysAfter(onlineTo ?? onlineFrom, 1))];
  }
  return startsAt && !heldOn ? [at(on, startsAt)] : [whole('DTSTART', on), whole('DTEND', daysAfter(on, 1))];
}

const whole = (name: string, date: string): Line => [name, day(date), { VALUE: 'DATE' }];
const at = (date: string, time: string): Line => [
  'DTSTART',
  `${day(date)}T${time.slice(0, 5).replace(':', '')}00`,
  { TZID: SHANGHAI },
];

function wordsOf({ form, heldOn, topic }: SessionRow): string {
  const words = [
    topic && `议题：${topic.title}`,
    `协商形式：${FORM_LABELS[form]}`,
    heldOn && '已经召开，进展见议题页面。',
  ];
  return words.filter((word) => word).join('\n');
}

const optional = (name: string, value: string): readonly Line[] => (value === '' ? [] : [[name, value]]);

/** A session may be told anew because of its topic or its room, which its own row does not show. */
const changeOf = ({ updatedAt }: SessionRow, entry: HistoryEntry | undefined): string =>
  moment(entry && entry.changedAt > updatedAt ? entry.changedAt : updatedAt);

/** @returns nothing for a session that has no day, which the contract does not show */
export function eventOf(site: Site, row: SessionRow, entry: HistoryEntry | undefined): Component[] {
  const on = dayOfSession(row);
  if (on === null) return [];
  const { documentId, title, form, createdAt, topic } = row;
  const changed = changeOf(row, entry);
  const lines: Line[] = [
    uid(documentId),
    ['DTSTAMP', changed],
    ...when(row, on),
    ['SUMMARY', text(title)],
    ['DESCRIPTION', text(wordsOf(row))],
    ...optional('LOCATION', text(placeOfSession(row))),
    ...optional('URL', topic ? site.address + topicAddress(topic.documentId) : ''),
    ['CATEGORIES', text(FORM_LABELS[form])],
    ['STATUS', 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ['SEQUENCE', String(entry?.sequence ?? 0)],
    ['CREATED', moment(createdAt)],
    ['LAST-MODIFIED', changed],
  ];
  return [{ name: 'VEVENT', lines }];
}

/** What was announced and is off: that it is off, and nothing that is no longer public. What took place is never off. */
export function cancelledOf({
  documentId,
  day: on,
  time,
  held,
  sequence,
  changedAt,
}: HistoryEntry): Component[] {
  if (on === null || held) return [];
  const lines: Line[] = [
    uid(documentId),
    ['DTSTAMP', moment(changedAt)],
    ...(time === null ? [whole('DTSTART', on)] : [at(on, time)]),
    ['SUMMARY', '协商活动（已取消）'],
    ['STATUS', 'CANCELLED'],
    ['TRANSP', 'TRANSPARENT'],
    ['SEQUENCE', String(sequence)],
    ['LAST-MODIFIED', moment(changedAt)],
  ];
  return [{ name: 'VEVENT', lines }];
}

interface Told {
  readonly name: string;
  /** Where this very calendar is, for clients that come back to it. */
  readonly address: string;
  readonly events: readonly Component[];
}

export const calendarOf = (site: Site, { name, address, events }: Told): Component => ({
  name: 'VCALENDAR',
  lines: [
    ['VERSION', '2.0'],
    ['PRODID', `-//${text(site.council)}//有事好商量//ZH`],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', text(name)],
    ['X-WR-CALNAME', text(name)],
    ['X-WR-TIMEZONE', SHANGHAI],
    ['SOURCE', site.address + address, { VALUE: 'URI' }],
    ['REFRESH-INTERVAL', 'PT6H', { VALUE: 'DURATION' }],
    ['X-PUBLISHED-TTL', 'PT6H'],
  ],
  parts: [SHANGHAI_ZONE, ...events],
});
