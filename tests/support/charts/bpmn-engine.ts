/** A foreign engine that runs an exported chart: which stages it reaches when these steps are chosen. */
import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';

/** What the foreign engine hands to whoever watches it. */
interface Activity {
  readonly id: string;
  readonly type: string;
  readonly environment: { readonly output: Record<string, unknown> };
  signal(): void;
}

/** Conditions are JUEL, as Flowable and Camunda read them; this engine brings a dialect of its own. */
const JUEL = /^\$\{step == '([^']+)'\}$/;
const expressions = {
  resolveExpression: (text: string, { environment }: Activity): unknown =>
    JUEL.exec(text)?.[1] === environment.output['step'],
  isExpression: (text: string) => JUEL.test(text),
  hasExpression: (text: string) => JUEL.test(text),
};

const contexts = new Map<string, Promise<unknown>>();

/** Reading a chart takes longer than walking through it, so each is read once. */
function contextOf(xml: string): Promise<unknown> {
  const context = contexts.get(xml) ?? new BpmnModdle({}).fromXML(xml);
  contexts.set(xml, context);
  return context;
}

/**
 * @param xml an exported chart
 * @param steps keys of steps, in the order in which somebody chooses them
 * @returns ids of the tasks and ends reached, in order; `refused` where the chart has no such step
 */
export async function runForeign(xml: string, steps: readonly string[]): Promise<string[]> {
  const reached: string[] = [];
  const left = [...steps];
  const listener = new EventEmitter();
  listener.on('activity.wait', (task: Activity) => {
    reached.push(task.id);
    const step = left.shift();
    if (step === undefined) return;
    task.environment.output['step'] = step;
    task.signal();
  });
  listener.on('activity.enter', ({ id, type }: Activity) => {
    if (type === 'bpmn:EndEvent') reached.push(id);
  });
  const moddleContext = await contextOf(xml);
  const engine = new Engine({ moddleContext, expressions });
  engine.on('error', () => reached.push('refused'));
  const execution = await engine.execute({ listener });
  // Timers of deadlines would keep the process awake.
  void execution.stop();
  return reached;
}
