/** A release as BPMN 2.0: what a foreign tool shows and runs is the chart that runs here. */
import type { BpmnModdle, Element } from 'bpmn-moddle';
import type { Stage } from '../../domain/process/flowchart';
import type { Release, ReleasedTransition } from '../../domain/process/release';
import { actorNames, citationsOf, deadlineOf, ownerName, phaseName } from '../words';
import { drawDiagram } from './diagram';
import { stageExtension, stepExtension } from './extension';
import { place } from './geometry';
import { bpmn, NAMESPACE } from './moddle';
import * as names from './names';

/** Parts by id, in the order in which they are written. */
type Parts = ReadonlyMap<string, Element>;

type Make = (type: string, attributes: object) => Element;

interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly attributes: object;
}

const documented = (make: Make, text: string) => ({
  documentation: [make('Documentation', { text })],
});

function stageNode(make: Make, moddle: BpmnModdle, stage: Stage): Element {
  const owner = ownerName(stage);
  const facts = [owner === null ? null : `主办：${owner}`, `公开进度：${phaseName(stage.phase)}`];
  return make(stage.kind === 'end' ? 'EndEvent' : 'UserTask', {
    id: names.stageId(stage.key),
    name: stage.label,
    ...documented(make, facts.filter(Boolean).join('\n')),
    extensionElements: make('ExtensionElements', { values: [stageExtension(moddle, stage)] }),
  });
}

/** What a step rests on, in words that every tool shows. */
const basisOf = (step: ReleasedTransition): string =>
  [
    `办理人：${actorNames(step)}`,
    ...citationsOf(step).map(({ rule, clause, quote }) => `依据《${rule}》${clause}“${quote}”`),
  ].join('\n');

function stepFlow(make: Make, moddle: BpmnModdle, { step, from }: names.Leaving, chosen: boolean): Flow {
  const condition = { body: names.conditionOf(step.key) };
  return {
    id: names.stepId(step.key, from),
    from: chosen ? names.choiceId(from) : names.stageId(from),
    to: names.stageId(step.to),
    attributes: {
      name: step.label,
      ...documented(make, basisOf(step)),
      extensionElements: make('ExtensionElements', { values: [stepExtension(moddle, step)] }),
      ...(chosen && { conditionExpression: make('FormalExpression', condition) }),
    },
  };
}

/** A timer that reminds and does not interrupt, and the event it leads to. */
function deadlineParts(make: Make, stage: Stage, task: Element): { nodes: Element[]; flows: Flow[] } {
  const days = deadlineOf(stage);
  if (days === null) return { nodes: [], flows: [] };
  const timeDuration = make('FormalExpression', { body: `P${days}D` });
  const timer = make('BoundaryEvent', {
    id: names.deadlineId(stage.key),
    name: `期限 ${days} 天`,
    attachedToRef: task,
    cancelActivity: false,
    eventDefinitions: [make('TimerEventDefinition', { timeDuration })],
  });
  const overdue = make('EndEvent', { id: names.overdueId(stage.key), name: '已超过期限' });
  const flow = {
    id: names.overdueFlowId(stage.key),
    from: names.deadlineId(stage.key),
    to: names.overdueId(stage.key),
    attributes: {},
  };
  return { nodes: [timer, overdue], flows: [flow] };
}

/** Every node and flow of the chart, in the order of the chart. */
function partsOf(make: Make, moddle: BpmnModdle, release: Release): { nodes: Parts; flows: Flow[] } {
  const nodes = new Map<string, Element>();
  const add = (id: string, node: Element) => nodes.set(id, node);
  const first = release.stages.find(({ kind }) => kind === 'start');
  const flows: Flow[] = [];
  const choices = names.choicesOf(release);
  add(names.START, make('StartEvent', { id: names.START, name: '立项' }));
  for (const stage of release.stages) {
    const { key } = stage;
    const task = stageNode(make, moddle, stage);
    add(names.stageId(key), task);
    if (choices.has(key)) {
      const id = names.choiceId(key);
      add(id, make('ExclusiveGateway', { id, name: '办理哪一步？' }));
      flows.push({ id: names.toChoiceId(key), from: names.stageId(key), to: id, attributes: {} });
    }
    const deadline = deadlineParts(make, stage, task);
    for (const node of deadline.nodes) add(node.get('id') as string, node);
    flows.push(...deadline.flows);
  }
  if (first) {
    const to = names.stageId(first.key);
    flows.unshift({ id: names.START_FLOW, from: names.START, to, attributes: {} });
  }
  const ways = names.waysOf(release);
  flows.push(...ways.map((way) => stepFlow(make, moddle, way, choices.has(way.from))));
  return { nodes, flows };
}

/** Flows as elements; every node is told what arrives and what leaves. */
function connect(make: Make, { nodes, flows }: ReturnType<typeof partsOf>): Parts {
  const connected = new Map<string, Element>();
  for (const { id, from, to, attributes } of flows) {
    const [sourceRef, targetRef] = [nodes.get(from), nodes.get(to)];
    const flow = make('SequenceFlow', { id, ...attributes, sourceRef, targetRef });
    (sourceRef?.get('outgoing') as Element[] | undefined)?.push(flow);
    (targetRef?.get('incoming') as Element[] | undefined)?.push(flow);
    connected.set(id, flow);
  }
  return connected;
}

/** Who has which stages. What stands beside a stage is in its lane too. */
function laneSet(make: Make, release: Release, nodes: Parts): Element {
  const owners = [...new Set(release.stages.map(({ owner }) => owner))];
  const lanes = owners.map((owner) => {
    const ids = release.stages
      .filter((stage) => stage.owner === owner)
      .flatMap(({ key, kind }) => [
        ...(kind === 'start' ? [names.START] : []),
        ...[names.stageId, names.choiceId, names.deadlineId, names.overdueId].map((id) => id(key)),
      ]);
    return make('Lane', {
      id: names.laneId(owner),
      name: ownerName({ owner }) ?? '办理结束',
      flowNodeRef: ids.map((id) => nodes.get(id)).filter((node) => node !== undefined),
    });
  });
  return make('LaneSet', { id: 'lanes', lanes });
}

/** @param version how the release is named on paper, if it has been put in force */
export async function exportBpmn(release: Release, version: string | null = null): Promise<string> {
  const moddle = await bpmn();
  const make: Make = (type, attributes) => moddle.create(`bpmn:${type}`, attributes);
  const parts = partsOf(make, moddle, release);
  const flows = connect(make, parts);
  const lanes = laneSet(make, release, parts.nodes);
  const { topicKind, title } = release;
  const chart = moddle.create('hsl:Chart', { topicKind, ...(version !== null && { version }) });
  const process = make('Process', {
    id: names.PROCESS,
    name: title,
    isExecutable: true,
    ...documented(make, version === null ? title : `${title}，版本 ${version}`),
    extensionElements: make('ExtensionElements', { values: [chart] }),
    laneSets: [lanes],
    flowElements: [...parts.nodes.values(), ...flows.values()],
  });
  const pool = make('Participant', { id: 'pool', name: title, processRef: process });
  const collaboration = make('Collaboration', { id: 'collaboration', participants: [pool] });
  const limited = release.stages.filter((stage) => deadlineOf(stage) !== null).map(({ key }) => key);
  const elements = { collaboration, pool, lanes, nodes: parts.nodes, flows };
  const definitions = make('Definitions', {
    id: 'definitions',
    name: title,
    targetNamespace: NAMESPACE,
    exporter: '有事好商量',
    rootElements: [collaboration, process],
    diagrams: [drawDiagram(moddle, elements, place(release, new Set(limited)))],
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
}
