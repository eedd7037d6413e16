import { Card } from '../../kit/files/card';
import { RunningWork } from '../../kit/files/progress';
import { Outcome } from './outcome';
import type { Running } from './use-import';
import { useWords, type Words } from '../words/words';

interface StateProps {
  readonly running: Running;
  readonly cancel: () => Promise<void>;
}

function sayProgress({ dryRun, progress }: Running, words: Words): string {
  if (progress === null) return words('import.reading');
  const { done, total } = progress;
  return words(dryRun ? 'import.checking' : 'import.importing', { done, total });
}

/** How far a file is, or what came of it. */
export function State({ running, cancel }: StateProps) {
  const words = useWords();
  const { progress, dryRun } = running;
  if (progress && progress.state !== 'running') return <Outcome dryRun={dryRun} progress={progress} />;
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Card>
      <RunningWork
        words={sayProgress(running, words)}
        done={done}
        total={total}
        cancel={() => void cancel()}
      />
    </Card>
  );
}
