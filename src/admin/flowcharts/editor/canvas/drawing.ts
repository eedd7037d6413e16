/** Turns the chart into the boxes and arrows of the canvas. */
import { MarkerType, Position } from '@xyflow/react';
import type { Transition } from '../../../../domain/process/flowchart';
import { STAGE_SIZE } from './arrange';
import type { Arrow, Chart, Layout, Point } from '../chart';
import type { Note } from '../checks/findings';
import type { StageNodeType } from './stage-node';
import type { StepEdgeType } from './step-edge';
import type { Editor, Selection } from '../use-editor';
import type { Words } from '../words/words';

const NOWHERE: Point = { x: 0, y: 0 };
const SEPARATOR = '>';

export const edgeId = ({ step, from }: Arrow): string => `${step}${SEPARATOR}${from}`;

export function arrowOf(id: string): Arrow {
  const [step = '', from = ''] = id.split(SEPARATOR);
  return { step, from };
}

const markOf = (notes: readonly Note[]) => ({
  numbers: notes.map(({ number }) => number),
  blocked: notes.some(({ severity }) => severity === 'blocking'),
});

const isChosen = (selection: Selection | null, kind: 'stage' | 'step', key: string): boolean =>
  selection?.kind === kind && selection.key === key;

type Drawn = Pick<Editor, 'chart' | 'notes' | 'selection' | 'clauses' | 'select'>;

/** @param moving where stages are while they are being dragged */
export function nodesOf({ chart, notes, selection }: Drawn, moving: Layout, words: Words): StageNodeType[] {
  return chart.stages.map((stage) => ({
    id: stage.key,
    type: 'stage',
    position: moving[stage.key] ?? chart.layout[stage.key] ?? NOWHERE,
    selected: isChosen(selection, 'stage', stage.key),
    data: { stage, ...markOf(notes.filter((note) => note.stage === stage.key)) },
    ariaLabel: words('stage', { label: stage.label }),
    // Known beforehand, so that lines can be drawn before the browser has measured anything.
    width: STAGE_SIZE.width,
    height: STAGE_SIZE.height,
    measured: STAGE_SIZE,
  }));
}

/** The sides at which an arrow leaves and arrives: onward from top to bottom, back on the right, out on the left. */
function sidesOf({ kind }: Transition, source: Point, target: Point): readonly [Position, Position] {
  const below = target.y - source.y > STAGE_SIZE.height;
  if (kind === 'forward' && below) return [Position.Bottom, Position.Top];
  const left = source.x - target.x > STAGE_SIZE.width;
  if (left) return [Position.Left, Position.Right];
  if (target.x - source.x > STAGE_SIZE.width) return [Position.Right, Position.Left];
  return [Position.Right, Position.Right];
}

const colourOf = (blocked: boolean, chosen: boolean) =>
  blocked ? '#d02b20' : chosen ? '#1f5c99' : '#666687';

/** The names of the stages, for those who hear the chart. */
const labelsOf = (chart: Chart) => new Map(chart.stages.map(({ key, label }) => [key, label]));

export function edgesOf(drawn: Drawn, moving: Layout, words: Words): StepEdgeType[] {
  const { chart, notes, selection, clauses, select } = drawn;
  const labels = labelsOf(chart);
  const place = (key: string) => moving[key] ?? chart.layout[key] ?? NOWHERE;
  return chart.transitions.flatMap((step, index) => {
    const drawable = step.from.filter((from) => labels.has(from) && labels.has(step.to));
    const mark = markOf(notes.filter((note) => note.step === step.key));
    const selected = isChosen(selection, 'step', step.key);
    const stroke = colourOf(mark.blocked, selected);
    return drawable.map((from, nth): StepEdgeType => {
      const [leaves, arrives] = sidesOf(step, place(from), place(step.to));
      const to = labels.get(step.to) ?? '';
      return {
        id: edgeId({ step: step.key, from }),
        type: 'step',
        source: from,
        target: step.to,
        sourceHandle: leaves,
        targetHandle: arrives,
        selected,
        ariaLabel: words('arrow', { label: step.label, from: labels.get(from) ?? '', to }),
        style: { stroke, strokeWidth: selected || mark.blocked ? 2.5 : 1.5 },
        markerEnd: { type: MarkerType.ArrowClosed, color: stroke, width: 18, height: 18 },
        data: {
          step,
          named: nth === 0,
          offset: leaves === arrives ? 40 + 14 * (index % 8) : 20,
          clauses: clauses.get(step.key) ?? [],
          ...mark,
          choose: () => {
            select({ kind: 'step', key: step.key });
          },
        },
      };
    });
  });
}
