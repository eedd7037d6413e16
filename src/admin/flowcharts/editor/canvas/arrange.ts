/** Finds a place for every stage: the way forward from top to bottom, the ways out to the left. */
import dagre from '@dagrejs/dagre';
import type { Chart, Layout, Point } from '../chart';

export const STAGE_SIZE = { width: 200, height: 84 };
const GAP = { row: 110, column: 130, exit: 190 };

const isForward = ({ kind }: { readonly kind: string }) => kind === 'forward';

/** Ends that nobody reaches by going forward: withdrawn, not adopted, terminated. */
const exitsOf = ({ stages, transitions }: Chart): string[] =>
  stages
    .filter(
      ({ key, kind }) => kind === 'end' && !transitions.some((step) => isForward(step) && step.to === key),
    )
    .map(({ key }) => key);

function placeForward({ stages, transitions }: Chart, exits: readonly string[]): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', ranksep: GAP.row, nodesep: GAP.column });
  const placed = stages.filter(({ key }) => !exits.includes(key)).map(({ key }) => key);
  for (const key of placed) graph.setNode(key, { ...STAGE_SIZE });
  for (const { key, from, to } of transitions.filter(isForward)) {
    for (const source of from) {
      if (placed.includes(source) && placed.includes(to)) graph.setEdge(source, to, {}, key);
    }
  }
  dagre.layout(graph);
  return Object.fromEntries(
    placed.map((key) => {
      const { x = 0, y = 0 } = graph.node(key) as Partial<Point>;
      return [key, { x: x - STAGE_SIZE.width / 2, y: y - STAGE_SIZE.height / 2 }];
    }),
  );
}

/** Every exit beside the stages it is reached from, none upon another. */
function placeExits({ transitions }: Chart, exits: readonly string[], placed: Layout): Layout {
  const left = Math.min(0, ...Object.values(placed).map(({ x }) => x)) - STAGE_SIZE.width - GAP.exit;
  const wanted = exits.map((key) => {
    const heights = transitions
      .filter(({ to }) => to === key)
      .flatMap(({ from }) => from.flatMap((source) => placed[source]?.y ?? []));
    const sum = heights.reduce((total, y) => total + y, 0);
    return { key, y: heights.length > 0 ? sum / heights.length : 0 };
  });
  let free = -Infinity;
  const rows = wanted
    .toSorted((one, other) => one.y - other.y)
    .map(({ key, y }): [string, Point] => {
      const row = Math.max(y, free);
      free = row + STAGE_SIZE.height + GAP.row / 2;
      return [key, { x: left, y: row }];
    });
  return Object.fromEntries(rows);
}

/** A place for every stage. */
export function arrange(chart: Chart): Layout {
  const exits = exitsOf(chart);
  const forward = placeForward(chart, exits);
  return { ...forward, ...placeExits(chart, exits, forward) };
}

/** The chart with a place for each stage that has none yet. */
export function withPlaces(chart: Chart): Chart {
  if (chart.stages.every(({ key }) => chart.layout[key])) return chart;
  return { ...chart, layout: { ...arrange(chart), ...chart.layout } };
}
