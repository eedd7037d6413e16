/** Where the parts of an exported chart stand, as a BPMN tool reads it. */
import type { BpmnModdle, Element } from 'bpmn-moddle';
import type { Point, Rectangle } from '../geometry';
import { down, straight, type Placed } from './geometry';
import * as names from './names';

export interface Drawn {
  readonly collaboration: Element;
  readonly pool: Element;
  readonly lanes: Element;
  readonly nodes: ReadonlyMap<string, Element>;
  readonly flows: ReadonlyMap<string, Element>;
}

type Shapes = readonly (readonly [element: Element | undefined, bounds: Rectangle, extra?: object])[];
type Lines = readonly (readonly [element: Element | undefined, points: readonly Point[]])[];

const HORIZONTAL = { isHorizontal: true };
const OPEN = { isMarkerVisible: true };

function shapesOf({ pool, lanes, nodes }: Drawn, placed: Placed): Shapes {
  const laneOf = (id: string) =>
    (lanes.get('lanes') as readonly Element[]).find((lane) => lane.get('id') === id);
  return [
    [pool, placed.pool, HORIZONTAL],
    ...placed.lanes.map(({ owner, ...bounds }) => [laneOf(names.laneId(owner)), bounds, HORIZONTAL] as const),
    [nodes.get(names.START), placed.start],
    ...[...placed.stages].map(([key, bounds]) => [nodes.get(names.stageId(key)), bounds] as const),
    ...[...placed.choices].map(([key, bounds]) => [nodes.get(names.choiceId(key)), bounds, OPEN] as const),
    ...[...placed.deadlines].flatMap(
      ([key, { timer, overdue }]) =>
        [
          [nodes.get(names.deadlineId(key)), timer],
          [nodes.get(names.overdueId(key)), overdue],
        ] as const,
    ),
  ];
}

function linesOf({ nodes, flows }: Drawn, { start, stages, choices, deadlines, ways }: Placed): Lines {
  const first = [...stages].find(([key]) =>
    (nodes.get(names.stageId(key))?.get('incoming') as readonly Element[] | undefined)?.some(
      (flow) => flow.get('id') === names.START_FLOW,
    ),
  );
  return [
    ...(first ? [[flows.get(names.START_FLOW), straight(start, first[1])] as const] : []),
    ...[...choices].map(([key, choice]) => {
      const stage = stages.get(key) ?? choice;
      return [flows.get(names.toChoiceId(key)), straight(stage, choice)] as const;
    }),
    ...[...deadlines].map(
      ([key, { timer, overdue }]) => [flows.get(names.overdueFlowId(key)), down(timer, overdue)] as const,
    ),
    ...ways.map(({ step, from, points }) => [flows.get(names.stepId(step.key, from)), points] as const),
  ];
}

/** The diagram of the whole process. */
export function drawDiagram(moddle: BpmnModdle, drawn: Drawn, placed: Placed): Element {
  const shapes = shapesOf(drawn, placed).map(([bpmnElement, bounds, extra], index) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `shape.${index}`,
      bpmnElement,
      bounds: moddle.create('dc:Bounds', bounds),
      ...extra,
    }),
  );
  const edges = linesOf(drawn, placed).map(([bpmnElement, points], index) =>
    moddle.create('bpmndi:BPMNEdge', {
      id: `edge.${index}`,
      bpmnElement,
      waypoint: points.map((point) => moddle.create('dc:Point', point)),
    }),
  );
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: drawn.collaboration,
    planeElement: [...shapes, ...edges],
  });
  return moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
}
