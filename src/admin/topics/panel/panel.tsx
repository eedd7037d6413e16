import { useForm } from '@strapi/strapi/admin';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useTopicProcessQuery } from './api';
import { BlockedSteps } from './steps/blocked-steps';
import { Chart } from './chart';
import { History } from './history';
import { PaperDecisions } from './decisions/paper-decisions';
import { People } from './decisions/people';
import { SinceLastDecision } from './decisions/since-last-decision';
import { Steps } from './steps/steps';
import { Undo } from './steps/undo';
import { UrgentSteps } from './steps/urgent-steps';
import { refusalFrom } from '../../kit/refusal/refusal-from';
import { FormLinks } from '../../kit/form-links';
import { FORM_KEYS } from '../../kit/form-keys';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

/** What can be recorded about a topic, as forms of one step at a time. */
const RECORDS = FORM_KEYS.filter((form) => form !== 'topic');

export function Panel({ documentId }: { readonly documentId: string }) {
  const kitWords = useKitWords();
  const words = useWords();
  // A step may wait for records of other types: what was read an hour ago tells nothing.
  const {
    data: process,
    error,
    isFetching,
    refetch,
  } = useTopicProcessQuery(documentId, { refetchOnMountOrArgChange: true });
  const unsaved = useForm('ProcessPanel', ({ modified }) => modified);
  if (!process && !error) return <Loader small>{kitWords('loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {error && <Failure error={error} />}
      {process && (
        <>
          <Stage label={process.stageLabel} />
          <Chart documentId={documentId} rev={process.rev} />
          {unsaved && (
            <Typography variant="pi" textColor="warning700" role="status">
              {words('panel.unsaved')}
            </Typography>
          )}
          <Steps documentId={documentId} process={process} unsaved={unsaved} />
          <Undo documentId={documentId} process={process} unsaved={unsaved} />
          {process.lastDecision && <SinceLastDecision decision={process.lastDecision} />}
          <PaperDecisions documentId={documentId} process={process} unsaved={unsaved} />
          <People documentId={documentId} process={process} unsaved={unsaved} />
          <UrgentSteps documentId={documentId} process={process} unsaved={unsaved} />
          <FormLinks forms={RECORDS} topic={documentId} />
          <BlockedSteps transitions={process.transitions} topic={documentId} />
          <History entries={process.history} />
        </>
      )}
      <Button type="button" variant="tertiary" loading={isFetching} onClick={() => void refetch()}>
        {words('panel.reload')}
      </Button>
    </Flex>
  );
}

function Stage({ label }: { readonly label: string }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {words('panel.stage')}
      </Typography>
      <Typography variant="delta" tag="p">
        {label}
      </Typography>
    </Flex>
  );
}

function Failure({ error }: { readonly error: object }) {
  const words = useWords();
  const { outcomeUnknown, message } = refusalFrom(error);
  return (
    <Typography variant="pi" textColor="danger700" role="alert">
      {words('panel.failed', { why: outcomeUnknown ? words('panel.no-answer') : message })}
    </Typography>
  );
}
