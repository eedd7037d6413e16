import * as fc from 'fast-check';
import type { Arrow, Layout, Point, Rectangle } from '../../../src/drawing/geometry';
import { layOut } from '../../../src/drawing/layout';
import type { Marks } from '../../../src/drawing/marks';
import { widthOf, wrap } from '../../../src/drawing/text';
import { TYPE } from '../../../src/drawing/blocks';
import type { Release } from '../../../src/domain/process/release';
import { shippedRelease } from '../../factories/releases';
import { randomRelease } from '../../factories/random-releases';

const meets = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 0.001 &&
  inner.y + inner.height <= outer.y + outer.height + 0.001;

const piecesOf = ({ block, ...place }: Rectangle & Pick<Arrow['words'], 'block'>): Rectangle[] =>
  block.pieces.map(({ x, y, width, height }) => ({
    x: place.x + place.width / 2 + x - width / 2,
    y: place.y + place.height / 2 + y - height / 2,
    width,
    height,
  }));

/** The straight parts of a line, as very thin rectangles. */
const partsOf = (points: readonly Point[]): Rectangle[] =>
  points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    };
  });

const between = (value: number, from: number, length: number) => value >= from && value <= from + length;

/** Does this point lie on the frame? */
const touches = ({ x, y, width, height }: Rectangle, point: Point): boolean =>
  ([x, x + width].includes(point.x) && between(point.y, y, height)) ||
  ([y, y + height].includes(point.y) && between(point.x, x, width));

const pairs = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

/** Two lines that cross are read apart; two that share a stretch are not. */
const runTogether = (one: Rectangle, other: Rectangle): boolean =>
  (one.width === 0 &&
    other.width === 0 &&
    one.x === other.x &&
    meets({ ...one, width: 1 }, { ...other, width: 1 })) ||
  (one.height === 0 &&
    other.height === 0 &&
    one.y === other.y &&
    meets({ ...one, height: 1 }, { ...other, height: 1 }));

/** Everything that is drawn over something else, in words. */
function collisions({ boxes, arrows, width, height }: Layout): string[] {
  const paper = { x: 0, y: 0, width, height };
  const solid = [
    ...boxes.map((box) => ({ ...box, name: `stage ${box.stage.key}` })),
    ...arrows.map(({ step, words }) => ({ ...words, name: `words of ${step.key}` })),
  ];
  const lines = arrows.flatMap(({ step, ways }) =>
    ways.flatMap(({ points }) => partsOf(points).map((part) => ({ ...part, step: step.key }))),
  );
  return [
    ...pairs(solid)
      .filter(([one, other]) => meets(one, other))
      .map(([one, other]) => `${one.name} on ${other.name}`),
    ...lines.flatMap((line) =>
      solid
        .filter(({ name }) => name !== `words of ${line.step}`)
        .filter((each) => meets(line, each))
        .map(({ name }) => `a line of ${line.step} through ${name}`),
    ),
    ...pairs(lines)
      .filter(([one, other]) => one.step !== other.step && runTogether(one, other))
      .map(([one, other]) => `lines of ${one.step} and ${other.step} in one`),
    ...solid.filter((each) => !holds(paper, each)).map(({ name }) => `${name} outside`),
    ...lines.filter((line) => !holds(paper, line)).map(({ step }) => `a line of ${step} outside`),
    ...solid
      .filter((each) => piecesOf(each).some((piece) => !holds(each, piece)))
      .map(({ name }) => `${name} cut off`),
  ];
}

const marksOf = (release: Release): Marks => ({
  here: release.stages[0]?.key ?? null,
  late: true,
  blocked: release.transitions.map(({ key }) => key),
  taken: release.transitions.flatMap(({ key, from }) => from.map((each) => ({ step: key, from: each }))),
});

describe('the layout of a chart', () => {
  it.each(['annual', 'ad-hoc'] as const)('of the shipped %s flowchart has nothing on anything', (kind) => {
    const release = shippedRelease(kind);
    expect(collisions(layOut(release))).toEqual([]);
    expect(collisions(layOut(release, marksOf(release)))).toEqual([]);
  });

  it('of any sound chart has nothing on anything, with and without marks', () => {
    fc.assert(
      fc.property(randomRelease, (release) => {
        expect(collisions(layOut(release))).toEqual([]);
        expect(collisions(layOut(release, marksOf(release)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of any sound chart shows every stage once and every way of every step', () => {
    fc.assert(
      fc.property(randomRelease, (release) => {
        const { boxes, arrows } = layOut(release);
        expect(boxes.map(({ stage }) => stage.key).sort()).toEqual(
          release.stages.map(({ key }) => key).sort(),
        );
        const drawn = arrows.map(({ step, ways }) => [step.key, ways.map(({ from }) => from).sort()]);
        const wanted = release.transitions.map(({ key, from }) => [key, [...from].sort()]);
        expect(drawn.sort()).toEqual(wanted.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(randomRelease, (release) => {
        expect(layOut(structuredClone(release))).toEqual(layOut(release));
      }),
    );
  });

  it('runs every way from the edge of its stage to the edge of the next', () => {
    const release = shippedRelease('annual');
    const { boxes, arrows } = layOut(release);
    const onEdge = (key: string, point: Point | undefined) =>
      boxes.some((box) => box.stage.key === key && point !== undefined && touches(box, point));
    for (const { step, ways } of arrows) {
      for (const { from, points } of ways) {
        expect([step.key, onEdge(from, points[0]), onEdge(step.to, points.at(-1))]).toEqual([
          step.key,
          true,
          true,
        ]);
      }
    }
  });
});

describe('text', () => {
  it('takes a full square for every Chinese character', () => {
    expect(widthOf('有事好商量', 10)).toBe(50);
    expect(widthOf('四(一).5', 10)).toBeGreaterThan(20);
  });

  it('is cut into lines that fit and lose nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const lines = wrap(text, TYPE.stage, width);
          expect(lines.join('')).toBe(text);
          expect(lines.filter((line) => widthOf(line, TYPE.stage) > width)).toEqual([]);
        },
      ),
    );
  });
});
