/** The lines of the steps, and where their words stand. */
import { at, type Arrow, type Point, type Way } from './geometry';
import type { MeasuredRoute, Measures } from './measures';
import type { Order } from './order';
import type { Route } from './routes';

interface Ground {
  readonly order: Order;
  readonly measures: Measures;
}

/** A line that reaches the side of a box. */
interface Touch {
  readonly route: Route;
  readonly role: 'source' | 'target';
  /** Does its lane lead up from here? */
  readonly up: boolean;
}

/** At what height a line reaches the box of a row. */
interface Heights {
  readonly heights: (route: Route, role: Touch['role'], row: number) => number;
}

/** Lanes further out count higher; those to the ends lie outside all others. */
const reach = ({ side, lane }: Route): number => (side === 'exit' ? 1000 : 0) + lane;

/** Lines that lead up come first, the nearest lane on top; those that lead down follow, the nearest at the bottom: so none cross here. */
function inOrder(one: Touch, other: Touch): number {
  if (one.up !== other.up) return one.up ? -1 : 1;
  return (reach(one.route) - reach(other.route)) * (one.up ? 1 : -1);
}

function touchesOf(routes: readonly Route[], row: number): Touch[] {
  return routes
    .flatMap((route): Touch[] => {
      const { sources, target, side } = route;
      const leaves: Touch = { route, role: 'source', up: target <= row };
      const enters: Touch = { route, role: 'target', up: Math.min(...sources) < row };
      return [
        ...(sources.includes(row) ? [leaves] : []),
        ...(target === row && side !== 'exit' ? [enters] : []),
      ];
    })
    .sort(inOrder);
}

function heightsOf(routes: readonly Route[], { measures }: Ground): Heights['heights'] {
  const left = routes.filter(({ side }) => side === 'left');
  const right = routes.filter(({ side }) => side === 'right' || side === 'exit');
  return (route, role, row) => {
    const touches = touchesOf(route.side === 'left' ? left : right, row);
    const index = touches.findIndex((touch) => touch.role === role && touch.route.step === route.step);
    const { top, height } = at(measures.rows, row);
    return Math.round(top + (height * (index + 1)) / (touches.length + 1));
  };
}

/** One line: out of the box, along the lane, into the other box. */
function lineOf(route: Route, source: number, { measures, heights }: Ground & Heights): Point[] {
  const { side, target, gap } = route;
  const x = at(measures.lanes[side], route.lane);
  const from = at(measures.rows, source);
  const to = at(measures.rows, target);
  if (side === 'spine') {
    return [
      { x, y: from.top + from.height },
      { x, y: to.top },
    ];
  }
  const edge = measures.spine + (measures.boxWidth / 2) * (side === 'left' ? -1 : 1);
  const start = heights(route, 'source', source);
  const out = [
    { x: edge, y: start },
    { x, y: start },
  ];
  if (side === 'exit') return [...out, { x, y: to.top }];
  const end = heights(route, 'target', target);
  // A step back to its own stage runs down to its words first.
  const detour = source === target ? [{ x, y: at(measures.rows, gap).gap }] : [];
  return [...out, ...detour, { x, y: end }, { x: edge, y: end }];
}

/** All ways of a step; those that begin between the others join them. */
function waysOf(route: Route, ground: Ground & Heights): Way[] {
  const ways = route.sources.map((source) => ({
    from: at(ground.order.spine, source).key,
    points: lineOf(route, source, ground),
  }));
  const lane = ways.flatMap(({ points }) => points.slice(1, 3).map(({ y }) => y));
  return ways.map(({ from, points }) => {
    const { y } = at(points, 1);
    const joins = ways.length > 1 && y > Math.min(...lane) && y < Math.max(...lane);
    return { from, points, joins };
  });
}

export function placeArrows(routes: readonly MeasuredRoute[], ground: Ground): Arrow[] {
  const { measures } = ground;
  const heights = heightsOf(routes, ground);
  return routes.map((route) => {
    const { step, side, lane, gap, block } = route;
    const { width, height } = block;
    const x = at(measures.lanes[side], lane) - width / 2;
    const y = at(measures.rows, gap).gap - height / 2;
    return { step, ways: waysOf(route, { ...ground, heights }), words: { x, y, width, height, block } };
  });
}
