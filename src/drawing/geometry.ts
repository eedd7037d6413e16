/** The shapes of a drawing. */
import type { Stage } from '../domain/process/flowchart';
import type { ReleasedTransition } from '../domain/process/release';
import type { Block } from './blocks';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Rectangle {
  readonly stage: Stage;
  readonly block: Block;
}

/** One way of a step: from one of the stages it leaves to the one it enters. */
export interface Way {
  readonly from: string;
  readonly points: readonly Point[];
  /** Does it join, at its second point, a lane in which another way of this step already runs? */
  readonly joins: boolean;
}

export interface Arrow {
  readonly step: ReleasedTransition;
  readonly ways: readonly Way[];
  readonly words: Rectangle & { readonly block: Block };
}

/** Stages that follow each other in the same public phase. */
export interface Band extends Rectangle {
  readonly phase: string | null;
  /** Middle of its name. */
  readonly name: Point;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export const MARGIN = 16;
/** Width of the column of phase names. */
export const NAMES = 92;

/** The item that must be there. @throws if it is not */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`Nothing at ${index} of ${list.length}`);
  return item;
}
