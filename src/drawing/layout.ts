/**
 * Where everything of a chart stands. Stages run down the middle in bands of their public phase; steps back run in
 * lanes to the left, steps that skip to the right, and ends of their own stand at the bottom right. Words stand in the
 * gaps between rows, lines that cross run through the rows: so no line ever runs through words.
 */
import type { Stage } from '../domain/process/flowchart';
import type { Release } from '../domain/process/release';
import { placeArrows } from './arrows';
import { stageBlock, stepBlock, type Block } from './blocks';
import { at, MARGIN, NAMES, type Band, type Box, type Layout } from './geometry';
import { UNMARKED, type Marks } from './marks';
import { measure, type Measures } from './measures';
import { orderOf, type Order } from './order';
import { exitRow, routesOf } from './routes';

const BAND_PADDING = 10;
/** Room for the words of a step between two stages, and in a lane beside them. */
const SPINE_WORDS = 330;
const LANE_WORDS = 118;

function boxesOf(order: Order, measures: Measures, blockOf: (stage: Stage) => Block): Box[] {
  const spine = order.spine.map((stage, index) => {
    const { top, height } = at(measures.rows, index);
    const width = measures.boxWidth;
    return { stage, block: blockOf(stage), x: measures.spine - width / 2, y: top, width, height };
  });
  const exits = order.exits.map((stage, index) => {
    const { top, height } = at(measures.rows, exitRow(order));
    return { stage, block: blockOf(stage), ...at(measures.exits, index), y: top, height };
  });
  return [...spine, ...exits];
}

/** Neighbours of one phase become one band. */
function bandsOf({ spine }: Order, boxes: readonly Box[], right: number): Band[] {
  const groups: [Box, ...Box[]][] = [];
  for (const box of boxes.slice(0, spine.length)) {
    const last = groups.at(-1);
    if (last?.[0].stage.phase === box.stage.phase) last.push(box);
    else groups.push([box]);
  }
  return groups.map((group) => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    const y = first.y - BAND_PADDING;
    const height = last.y + last.height + BAND_PADDING - y;
    const name = { x: MARGIN + NAMES / 2, y: y + height / 2 };
    return { phase: first.stage.phase, x: MARGIN, y, width: right - MARGIN, height, name };
  });
}

/** The same chart and marks always give the same drawing. */
export function layOut(release: Pick<Release, 'stages' | 'transitions'>, marks: Marks = UNMARKED): Layout {
  const order = orderOf(release);
  const blockOf = (stage: Stage) => stageBlock(stage, marks);
  const routes = routesOf(release, order).map((route) => ({
    ...route,
    block: stepBlock(route.step, marks, route.side === 'spine' ? SPINE_WORDS : LANE_WORDS),
  }));
  const measures = measure(order, routes, blockOf);
  const boxes = boxesOf(order, measures, blockOf);
  return {
    width: measures.width,
    height: measures.height,
    bands: bandsOf(order, boxes, measures.bandRight),
    boxes,
    arrows: placeArrows(routes, { order, measures }),
  };
}
