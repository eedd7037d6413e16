import { Card } from '../../kit/files/card';
import { RunningWork } from '../../kit/files/progress';
import { Outcome } from './outcome';
import type { Running } from './use-import';

interface StateProps {
  readonly running: Running;
  readonly cancel: () => Promise<void>;
}

function wordsOf({ dryRun, progress }: Running): string {
  if (progress === null) return '正在读取文件…';
  return `${dryRun ? '正在检查' : '正在导入'}：${progress.done} / ${progress.total} 行`;
}

/** How far a file is, or what came of it. */
export function State({ running, cancel }: StateProps) {
  const { progress, dryRun } = running;
  if (progress && progress.state !== 'running') return <Outcome dryRun={dryRun} progress={progress} />;
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Card>
      <RunningWork words={wordsOf(running)} done={done} total={total} cancel={() => void cancel()} />
    </Card>
  );
}
