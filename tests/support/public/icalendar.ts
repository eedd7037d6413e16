/**
 * Rules of RFC 5545 that a parser forgives: there is no schema of iCalendar to hold a calendar to. What is left, the
 * parser of another hand (`ical.js`) must understand.
 */
import ICAL from 'ical.js';

const ONCE = [
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'SUMMARY',
  'STATUS',
  'SEQUENCE',
  'CREATED',
  'LAST-MODIFIED',
  'URL',
  'LOCATION',
  'TRANSP',
];
const NAMES = /^(?:X-[A-Z-]+|[A-Z-]+)(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*:/;

/** 3.1: lines end with CRLF, hold 75 octets at most, and break no character. */
function lineFaults(text: string): string[] {
  const lines = text.split('\r\n');
  return [
    ...(/[\r\n]/.test(text.replaceAll('\r\n', '')) ? ['a line break that is not CRLF'] : []),
    ...(lines.at(-1) === '' ? [] : ['the last line is not ended']),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `longer than 75 octets: ${line}`),
    ...(text.includes('\ufffd') ? ['a broken character'] : []),
  ];
}

/** 3.6.1: what an event must have, and must not have twice. */
function eventFaults(block: string, zones: readonly string[]): string[] {
  const names = block.split('\r\n').map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? '');
  const count = (name: string) => names.filter((one) => one === name).length;
  const zone = /;TZID=([^:;]+)/.exec(block)?.[1];
  return [
    ...['UID', 'DTSTAMP', 'DTSTART']
      .filter((name) => count(name) !== 1)
      .map((name) => `an event without one ${name}`),
    ...ONCE.filter((name) => count(name) > 1).map((name) => `${name} twice`),
    ...(zone !== undefined && !zones.includes(zone) ? [`no VTIMEZONE for ${zone}`] : []),
    ...(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/.test(block) ? [] : ['DTSTAMP is not in UTC']),
    ...(/\r\nSTATUS:(TENTATIVE|CONFIRMED|CANCELLED)\r\n/.test(block) ? [] : ['a STATUS that is none']),
  ];
}

/** @returns what the RFC objects to, empty for a sound calendar */
export function calendarFaults(text: string): string[] {
  const flat = text.replaceAll(/\r\n[ \t]/g, '');
  const zones = [...flat.matchAll(/\r\nTZID:(.*)\r\n/g)].map(([, id = '']) => id);
  const events = flat.match(/\r\nBEGIN:VEVENT\r\n[\s\S]*?\r\nEND:VEVENT(?=\r\n)/g) ?? [];
  const ids = events.map((event) => /\r\nUID:(.*)\r\n/.exec(event)?.[1]);
  return [
    ...lineFaults(text),
    ...flat
      .split('\r\n')
      .slice(0, -1)
      .filter((line) => !NAMES.test(line))
      .map((line) => `no content line: ${line}`),
    ...['VERSION:2.0', 'PRODID:'].filter((line) => !flat.includes(`\r\n${line}`)).map((line) => `no ${line}`),
    ...events.flatMap((event) => eventFaults(event, zones)),
    ...(new Set(ids).size === ids.length ? [] : ['a UID twice']),
  ];
}

/** The events as another program understands them. */
export function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    const start = event.startDate as { isDate: boolean; toString: () => string; toJSDate: () => Date };
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      sequence: event.sequence,
      status: String(part.getFirstPropertyValue('status')),
      start: start.toString(),
      moment: start.isDate ? null : start.toJSDate().toISOString(),
    };
  });
}
