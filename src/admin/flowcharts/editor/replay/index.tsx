import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { JobProgress } from '../../../kit/long-work/job-progress';
import type { Job } from '../../../kit/long-work/follow';
import { useJob } from '../../../kit/long-work/use-job';
import type { Chart } from '../chart';
import { FaultList } from '../checks/fault-list';
import { progressWords } from '../job-words';
import { useWords } from '../words/words';
import { Differences, type Differing } from './differences';

/** What came of it. */
function Result({ job }: { readonly job: Job<Differing> }) {
  const words = useWords();
  const { state, items, counts } = job;
  if (state === 'running') return null;
  if (items.length === 0 && state === 'done') {
    return <Typography role="status">{words('replay-same')}</Typography>;
  }
  return (
    <>
      <Typography fontWeight="bold">{words('replay-differs', { count: counts['refused'] ?? 0 })}</Typography>
      {(counts['refused'] ?? 0) > items.length && (
        <Typography>{words('items-most', { count: items.length })}</Typography>
      )}
      <Differences items={items} />
    </>
  );
}

/** All past decisions, decided again under the chart as it is drawn now. */
function Replay({ chart }: { readonly chart: Chart }) {
  const words = useWords();
  const { job, faults, start, cancel } = useJob<Differing>(words('no-answer'));
  const { title, topicKind, stages, transitions } = chart;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{words('replay-intro')}</Typography>
      <FaultList faults={faults} />
      <Button
        loading={job?.state === 'running'}
        onClick={() => void start('/workflow/flowcharts/replays', { title, topicKind, stages, transitions })}
      >
        {words('replay-start')}
      </Button>
      {job && (
        <JobProgress
          job={job}
          words={progressWords(words, { same: 'outcome-same', refused: 'outcome-differs' })}
          cancel={() => void cancel()}
        />
      )}
      {job && <Result job={job} />}
    </Flex>
  );
}

export function ReplayDialog({ chart }: { readonly chart: Chart }) {
  const words = useWords();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary">{words('replay')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={words('close')}>
          <Modal.Title>{words('replay-title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Replay chart={chart} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
