/** A chart as a picture: one string of SVG, without script, from a release and what is known of one topic. */
import type { Release } from '../domain/process/release';
import { TYPE, type Block, type Piece } from './blocks';
import type { Arrow, Band, Box, Layout, Point, Way } from './geometry';
import { layOut } from './layout';
import { UNMARKED, wasLeft, wasTaken, type Marks } from './marks';
import { escapeText, tag } from './markup';
import { phaseClass, PICTURE_STYLE } from './style';
import { actorNames, clausesOf, ownerName, phaseName } from './words';

export interface PictureOptions {
  readonly marks?: Marks;
  /** Brings its own style, for a file or an `<img>`. Inside a page the page links it. */
  readonly standalone?: boolean;
}

const classes = (...names: readonly (string | false)[]): string => names.filter(Boolean).join(' ');
const round = (value: number): number => Math.round(value * 10) / 10;

/** The baseline lies a good third of the type below its middle. */
const words = (kind: string, text: string, at: Point, size: number): string =>
  tag('text', { class: kind, x: round(at.x), y: round(at.y + size * 0.36) }, escapeText(text));

function piece({ kind, text, x, y, width, height }: Piece, middle: Point): string {
  const at = { x: middle.x + x, y: middle.y + y };
  const line = words(kind, text, at, TYPE[kind]);
  if (kind !== 'clause') return line;
  const frame = { x: round(at.x - width / 2), y: round(at.y - height / 2), width, height, rx: 4 };
  return tag('rect', { class: 'chip', ...frame }) + line;
}

const block = ({ pieces }: Block, { x, y, width, height }: Box | Arrow['words']): string[] =>
  pieces.map((each) => piece(each, { x: x + width / 2, y: y + height / 2 }));

const band = ({ phase, x, y, width, height, name }: Band): string =>
  tag('rect', { class: `band ${phaseClass(phase)}`, x, y, width, height, rx: 8 }) +
  words(`name ${phaseClass(phase)}`, phaseName(phase), name, 15);

function stage(box: Box, marks: Marks): string {
  const { key, label, kind, phase } = box.stage;
  const here = marks.here === key;
  const state = classes(
    wasLeft(marks, key) && 'was-left',
    here && 'is-here',
    here && marks.late && 'is-late',
  );
  const { x, y, width, height } = box;
  // Starts and ends are round, as on every flowchart.
  const rx = kind === 'normal' ? 6 : Math.min(height / 2, 28);
  return tag(
    'g',
    { class: classes('stage', phaseClass(phase), state), 'data-stage': key },
    tag('title', {}, escapeText([label, ownerName(box.stage)].filter(Boolean).join('，主办：'))),
    tag('rect', { class: 'box', x: round(x), y, width, height, rx }),
    ...block(box.block, box),
  );
}

/** The point of an arrow, in the direction of its last piece of line. */
function head(points: readonly Point[], state: string): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return '';
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const corner = (side: 1 | -1) =>
    `${round(end.x - 10 * dx + 5 * side * dy)},${round(end.y - 10 * dy + 5 * side * dx)}`;
  return tag('polygon', {
    class: classes('head', state),
    points: `${round(end.x)},${round(end.y)} ${corner(1)} ${corner(-1)}`,
  });
}

/** One way; where it joins another it ends there, unless it was taken to the end. */
function way({ points, joins }: Way, { back, taken }: { back: boolean; taken: boolean }): string {
  const state = classes(back && 'back', taken && 'taken');
  const drawn = joins && !taken ? points.slice(0, 2) : points;
  const d = drawn.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const joint = joins ? points[1] : undefined;
  return [
    tag('path', { class: classes('way', state), d }),
    drawn === points && head(points, state),
    joint && tag('circle', { class: classes('joint', state), cx: round(joint.x), cy: joint.y, r: 3.2 }),
  ]
    .filter((part) => typeof part === 'string')
    .join('');
}

/** The lines of a step; those taken lie on top. */
function lines({ step, ways }: Arrow, marks: Marks): string {
  const back = step.kind !== 'forward';
  const drawn = ways
    .map((each) => ({ each, taken: wasTaken(marks, step.key, each.from) }))
    .sort((one, other) => Number(one.taken) - Number(other.taken));
  return tag(
    'g',
    { 'data-step': step.key },
    tag('title', {}, escapeText(`${step.label}：${actorNames(step)}，依据${clausesOf(step).join('、')}`)),
    ...drawn.map(({ each, taken }) => way(each, { back, taken })),
  );
}

function plate({ step, words: place }: Arrow): string {
  const { x, y, width, height } = place;
  const frame = { x: round(x - 2), y: round(y - 2), width: width + 4, height: height + 4, rx: 4 };
  return tag(
    'g',
    { 'data-words': step.key },
    tag('rect', { class: 'plate', ...frame }),
    ...block(place.block, place),
  );
}

/** The chart told in one sentence, for those who do not see it. */
function description({ boxes }: Layout, { here, late }: Marks): string {
  const names = boxes.map(({ stage: { label } }) => label).join('、');
  const stands = boxes.find(({ stage: { key } }) => key === here)?.stage.label;
  const now = stands === undefined ? '' : `现在处于“${stands}”${late ? '，已超过期限' : ''}。`;
  return `自上而下共 ${boxes.length} 个阶段：${names}。${now}箭头是步骤，旁边的编号是所依据的条款。`;
}

/** @returns the picture; the same release and marks give the same bytes */
export function drawRelease(
  release: Pick<Release, 'title' | 'stages' | 'transitions'>,
  { marks = UNMARKED, standalone = false }: PictureOptions = {},
): string {
  const layout = layOut(release, marks);
  const { width, height, bands, boxes, arrows } = layout;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: standalone ? Math.ceil(width) : null,
      height: standalone ? Math.ceil(height) : null,
      role: 'img',
      'aria-labelledby': 'chart-title chart-description',
      lang: 'zh-Hans',
    },
    tag('title', { id: 'chart-title' }, escapeText(release.title)),
    tag('desc', { id: 'chart-description' }, escapeText(description(layout, marks))),
    ...(standalone ? [tag('style', {}, escapeText(PICTURE_STYLE))] : []),
    tag('rect', { class: 'paper', width: Math.ceil(width), height: Math.ceil(height) }),
    ...bands.map(band),
    ...arrows.map((arrow) => lines(arrow, marks)),
    ...arrows.map(plate),
    ...boxes.map((box) => stage(box, marks)),
  );
}
