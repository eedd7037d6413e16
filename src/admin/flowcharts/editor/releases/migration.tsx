import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import { JobProgress } from '../../../kit/long-work/job-progress';
import type { Job } from '../../../kit/long-work/follow';
import { useJob } from '../../../kit/long-work/use-job';
import { FaultList } from '../checks/fault-list';
import { Choice } from '../forms/form-fields';
import { progressWords } from '../job-words';
import type { ChartRow } from '../server';
import { useWords } from '../words/words';
import { MovingList, OUTCOMES, type Moving } from './moving-list';

type Mapping = Readonly<Record<string, string>>;

interface MappingFieldsProps {
  readonly row: ChartRow;
  readonly items: readonly Moving[];
  readonly mapping: Mapping;
  readonly map: (to: Mapping) => void;
}

/** For each stage that the chart no longer has: the one that takes its place. */
function MappingFields({ row, items, mapping, map }: MappingFieldsProps) {
  const words = useWords();
  const gone = new Map(
    items.filter(({ outcome }) => outcome === 'unmapped').map(({ stage }) => [stage.key, stage.label]),
  );
  const stages = Object.fromEntries(row.stages.map(({ key, label }) => [key ?? '', label ?? key ?? '']));
  return [...gone].map(([key, label]) => (
    <Choice<string>
      key={key}
      name={`map-${key}`}
      label={words('migration-map', { stage: label })}
      help={words('migration-map-help')}
      choices={stages}
      value={mapping[key] ?? null}
      onChange={(to) => {
        map({ ...mapping, [key]: to ?? '' });
      }}
    />
  ));
}

const movingIn = ({ counts }: Job<Moving>): number => (counts['moved'] ?? 0) + (counts['mapped'] ?? 0);

interface OrdersProps {
  readonly tried: Job<Moving> | null;
  readonly busy: boolean;
  readonly start: (dryRun: boolean) => void;
}

/** First on paper; in earnest only what has been tried, and only when somebody has said yes. */
function Orders({ tried, busy, start }: OrdersProps) {
  const words = useWords();
  const count = tried?.state === 'done' ? movingIn(tried) : 0;
  return (
    <Flex gap={3} wrap="wrap">
      <Button
        variant="secondary"
        loading={busy}
        onClick={() => {
          start(true);
        }}
      >
        {words('migration-try')}
      </Button>
      <Dialog.Root>
        <Dialog.Trigger>
          <Button disabled={busy || count === 0}>{words('migration-do')}</Button>
        </Dialog.Trigger>
        <ConfirmDialog
          title={words('migration-do')}
          onConfirm={() => {
            start(false);
          }}
        >
          {words('migration-sure', { count })}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
}

/** Takes the topics that run along to the version in force. */
export function MigrationPart({ row }: { readonly row: ChartRow }) {
  const words = useWords();
  const { job, faults, start, cancel } = useJob<Moving>(words('no-answer'));
  const [dryRun, setDryRun] = useState(true);
  const [mapping, map] = useState<Mapping>({});
  const begin = (onPaper: boolean) => {
    setDryRun(onPaper);
    const stages = Object.fromEntries(Object.entries(mapping).filter(([, to]) => to !== ''));
    void start(`/workflow/flowcharts/${row.documentId}/migrations`, { dryRun: onPaper, stages });
  };
  const ended = job !== null && job.state !== 'running';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{words('migration-intro')}</Typography>
      <FaultList faults={faults} />
      <Orders tried={dryRun ? job : null} busy={job?.state === 'running'} start={begin} />
      {job && (
        <>
          <Typography tag="h3" variant="delta">
            {words(dryRun ? 'migration-tried' : 'migration-done')}
          </Typography>
          <JobProgress job={job} words={progressWords(words, OUTCOMES)} cancel={() => void cancel()} />
        </>
      )}
      {ended && (
        <>
          <MappingFields row={row} items={job.items} mapping={mapping} map={map} />
          <MovingList items={job.items} />
        </>
      )}
    </Flex>
  );
}
