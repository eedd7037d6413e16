import { unstable_useDocument } from '@strapi/content-manager/strapi-admin';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { MAY_ACTIVATE } from '../editor/permissions';
import { FaultList } from '../editor/checks/fault-list';
import { activationOf } from '../editor/server';
import { progressWords } from '../editor/job-words';
import { useWords } from '../editor/words/words';
import { JobProgress } from '../../kit/long-work/job-progress';
import { useJob } from '../../kit/long-work/use-job';

interface ActivationProps {
  readonly documentId: string;
  readonly inForce: boolean;
}

/** Puts the chart in force; topics that run keep the one they began with. */
export function Activation({ documentId, inForce }: ActivationProps) {
  const words = useWords();
  const { job, faults, start, cancel } = useJob<object>(words('no-answer'));
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(MAY_ACTIVATE);
  const unsaved = useForm('FlowchartPanel', ({ modified }) => modified);
  const { refetch } = unstable_useDocument({
    documentId,
    model: 'api::flowchart.flowchart',
    collectionType: 'collection-types',
  });
  const busy = job?.state === 'running';
  const activate = async () => {
    const { done } = await start(activationOf(documentId), {});
    if (!done) return;
    toggleNotification({ type: 'success', message: words('activate-done') });
    refetch();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Badge variant={inForce ? 'success' : 'warning'}>{words(inForce ? 'in-force' : 'not-in-force')}</Badge>
      <Typography variant="pi" textColor="neutral600">
        {words('activate-help')}
      </Typography>
      {job && busy && <JobProgress job={job} words={progressWords(words, {})} cancel={() => void cancel()} />}
      <FaultList faults={faults} />
      {allowedActions['canActivate'] && (
        <Button type="button" fullWidth loading={busy} disabled={unsaved} onClick={() => void activate()}>
          {words(unsaved ? 'activate-save-first' : 'activate')}
        </Button>
      )}
    </Flex>
  );
}
