/** Where each step runs: straight down, in a lane beside the stages, or out to an end. */
import type { Release, ReleasedTransition } from '../domain/process/release';
import type { Order } from './order';

/** `spine` goes straight to the next row; `left` goes back; `right` skips ahead; `exit` leaves for an end of its own. */
export type Side = 'spine' | 'left' | 'right' | 'exit';

export interface Route {
  readonly step: ReleasedTransition;
  readonly side: Side;
  /** Rows of the stages it leaves, and the row it enters. */
  readonly sources: readonly number[];
  readonly target: number;
  /** Rows between which the lane runs, both included. */
  readonly top: number;
  readonly bottom: number;
  /** Number of its lane, counted from the stages outwards. */
  readonly lane: number;
  /** The gap below this row holds its words. */
  readonly gap: number;
}

type Laneless = Omit<Route, 'lane'>;

/** Row of the ends that no step forward leads to: beside the last stage if that is an end, else below it. */
export const exitRow = ({ spine }: Order): number => spine.length - (spine.at(-1)?.kind === 'end' ? 1 : 0);

function rowsOf(order: Order): Map<string, number> {
  const rows = new Map(order.spine.map(({ key }, row) => [key, row]));
  for (const { key } of order.exits) rows.set(key, exitRow(order));
  return rows;
}

function sideOf(
  step: ReleasedTransition,
  { sources, target }: Pick<Route, 'sources' | 'target'>,
  { isExit, straight }: { isExit: boolean; straight: ReadonlySet<number> },
): Side {
  if (isExit) return 'exit';
  const [only] = sources;
  const next = sources.length === 1 && only !== undefined && target === only + 1;
  if (step.kind === 'return' || target <= Math.min(...sources)) return 'left';
  return next && !straight.has(only) ? 'spine' : 'right';
}

function laneless(release: Pick<Release, 'transitions'>, order: Order): Laneless[] {
  const rows = rowsOf(order);
  const exits = new Set(order.exits.map(({ key }) => key));
  const straight = new Set<number>();
  // Steps forward first: the straight way down is theirs.
  const steps = [...release.transitions].sort(
    (one, other) => Number(one.kind !== 'forward') - Number(other.kind !== 'forward'),
  );
  return steps.map((step) => {
    const sources = step.from.map((key) => rows.get(key) ?? 0).sort((one, other) => one - other);
    const target = rows.get(step.to) ?? 0;
    const side = sideOf(step, { sources, target }, { isExit: exits.has(step.to), straight });
    const top = Math.min(target, ...sources);
    // A step back to where it began needs the gap below for its words.
    const bottom = Math.max(target, top + 1, ...sources);
    if (side === 'spine') straight.add(top);
    return { step, side, sources, target, top, bottom, gap: side === 'left' ? bottom - 1 : top };
  });
}

/** Short ways inside, long ones outside; two steps share a lane where they do not meet. */
function inLanes(routes: readonly Laneless[]): Route[] {
  const lanes: Laneless[][] = [];
  const byLength = [...routes].sort(
    (one, other) => one.bottom - one.top - (other.bottom - other.top) || one.top - other.top,
  );
  return byLength.map((route) => {
    const free = lanes.findIndex((lane) =>
      lane.every(({ top, bottom }) => bottom < route.top || top > route.bottom),
    );
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(route);
    return { ...route, lane };
  });
}

/** Every step with its way; ends of their own have a lane for each step that leads to them, side by side. */
export function routesOf(release: Pick<Release, 'transitions'>, order: Order): Route[] {
  const all = laneless(release, order);
  const on = (side: Side) => all.filter((route) => route.side === side);
  const out = order.exits.flatMap(({ key }) => on('exit').filter(({ step }) => step.to === key));
  return [
    ...on('spine').map((route) => ({ ...route, lane: 0 })),
    ...inLanes(on('left')),
    ...inLanes(on('right')),
    ...out.map((route, lane) => ({ ...route, lane })),
  ];
}
