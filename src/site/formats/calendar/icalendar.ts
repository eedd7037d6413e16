/** iCalendar as RFC 5545 writes it: properties, escaped texts, lines of at most 75 octets. */

type Parameters = Readonly<Record<string, string>>;

/** A content line before it is folded: `NAME;PARAM=value:value`. */
export type Line = readonly [name: string, value: string, parameters?: Parameters];

/** 3.3.11: backslash, semicolon, comma and line break have a meaning of their own; other control signs have no place. */
export const text = (words: string): string =>
  words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A day as `20260801`; of a moment, `20260801T040000Z`. */
export const day = (iso: string): string => iso.slice(0, 10).replaceAll('-', '');
export const moment = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const OCTETS = 75;

/** 3.1: a line longer than 75 octets goes on in the next one, after a space; a character of several octets stays whole. */
function fold(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > OCTETS) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const written = ([name, value, parameters = {}]: Line): string =>
  fold(
    `${name}${Object.entries(parameters)
      .map(([key, word]) => `;${key}=${word}`)
      .join('')}:${value}`,
  );

export interface Component {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly parts?: readonly Component[];
}

const linesOf = ({ name, lines, parts = [] }: Component): readonly string[] => [
  `BEGIN:${name}`,
  ...lines.map(written),
  ...parts.flatMap(linesOf),
  `END:${name}`,
];

export const writeCalendar = (calendar: Component): string => `${linesOf(calendar).join('\r\n')}\r\n`;

/** China has kept one time without summer time since 1992. */
export const SHANGHAI = 'Asia/Shanghai';
export const SHANGHAI_ZONE: Component = {
  name: 'VTIMEZONE',
  lines: [
    ['TZID', SHANGHAI],
    ['X-LIC-LOCATION', SHANGHAI],
  ],
  parts: [
    {
      name: 'STANDARD',
      lines: [
        ['DTSTART', '19920101T000000'],
        ['TZOFFSETFROM', '+0800'],
        ['TZOFFSETTO', '+0800'],
        ['TZNAME', 'CST'],
      ],
    },
  ],
};
