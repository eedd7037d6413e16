/** Where rooms lie, as a picture that asks no map service: points over a grid of degrees, with a scale and north up. */
import { escapeText, tag } from './markup';

export interface Place {
  /** Stands beside the point. */
  readonly name: string;
  /** Degrees, China Geodetic Coordinate System 2000, which for a picture is that of satellite navigation. */
  readonly longitude: number;
  readonly latitude: number;
  /** Where the point leads. */
  readonly href?: string;
  /** The place that the picture is about. */
  readonly here?: boolean;
}

const WIDTH = 640;
const EDGE = 48;
const HEIGHT = { least: 260, most: 460 };
/** A single place still has some country around it: about 5 km. */
const LEAST_DEGREES = 0.05;
const KM_PER_DEGREE = 111.32;
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const SCALES_KM = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const INK = { point: '#1f5c99', here: '#b3261e', grid: '#d8dde3', text: '#32363b', land: '#f6f8fa' };

const round = (value: number): number => Math.round(value * 10) / 10;

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(values: readonly number[]): Range {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const lacking = Math.max(0, LEAST_DEGREES - (most - least)) / 2;
  return { from: least - lacking, to: most + lacking };
}

interface Ground {
  readonly east: Range;
  readonly north: Range;
  readonly height: number;
  readonly kmPerPixel: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
}

/** Degrees of longitude are shorter than those of latitude; one scale serves both directions. */
function groundOf(places: readonly Place[]): Ground {
  const east = rangeOf(places.map(({ longitude }) => longitude));
  const north = rangeOf(places.map(({ latitude }) => latitude));
  const squeeze = Math.cos((((north.from + north.to) / 2) * Math.PI) / 180);
  const wide = (east.to - east.from) * squeeze;
  const tall = north.to - north.from;
  const room = { width: WIDTH - 2 * EDGE, height: HEIGHT.most - 2 * EDGE };
  const scale = Math.min(room.width / wide, room.height / tall);
  const height = Math.max(HEIGHT.least, tall * scale + 2 * EDGE);
  const middle = { east: (east.from + east.to) / 2, north: (north.from + north.to) / 2 };
  return {
    east,
    north,
    height: Math.round(height),
    kmPerPixel: KM_PER_DEGREE / scale,
    x: (longitude) => round(WIDTH / 2 + (longitude - middle.east) * squeeze * scale),
    y: (latitude) => round(height / 2 - (latitude - middle.north) * scale),
  };
}

const written = (text: string, at: { readonly x: number; readonly y: number }, anchor: string, ink: string) =>
  tag(
    'text',
    {
      ...at,
      fill: ink,
      'font-size': 13,
      'text-anchor': anchor,
      // A pale rim keeps the name readable over a line.
      stroke: INK.land,
      'stroke-width': 3,
      'paint-order': 'stroke',
    },
    escapeText(text),
  );

/** The round degrees inside a range, as few as can be read. */
function degrees({ from, to }: Range): number[] {
  const step = STEPS.find((one) => (to - from) / one <= 4) ?? 10;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, at) =>
    Number(((first + at) * step).toFixed(2)),
  );
}

const line = (x1: number, y1: number, x2: number, y2: number, ink: string, width = 1) =>
  tag('line', { x1, y1, x2, y2, stroke: ink, 'stroke-width': width });

const grid = ({ east, north, height, x, y }: Ground): string[] => [
  ...degrees(east).flatMap((one) => [
    line(x(one), 0, x(one), height, INK.grid),
    written(`东经${one}°`, { x: x(one), y: height - 8 }, 'middle', INK.text),
  ]),
  ...degrees(north).flatMap((one) => [
    line(0, y(one), WIDTH, y(one), INK.grid),
    written(`北纬${one}°`, { x: 6, y: y(one) - 4 }, 'start', INK.text),
  ]),
];

function scaleBar({ kmPerPixel, height }: Ground): string {
  const km = SCALES_KM.findLast((one) => one / kmPerPixel <= WIDTH / 4) ?? SCALES_KM[0] ?? 1;
  const [right, foot] = [WIDTH - 16, height - 30];
  const left = round(right - km / kmPerPixel);
  return (
    line(left, foot, right, foot, INK.text, 2) +
    written(`${km}公里`, { x: round((left + right) / 2), y: foot - 6 }, 'middle', INK.text)
  );
}

function point({ name, longitude, latitude, href, here = false }: Place, { x, y }: Ground): string {
  const at = { x: x(longitude), y: y(latitude) };
  const ink = here ? INK.here : INK.point;
  // A name that would run out of the picture stands before its point.
  const before = at.x > WIDTH * 0.6;
  const mark =
    tag('title', {}, escapeText(name)) +
    tag('circle', { cx: at.x, cy: at.y, r: here ? 8 : 6, fill: ink, stroke: '#ffffff', 'stroke-width': 2 }) +
    written(name, { x: at.x + (before ? -12 : 12), y: at.y + 5 }, before ? 'end' : 'start', ink);
  return href === undefined ? tag('g', {}, mark) : tag('a', { href }, mark);
}

/**
 * @param label what a screen reader says of the picture
 * @returns SVG without style or script; `null` where nothing has a place
 */
export function drawMap(places: readonly Place[], label: string): string | null {
  if (places.length === 0) return null;
  const ground = groundOf(places);
  const { height } = ground;
  // What the picture is about lies on top.
  const inOrder = [...places].sort((one, other) => Number(one.here ?? false) - Number(other.here ?? false));
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'group',
      'aria-label': label,
    },
    tag('rect', { width: WIDTH, height, fill: INK.land, rx: 6 }),
    ...grid(ground),
    scaleBar(ground),
    written('北 ↑', { x: WIDTH - 16, y: 24 }, 'end', INK.text),
    ...inOrder.map((place) => point(place, ground)),
  );
}
