import { Pick, type InputProps } from './input';
import { useCharts } from './use-charts';
import { enteringMoments, useWords, writingMoments } from './words/words';

/** When a clause is asked: on entering a stage, by its name, or on writing a record. */
export default function MomentInput(props: InputProps) {
  const words = useWords();
  const stages = (useCharts() ?? []).flatMap((chart) => chart.stages);
  return (
    <Pick
      {...props}
      choices={{ ...enteringMoments(words, stages), ...writingMoments(words) }}
      sayUnknown={(key) => words('into-unknown', { key: key.replace('into:', '') })}
    />
  );
}
