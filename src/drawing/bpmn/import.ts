/**
 * Reads back what `export.ts` writes, changed in a BPMN tool or not. Names, lanes and lines are taken from the drawing;
 * what is not of our own kind is listed and left out, never guessed.
 */
import type { Element } from 'bpmn-moddle';
import type { FlowchartDraft, Stage, Transition } from '../../domain/process/flowchart';
import { TOPIC_KINDS } from '../../domain/law/vocabulary';
import type { BpmnFault, BpmnRefusal } from '../../words/catalogue';
import { extensionOf, textOf } from './extension';
import { bpmn } from './moddle';
import { overdueId, ownerOfLane } from './names';
import { readStage } from './read-stage';
import { joinSteps, readStep, type ReadFlow } from './read-step';

/** One part that was left out; `what` is its name in the drawing, or its id or kind where it has none. */
export interface NotUnderstood {
  readonly fault: BpmnFault;
  readonly what: string;
}

export type Imported =
  | { readonly ok: true; readonly draft: FlowchartDraft; readonly notUnderstood: readonly NotUnderstood[] }
  | { readonly ok: false; readonly refusal: BpmnRefusal };

/** Characters; the shipped charts take about 60 000. */
export const MOST_CHARACTERS = 500_000;

const nameOf = (element: Element): string =>
  textOf(element, 'name') ?? textOf(element, 'id') ?? element.$type;

const idOf = (element: Element): string => textOf(element, 'id') ?? '';

const listOf = (element: Element, name: string): readonly Element[] =>
  (element.get(name) ?? []) as readonly Element[];

/** Kinds that carry no meaning of their own: start, choice, and the timer of a deadline with its end. */
const isFrame = (element: Element): boolean =>
  ['bpmn:StartEvent', 'bpmn:ExclusiveGateway', 'bpmn:BoundaryEvent'].includes(element.$type) ||
  (element.$type === 'bpmn:EndEvent' && idOf(element).startsWith(overdueId('')));

/** Lane of each node, by id of the node. */
function lanesOf(process: Element): Map<string, Element> {
  const lanes = listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes'));
  return new Map(
    lanes.flatMap((lane) => listOf(lane, 'flowNodeRef').map((node) => [idOf(node), lane] as const)),
  );
}

interface Read {
  readonly stages: Stage[];
  readonly notUnderstood: NotUnderstood[];
  /** Key of the stage that an element of the drawing stands for. */
  readonly keys: Map<Element, string>;
}

function readStages(process: Element, nodes: readonly Element[]): Read {
  const lanes = lanesOf(process);
  const read: Read = { stages: [], notUnderstood: [], keys: new Map() };
  const fault = (element: Element, why: BpmnFault) =>
    read.notUnderstood.push({ fault: why, what: nameOf(element) });
  for (const node of nodes) {
    const lane = lanes.get(idOf(node));
    const owner = lane && ownerOfLane(idOf(lane));
    const stage = readStage(node, owner ?? null);
    if (!stage) fault(node, 'NOT_OUR_STAGE');
    else if (read.stages.some(({ key }) => key === stage.key)) fault(node, 'STAGE_TWICE');
    else {
      read.stages.push(stage);
      read.keys.set(node, stage.key);
      if (owner === undefined) fault(node, 'LANE_UNKNOWN');
    }
  }
  return read;
}

/** The stage a line comes from: itself, or the one whose choice it leaves. */
function sourceOf(flow: Element, keys: Read['keys']): string | undefined {
  const source = flow.get('sourceRef') as Element | undefined;
  if (source?.$type !== 'bpmn:ExclusiveGateway') return source && keys.get(source);
  const [only, ...others] = listOf(source, 'incoming').map(
    (each) => each.get('sourceRef') as Element | undefined,
  );
  return only && others.length === 0 ? keys.get(only) : undefined;
}

/** Lines that only belong to the frame: from the start, into a choice, to the end of a deadline. */
function belongsToFrame(flow: Element): boolean {
  const [source, target] = [flow.get('sourceRef'), flow.get('targetRef')] as (Element | undefined)[];
  return (
    source?.$type === 'bpmn:StartEvent' ||
    source?.$type === 'bpmn:BoundaryEvent' ||
    target?.$type === 'bpmn:ExclusiveGateway'
  );
}

function readSteps(flows: readonly Element[], { keys, notUnderstood }: Read): Transition[] {
  const read = flows.flatMap((flow): ReadFlow[] => {
    if (belongsToFrame(flow)) return [];
    const [from, to] = [sourceOf(flow, keys), keys.get(flow.get('targetRef') as Element)];
    const found = readStep(flow, { from, to });
    if (typeof found !== 'string') return [found];
    notUnderstood.push({ fault: found, what: nameOf(flow) });
    return [];
  });
  const { steps, differing } = joinSteps(read);
  notUnderstood.push(...differing.map((what) => ({ fault: 'STEPS_DIFFER' as const, what })));
  return steps;
}

function readProcess(process: Element): Imported {
  const chart = extensionOf(process, 'hsl:Chart');
  const topicKind = TOPIC_KINDS.find((kind) => chart && textOf(chart, 'topicKind') === kind);
  if (!topicKind) return { ok: false, refusal: 'BPMN_NOT_OURS' };
  const elements = listOf(process, 'flowElements');
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const others = elements.filter((element) => !flows.includes(element) && !isFrame(element));
  const isStage = ({ $type }: Element) => $type === 'bpmn:UserTask' || $type === 'bpmn:EndEvent';
  const read = readStages(process, others.filter(isStage));
  const foreign = [...others.filter((element) => !isStage(element)), ...listOf(process, 'artifacts')];
  read.notUnderstood.push(
    ...foreign.map((element) => ({ fault: 'NOT_OUR_ELEMENT' as const, what: nameOf(element) })),
  );
  const transitions = readSteps(flows, read);
  const draft = { title: nameOf(process), topicKind, stages: read.stages, transitions };
  return { ok: true, draft, notUnderstood: read.notUnderstood };
}

/** @returns a draft, not saved anywhere, with everything that was left out of it; or why the file was not read at all */
export async function importBpmn(xml: string): Promise<Imported> {
  if (xml.length > MOST_CHARACTERS) return { ok: false, refusal: 'BPMN_TOO_LARGE' };
  // Entities are declared in a document type: without one there is nothing that could grow.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, refusal: 'BPMN_HAS_DOCTYPE' };
  const moddle = await bpmn();
  const parsed = await moddle.fromXML(xml).catch(() => null);
  if (!parsed) return { ok: false, refusal: 'BPMN_UNREADABLE' };
  const processes = listOf(parsed.rootElement, 'rootElements').filter(
    ({ $type }) => $type === 'bpmn:Process',
  );
  const [process] = processes;
  if (!process || processes.length > 1) return { ok: false, refusal: 'BPMN_NOT_OURS' };
  const read = readProcess(process);
  if (!read.ok) return read;
  const unreadable = parsed.warnings.map(({ message }) => ({
    fault: 'UNREADABLE_PART' as const,
    what: message.split('\n')[0] ?? message,
  }));
  return { ...read, notUnderstood: [...unreadable, ...read.notUnderstood] };
}
