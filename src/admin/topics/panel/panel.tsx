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

/** What can be recorded about a topic, as forms of one step at a time. */
const RECORDS = FORM_KEYS.filter((form) => form !== 'topic');

export function Panel({ documentId }: { readonly documentId: string }) {
  // A step may wait for records of other types: what was read an hour ago tells nothing.
  const {
    data: process,
    error,
    isFetching,
    refetch,
  } = useTopicProcessQuery(documentId, { refetchOnMountOrArgChange: true });
  const unsaved = useForm('ProcessPanel', ({ modified }) => modified);
  if (!process && !error) return <Loader small>正在读取</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {error && <Failure error={error} />}
      {process && (
        <>
          <Stage label={process.stageLabel} />
          <Chart documentId={documentId} rev={process.rev} />
          {unsaved && (
            <Typography variant="pi" textColor="warning700" role="status">
              表单有未保存的修改，请先保存，再办理下一步。
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
        重新读取
      </Button>
    </Flex>
  );
}

function Stage({ label }: { readonly label: string }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        当前阶段
      </Typography>
      <Typography variant="delta" tag="p">
        {label}
      </Typography>
    </Flex>
  );
}

function Failure({ error }: { readonly error: object }) {
  const { outcomeUnknown, message } = refusalFrom(error);
  return (
    <Typography variant="pi" textColor="danger700" role="alert">
      流程未能读取：{outcomeUnknown ? '没有收到服务器的答复。' : message}
    </Typography>
  );
}
