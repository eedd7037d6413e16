/**
 * Detours: stages that leave the way and come back to where they left it, such as “reopen, revise, resume”.
 * A topic's text may be edited wherever it stands, so a detour is taken for a revision even when nobody says so.
 */
import { reversed, type Edge, type Graph } from './graph';

/** Whatever arrows join, where nobody asks by which step. */
type Arrows = ReadonlyMap<string, readonly Pick<Edge, 'from' | 'to'>[]>;
interface Ways {
  readonly leaving: Arrows;
  readonly entering: Arrows;
}

/** For every stage that can be reached, the next one that all ways to it have in common. */
function dominators(graph: Ways, root: string): ReadonlyMap<string, string> {
  const order = [...postOrder(graph, root)].reverse();
  const rank = new Map(order.map((key, index) => [key, index]));
  const above = new Map([[root, root]]);
  const common = (one: string, other: string): string => {
    let [a, b] = [one, other];
    while (a !== b) {
      if ((rank.get(a) ?? 0) > (rank.get(b) ?? 0)) a = above.get(a) ?? root;
      else b = above.get(b) ?? root;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const key of order.slice(1)) {
      const before = (graph.entering.get(key) ?? [])
        .map(({ from }) => from)
        .filter((from) => above.has(from));
      const [first, ...rest] = before;
      if (first === undefined) continue;
      const next = rest.reduce(common, first);
      if (above.get(key) !== next) {
        above.set(key, next);
        changed = true;
      }
    }
  }
  return above;
}

/** Depth first without recursion: a chart may be a chain of any length. */
function postOrder({ leaving }: Ways, root: string): Set<string> {
  const seen = new Set([root]);
  const done = new Set<string>();
  const open = [{ key: root, edges: (leaving.get(root) ?? []).values() }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const next = last.edges.next();
    if (next.done) {
      done.add(last.key);
      open.pop();
    } else if (!seen.has(next.value.to)) {
      seen.add(next.value.to);
      open.push({ key: next.value.to, edges: (leaving.get(next.value.to) ?? []).values() });
    }
  }
  return done;
}

/** A stage that no drawing has, from which all goals are left when the arrows are turned. */
const BEYOND = '';

/** Turns the arrows and joins the goals, so that “all ways to an end” becomes “all ways from a root”. */
function backwards(graph: Graph): Ways {
  const back: Ways = reversed(graph);
  const joining = graph.goals.map((to) => ({ from: BEYOND, to }));
  const leaving = new Map(back.leaving).set(BEYOND, joining);
  const entering = new Map(back.entering);
  for (const arrow of joining) entering.set(arrow.to, [...(entering.get(arrow.to) ?? []), arrow]);
  return { leaving, entering };
}

/** The parent of each stage in a tree, by number; the root and what lies outside the tree are their own. */
const parents = (above: ReadonlyMap<string, string>, stages: readonly string[]): Int32Array => {
  const numbers = new Map(stages.map((stage, number) => [stage, number]));
  return Int32Array.from(stages, (stage) => numbers.get(above.get(stage) ?? stage) ?? 0);
};

/** Calls back with every stage above this one, nearest first, until that answers `true`. */
function climb(above: Int32Array, from: number, found: (number: number) => boolean): boolean {
  let here = from;
  for (let next = above[here] ?? here; next !== here; next = above[here] ?? here) {
    if (found(next)) return true;
    here = next;
  }
  return false;
}

/**
 * The stages to which every way leads through some other stage, and from which every way to a goal leads through
 * that very stage again.
 */
export function detours(graph: Graph): ReadonlySet<string> {
  const { start } = graph;
  if (start === undefined) return new Set();
  const to = dominators(graph, start);
  const on = dominators(backwards(graph), BEYOND);
  const stages = [...new Set([...to.keys(), ...on.keys()])];
  const before = parents(to, stages);
  const after = parents(on, stages);
  // By number, because each of these chains may be as long as the chart.
  const passed = new Int32Array(stages.length).fill(-1);
  const isDetour = (stage: number): boolean => {
    climb(before, stage, (above) => {
      passed[above] = stage;
      return false;
    });
    return climb(after, stage, (below) => passed[below] === stage);
  };
  return new Set(stages.filter((_, number) => isDetour(number)));
}
