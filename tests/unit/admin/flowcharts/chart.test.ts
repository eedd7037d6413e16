import {
  addStage,
  addStep,
  freeKey,
  remove,
  type Chart,
} from '../../../../src/admin/flowcharts/editor/chart';

const EMPTY: Chart = { title: '图', topicKind: 'annual', stages: [], transitions: [], layout: {} };
const AT = { x: 0, y: 0 };

function chartOf(...labels: readonly string[]): Chart {
  return labels.reduce((chart, label) => addStage(chart, label, AT).chart, EMPTY);
}

describe('the key of a new stage', () => {
  it('is its name where that is written in Latin letters', () => {
    expect(freeKey('Legal Review', 'stage', [])).toBe('legal-review');
  });

  it('is a number for a Chinese name, the first that is free', () => {
    expect(freeKey('法制审核', 'stage', ['stage-1'])).toBe('stage-2');
  });

  it('never repeats another', () => {
    expect(freeKey('Review', 'stage', ['review'])).toBe('review-1');
  });
});

describe('taking away', () => {
  it('an arrow leaves the other arrows of its step', () => {
    const chart = addStep(chartOf('一', '二', '三'), {
      label: '撤回',
      from: ['stage-1', 'stage-2'],
      to: 'stage-3',
    }).chart;
    const left = remove(chart, [], [{ step: 'step-1', from: 'stage-1' }]);
    expect(left.transitions.map(({ from }) => from)).toEqual([['stage-2']]);
  });

  it('the last arrow takes its step away', () => {
    const chart = addStep(chartOf('一', '二'), { label: '进', from: ['stage-1'], to: 'stage-2' }).chart;
    expect(remove(chart, [], [{ step: 'step-1', from: 'stage-1' }]).transitions).toEqual([]);
  });

  it('a stage takes its place and the steps that lead to it or only leave it', () => {
    const two = addStep(chartOf('一', '二', '三'), { label: '进', from: ['stage-1'], to: 'stage-2' }).chart;
    const chart = addStep(two, { label: '出', from: ['stage-2'], to: 'stage-3' }).chart;
    const left = remove(chart, ['stage-2'], []);
    expect(left.stages.map(({ label }) => label)).toEqual(['一', '三']);
    expect(left.transitions).toEqual([]);
    expect(Object.keys(left.layout)).toEqual(['stage-1', 'stage-3']);
  });
});
