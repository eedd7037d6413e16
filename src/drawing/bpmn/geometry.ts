/** Where the parts stand in a BPMN tool: a lane for each owner, a column for each stage, long ways along the bottom. */
import type { Release } from '../../domain/process/release';
import type { Role } from '../../domain/law/vocabulary';
import type { Point, Rectangle } from '../geometry';
import { orderOf } from '../order';
import { choicesOf, waysOf, type Leaving } from './names';

export interface Placed {
  readonly pool: Rectangle;
  readonly lanes: readonly (Rectangle & { readonly owner: Role | null })[];
  /** The event at which a topic begins. */
  readonly start: Rectangle;
  readonly stages: ReadonlyMap<string, Rectangle>;
  readonly choices: ReadonlyMap<string, Rectangle>;
  /** The timer on the edge of a stage, and the event it leads to. */
  readonly deadlines: ReadonlyMap<string, { readonly timer: Rectangle; readonly overdue: Rectangle }>;
  readonly ways: readonly (Leaving & { readonly points: readonly Point[] })[];
}

const TASK = { width: 120, height: 84 };
const EVENT = { width: 36, height: 36 };
const CHOICE = { width: 44, height: 44 };
const HEAD = 30;
const BEFORE = 110;
const COLUMN = 230;
const LANE = 200;
const TRACK = 12;
const NEAR = 20;

const inMiddleOf = (left: number, middle: number, size: typeof EVENT): Rectangle => ({
  x: left,
  y: middle - size.height / 2,
  ...size,
});

const middleOf = ({ x, y, width, height }: Rectangle): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The line from the right side of one part to the left side of the next. */
export const straight = (from: Rectangle, to: Rectangle): Point[] => [
  { x: from.x + from.width, y: middleOf(from).y },
  { x: to.x, y: middleOf(to).y },
];

/** The line from the bottom of one part to the top of the one below it. */
export const down = (from: Rectangle, to: Rectangle): Point[] => [
  { x: middleOf(from).x, y: from.y + from.height },
  { x: middleOf(to).x, y: to.y },
];

/** Down from one part, along a track of its own, up to the other. */
function around(from: Rectangle, to: Rectangle, track: number): Point[] {
  const [start, end] = [middleOf(from).x, middleOf(to).x + NEAR];
  return [
    { x: start, y: from.y + from.height },
    { x: start, y: track },
    { x: end, y: track },
    { x: end, y: to.y + to.height - (to.height < TASK.height ? 4 : 0) },
  ];
}

function wall(release: Pick<Release, 'stages' | 'transitions'>) {
  const { spine, exits } = orderOf(release);
  const columns = [...spine, ...exits];
  const owners = [...new Set(columns.map(({ owner }) => owner))];
  const y = (owner: Role | null) => owners.indexOf(owner) * LANE + 80;
  const x = (column: number) => HEAD + BEFORE + column * COLUMN;
  const stages = new Map(
    columns.map(({ key, kind, owner }, column) => [
      key,
      kind === 'end' ? inMiddleOf(x(column) + 40, y(owner), EVENT) : inMiddleOf(x(column), y(owner), TASK),
    ]),
  );
  const first = columns[0];
  const start = inMiddleOf(HEAD + 40, first ? y(first.owner) : 0, EVENT);
  return { columns, owners, stages, start };
}

/** The parts on the edge of and below a stage that has a deadline. */
function deadlineAt({ x, y, height }: Rectangle): { timer: Rectangle; overdue: Rectangle } {
  const timer = { x: x - 8, y: y + height - 18, ...EVENT };
  return { timer, overdue: { ...timer, y: timer.y + 66 } };
}

/** Straight on to the next column of the same lane, for the first way that goes there; all others go around. */
function linesOf(
  release: Pick<Release, 'stages' | 'transitions'>,
  { columns, stages, start, owners, choices }: ReturnType<typeof wall> & Pick<Placed, 'choices'>,
): Placed['ways'] {
  const box = (key: string): Rectangle => stages.get(key) ?? start;
  const straightFrom = new Set<string>();
  return waysOf(release).map(({ step, from }, index) => {
    const source = choices.get(from) ?? box(from);
    const at = columns.findIndex(({ key }) => key === from);
    const next = columns[at + 1];
    const isNext = next?.key === step.to && next.owner === columns[at]?.owner;
    const track = owners.length * LANE + TRACK * (index + 1);
    if (!isNext || straightFrom.has(from)) return { step, from, points: around(source, box(step.to), track) };
    straightFrom.add(from);
    return { step, from, points: straight(source, box(step.to)) };
  });
}

/** @param limited keys of the stages that have a deadline */
export function place(
  release: Pick<Release, 'stages' | 'transitions'>,
  limited: ReadonlySet<string>,
): Placed {
  const stand = wall(release);
  const { columns, owners, stages, start } = stand;
  const box = (key: string): Rectangle => stages.get(key) ?? start;
  const choices = new Map(
    [...choicesOf(release)].map((key) => {
      const { x, width } = box(key);
      return [key, inMiddleOf(x + width + 40, middleOf(box(key)).y, CHOICE)];
    }),
  );
  const ways = linesOf(release, { ...stand, choices });
  const width = HEAD + BEFORE + columns.length * COLUMN;
  const height = owners.length * LANE + TRACK * (ways.length + 2);
  const lanes = owners.map((owner, index) => ({
    owner,
    x: HEAD,
    y: index * LANE,
    width: width - HEAD,
    // The tracks run through the lowest lane.
    height: index === owners.length - 1 ? height - index * LANE : LANE,
  }));
  const deadlines = new Map([...limited].map((key) => [key, deadlineAt(box(key))]));
  return { pool: { x: 0, y: 0, width, height }, lanes, start, stages, choices, deadlines, ways };
}
