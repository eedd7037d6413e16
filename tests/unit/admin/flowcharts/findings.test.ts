import {
  addStage,
  addStep,
  changeStage,
  changeStep,
  removeStep,
} from '../../../../src/admin/flowcharts/editor/chart';
import { clausesOfSteps, notesOn } from '../../../../src/admin/flowcharts/editor/checks/findings';
import { zhHans } from '../../../../src/words/zh-hans';
import { settledRule, shippedChart } from '../../../factories/releases';

const RULES = [settledRule()];
const CHART = { ...shippedChart('annual'), layout: {} };
const AT = { x: 0, y: 0 };

it('finds nothing to mend in the chart as shipped', () => {
  expect(notesOn(CHART, RULES, zhHans)).toEqual([]);
});

it('marks the survey when no step leads there, and names the clause that wants it', () => {
  const notes = notesOn(removeStep(CHART, 'start-survey'), RULES, zhHans);
  const texts = notes.map(({ text }) => text).join('\n');
  expect(notes).toContainEqual(expect.objectContaining({ severity: 'blocking', stage: 'surveying' }));
  expect(texts).toContain('调研中');
  expect(texts).toContain('二(五).3');
});

it('finds nothing in a review put between submission and approval', () => {
  const staged = addStage(CHART, '法制审核', AT).chart;
  const owned = changeStage(staged, 'stage-1', { owner: 'office' });
  const drawn = addStep(owned, { label: '送法制审核', from: ['submitted'], to: 'stage-1' });
  const given = changeStep(drawn.chart, drawn.key, {
    who: ['office'],
    whoClause: '四(一).6',
    whoQuote: '政协办公室负责统筹推进',
  });
  const chart = changeStep(given, 'approve', { from: ['stage-1'] });
  expect(notesOn(chart, RULES, zhHans)).toEqual([]);
});

it('shows each clause of a step once, locked', () => {
  const clauses = clausesOfSteps(CHART, RULES).get('hold') ?? [];
  const sentences = clauses.map(({ clause, quote }) => `${clause} ${quote}`);
  expect(sentences.length).toBeGreaterThan(3);
  expect(new Set(sentences).size).toBe(sentences.length);
});
