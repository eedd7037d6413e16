import fc from 'fast-check';
import { text, writeCalendar, type Line } from '../../../../src/site/formats/calendar/icalendar';
import { cancelledOf, eventOf } from '../../../../src/site/formats/calendar/events';
import type { SessionRow } from '../../../../src/site/pages/shared/rows';
import type { Site } from '../../../../src/site/pages/frame/site';
import type { HistoryEntry } from '../../../../src/site/public-history/history';
import { calendarFaults, eventsIn } from '../../../support/public/icalendar';

const EVENT: readonly Line[] = [
  ['UID', 'a@b'],
  ['DTSTAMP', '20260801T000000Z'],
  ['DTSTART', '20260801', { VALUE: 'DATE' }],
  ['STATUS', 'CONFIRMED'],
];
const calendarWith = (lines: readonly Line[]): string =>
  writeCalendar({
    name: 'VCALENDAR',
    lines: [
      ['VERSION', '2.0'],
      ['PRODID', '-//x//ZH'],
    ],
    parts: [{ name: 'VEVENT', lines: [...EVENT, ...lines] }],
  });

describe('a calendar', () => {
  it('keeps every text whole, folded and escaped, whatever is in it', () => {
    // A parser reads `\\r` as a line break of its own, and nobody writes the control signs.
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((one) => !/[\p{Cc}\ufffd]/u.test(one) || /^[^\p{Cc}\ufffd]*\n[^\p{Cc}\ufffd]*$/u.test(one));
    fc.assert(
      fc.property(words, (summary) => {
        const written = calendarWith([['SUMMARY', text(summary)]]);
        expect(calendarFaults(written)).toEqual([]);
        expect(eventsIn(written)[0]?.summary).toBe(summary);
      }),
      { examples: [['分号；;逗号，,反斜线\\换行\n𠮷㐂䶮'.repeat(6)], ['a'.repeat(75)], ['\\n'], ['']] },
    );
  });

  it('would be found out when it breaks a rule', () => {
    const sound = calendarWith([['SUMMARY', 'x']]);
    for (const broken of [
      sound.replaceAll('\r\n', '\n'),
      sound.replace('SUMMARY:x', `SUMMARY:${'x'.repeat(80)}`),
      sound.replace('UID:a@b\r\n', ''),
      sound.replace('DTSTART;VALUE=DATE:', 'DTSTART;TZID=Asia/Shanghai:'),
      sound.replace('STATUS:CONFIRMED', 'STATUS:OK'),
    ]) {
      expect(calendarFaults(broken)).not.toEqual([]);
    }
  });
});

describe('a session in a calendar', () => {
  const site = { address: 'https://x.example' } as Site;
  const row: SessionRow = {
    documentId: 's1',
    createdAt: '2026-07-01T00:00:00.000Z',
    updatedAt: '2026-07-02T00:00:00.000Z',
    title: '协商',
    form: 'meeting',
    plannedOn: '2026-08-01',
    startsAt: '14:30:00.000',
  };
  const linesOf = (session: SessionRow) =>
    Object.fromEntries(
      eventOf(site, session, undefined)[0]?.lines.map(([name, value]) => [name, value]) ?? [],
    );

  it('has its hour, the whole day when none is known or it is over, and all days of a call on the net', () => {
    expect(linesOf(row)).toMatchObject({ DTSTART: '20260801T143000', SEQUENCE: '0' });
    expect(linesOf({ ...row, startsAt: null })).toMatchObject({ DTSTART: '20260801', DTEND: '20260802' });
    expect(linesOf({ ...row, heldOn: '2026-08-31' })).toMatchObject({
      DTSTART: '20260831',
      DTEND: '20260901',
    });
    const online = { ...row, form: 'online', onlineFrom: '2026-08-10', onlineTo: '2026-08-20' } as const;
    expect(linesOf(online)).toMatchObject({ DTSTART: '20260810', DTEND: '20260821' });
    expect(eventOf(site, { ...row, plannedOn: null }, undefined)).toEqual([]);
  });

  it('is said to be off by day and hour alone; what took place is not', () => {
    const entry: HistoryEntry = {
      documentId: 's1',
      topic: 't',
      room: 'r',
      day: '2026-08-01',
      time: '14:30',
      held: false,
      sequence: 3,
      createdAt: row.createdAt,
      changedAt: row.updatedAt,
    };
    const [event] = cancelledOf(entry);
    const lines = Object.fromEntries(event?.lines.map(([name, value]) => [name, value]) ?? []);
    expect(lines).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '3', DTSTART: '20260801T143000' });
    expect(JSON.stringify(lines)).not.toContain('协商"');
    expect(cancelledOf({ ...entry, held: true })).toEqual([]);
  });
});
