/** The sizes of rows, gaps and lanes, from the words that must find room in them. */
import type { Stage } from '../domain/process/flowchart';
import type { Block } from './blocks';
import { at, MARGIN, NAMES } from './geometry';
import type { Order } from './order';
import { exitRow, type Route, type Side } from './routes';

export type MeasuredRoute = Route & { readonly block: Block };

interface Row {
  readonly top: number;
  readonly height: number;
  /** Middle of the gap below it. */
  readonly gap: number;
}

export interface Measures {
  readonly width: number;
  readonly height: number;
  /** Middle of the column of stages. */
  readonly spine: number;
  readonly boxWidth: number;
  readonly bandRight: number;
  readonly rows: readonly Row[];
  /** Middle of each lane. */
  readonly lanes: Readonly<Record<Side, readonly number[]>>;
  /** Boxes of the ends of their own, in their order. */
  readonly exits: readonly { readonly x: number; readonly width: number }[];
}

const PADDING = 14;
const GAP_PADDING = 13;
const LEAST_GAP = 34;
const BETWEEN_LANES = 14;
/** Least room between two lines that reach the same side of a box. */
const BETWEEN_LINES = 14;

const most = (sizes: readonly number[], least = 0) => Math.ceil(Math.max(least, ...sizes));

/** Lines that reach one side of the stage of this row. */
const linesAt = (routes: readonly Route[], row: number, sides: readonly Side[]): number =>
  routes
    .filter(({ side }) => sides.includes(side))
    .reduce(
      (sum, { sources, target, side }) =>
        sum + sources.filter((source) => source === row).length + Number(target === row && side !== 'exit'),
      0,
    );

function rowsOf(order: Order, routes: readonly MeasuredRoute[], blockOf: (stage: Stage) => Block): Row[] {
  const rows: Row[] = [];
  let top = MARGIN + 10;
  for (let row = 0; row <= Math.max(exitRow(order), order.spine.length - 1); row += 1) {
    const here = order.spine[row];
    const stages = [...(here ? [here] : []), ...(row === exitRow(order) ? order.exits : [])];
    const lines = Math.max(linesAt(routes, row, ['left']), linesAt(routes, row, ['right', 'exit']));
    const words = most(stages.map((stage) => blockOf(stage).height));
    const height = Math.max(words + PADDING, (lines + 1) * BETWEEN_LINES);
    const gap = most(
      routes.filter((route) => route.gap === row).map(({ block }) => block.height + 2 * GAP_PADDING),
      LEAST_GAP,
    );
    rows.push({ top, height, gap: top + height + gap / 2 });
    top += height + gap;
  }
  return rows;
}

/** Widths of the lanes of one side, by number. */
function laneWidths(routes: readonly MeasuredRoute[], side: Side): number[] {
  const widths: number[] = [];
  for (const { lane, block } of routes.filter((route) => route.side === side)) {
    widths[lane] = most([block.width + BETWEEN_LANES], widths[lane]);
  }
  return widths;
}

/** Middles of columns that stand side by side from `start`, to the right or, with `-1`, to the left. */
function middles(widths: readonly number[], start: number, direction: 1 | -1 = 1): number[] {
  let edge = start;
  return widths.map((width) => {
    const middle = edge + (direction * width) / 2;
    edge += direction * width;
    return middle;
  });
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** Each end with the lanes that lead to it, all under one roof. */
function placeExits(
  { exits }: Order,
  {
    routes,
    left,
    blockOf,
  }: { routes: readonly MeasuredRoute[]; left: number; blockOf: (stage: Stage) => Block },
) {
  const widths = laneWidths(routes, 'exit');
  const lanes: number[] = [];
  const boxes: { x: number; width: number }[] = [];
  let edge = left;
  for (const stage of exits) {
    const own = routes.filter(({ side, step }) => side === 'exit' && step.to === stage.key);
    const ownWidths = own.map(({ lane }) => at(widths, lane));
    const width = Math.max(sumOf(ownWidths), blockOf(stage).width + 2 * PADDING + BETWEEN_LANES);
    lanes.push(...middles(ownWidths, edge + (width - sumOf(ownWidths)) / 2));
    boxes.push({ x: edge + BETWEEN_LANES / 2, width: width - BETWEEN_LANES });
    edge += width;
  }
  return { lanes, boxes, right: edge };
}

/** The last row ends the picture, unless a step stands below it. */
function bottomOf(rows: readonly Row[], routes: readonly Route[]): number {
  const { top, height, gap } = at(rows, rows.length - 1);
  const bottom = top + height;
  return routes.some((route) => route.gap === rows.length - 1) ? bottom + 2 * (gap - bottom) : bottom;
}

export function measure(
  order: Order,
  routes: readonly MeasuredRoute[],
  blockOf: (stage: Stage) => Block,
): Measures {
  const rows = rowsOf(order, routes, blockOf);
  const left = laneWidths(routes, 'left');
  const right = laneWidths(routes, 'right');
  const boxWidth = most(
    order.spine.map((stage) => blockOf(stage).width + 2 * PADDING),
    170,
  );
  const words = routes.filter(({ side }) => side === 'spine').map(({ block }) => block.width);
  const spineWidth = most(words, boxWidth) + 2 * BETWEEN_LANES;
  const spineLeft = MARGIN + NAMES + sumOf(left);
  const spine = spineLeft + spineWidth / 2;
  const bandRight = spineLeft + spineWidth + sumOf(right);
  const exits = placeExits(order, { routes, left: bandRight + BETWEEN_LANES, blockOf });
  return {
    width: Math.max(bandRight, exits.boxes.length > 0 ? exits.right : 0) + MARGIN,
    height: bottomOf(rows, routes) + 10 + MARGIN,
    spine,
    boxWidth,
    bandRight,
    rows,
    lanes: {
      spine: [spine],
      left: middles(left, spineLeft, -1),
      right: middles(right, spineLeft + spineWidth),
      exit: exits.lanes,
    },
    exits: exits.boxes,
  };
}
