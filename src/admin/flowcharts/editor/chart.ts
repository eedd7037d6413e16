/** The chart on the drawing board, and every change that can be made to it. Pure: each change gives a new chart. */
import type { FlowchartDraft, Stage, Transition } from '../../../domain/process/flowchart';
import { NO_STAGE, NO_STEP } from '../../kit/charts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each stage stands on the chart, by its key. */
export type Layout = Readonly<Record<string, Point>>;

export interface Chart extends FlowchartDraft {
  readonly layout: Layout;
}

/** A step leaves every stage it starts from by an arrow of its own. */
export interface Arrow {
  readonly step: string;
  readonly from: string;
}

/** A key that is free: the name where it is written in Latin letters, otherwise a number. */
export function freeKey(name: string, noun: 'stage' | 'step', taken: readonly string[]): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  if (words !== '' && !taken.includes(words)) return words;
  const stem = words === '' ? noun : words;
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export function addStage(chart: Chart, label: string, at: Point): { chart: Chart; key: string } {
  const key = freeKey(
    label,
    'stage',
    chart.stages.map((stage) => stage.key),
  );
  const stages = [...chart.stages, { ...NO_STAGE, key, label }];
  return { chart: { ...chart, stages, layout: { ...chart.layout, [key]: at } }, key };
}

export function addStep(
  chart: Chart,
  { label, from, to }: Pick<Transition, 'label' | 'from' | 'to'>,
): { chart: Chart; key: string } {
  const key = freeKey(
    '',
    'step',
    chart.transitions.map((step) => step.key),
  );
  return {
    chart: { ...chart, transitions: [...chart.transitions, { ...NO_STEP, key, label, from, to }] },
    key,
  };
}

export const changeStage = (chart: Chart, key: string, change: Partial<Stage>): Chart => ({
  ...chart,
  stages: chart.stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage)),
});

export const changeStep = (chart: Chart, key: string, change: Partial<Transition>): Chart => ({
  ...chart,
  transitions: chart.transitions.map((step) => (step.key === key ? { ...step, ...change } : step)),
});

export const moveStages = (chart: Chart, moved: Layout): Chart => ({
  ...chart,
  layout: { ...chart.layout, ...moved },
});

/** Takes stages and arrows away; a step goes when its last arrow or the stage it leads to does. */
export function remove(chart: Chart, stages: readonly string[], arrows: readonly Arrow[]): Chart {
  const goes = (step: string, from: string) =>
    stages.includes(from) || arrows.some((arrow) => arrow.step === step && arrow.from === from);
  const transitions = chart.transitions.flatMap((step) => {
    const from = step.from.filter((source) => !goes(step.key, source));
    const lastGone = from.length === 0 && step.from.length > 0;
    return stages.includes(step.to) || lastGone ? [] : [{ ...step, from }];
  });
  return {
    ...chart,
    transitions,
    stages: chart.stages.filter(({ key }) => !stages.includes(key)),
    layout: Object.fromEntries(Object.entries(chart.layout).filter(([key]) => !stages.includes(key))),
  };
}

export const removeStep = (chart: Chart, key: string): Chart => ({
  ...chart,
  transitions: chart.transitions.filter((step) => step.key !== key),
});
