import { Button, Flex, Typography } from '@strapi/design-system';
import { DateText } from '../../kit/date-text';
import { useDeliveriesQuery, useRetryMutation, type Delivery } from './api';
import { useWords, type Word, type Words } from './words/words';

const EVENTS: Readonly<Record<Delivery['event'], Word>> = {
  'case.published': 'event-published',
  'case.updated': 'event-updated',
  'case.withdrawn': 'event-withdrawn',
};

const PROBLEMS: Readonly<Record<string, Word>> = {
  timeout: 'problem-timeout',
  unreachable: 'problem-unreachable',
  'private-network': 'problem-private-network',
};

/** Why the last attempt came to nothing, in words. */
function problemOf(words: Words, problem: string): string {
  const known = PROBLEMS[problem];
  return known ? words(known) : words('problem-status', { status: problem.replace('status-', '') });
}

function State({ delivery }: { readonly delivery: Delivery }) {
  const words = useWords();
  const { state, attempts, problem, doneAt, nextAt } = delivery;
  if (state === 'delivered') {
    return (
      <Typography variant="pi" textColor="success700">
        {words('delivered')} <DateText value={doneAt} />
      </Typography>
    );
  }
  return (
    <Typography variant="pi" textColor={state === 'failed' ? 'danger700' : 'warning700'}>
      {words(state)}
      {problem && words('attempts', { attempts, problem: problemOf(words, problem) })}
      {state === 'waiting' && problem && (
        <>
          {' '}
          {words('next')} <DateText value={nextAt} />
        </>
      )}
    </Typography>
  );
}

function Entry({ delivery, documentId }: { readonly delivery: Delivery; readonly documentId: string }) {
  const words = useWords();
  const [retry, { isLoading }] = useRetryMutation();
  const { id, event, receiver, at, state } = delivery;
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold">
        {words(EVENTS[event])} · {receiver}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <DateText value={at} />
      </Typography>
      <State delivery={delivery} />
      {state === 'failed' && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          loading={isLoading}
          onClick={() => void retry({ id, documentId })}
        >
          {words('retry')}
        </Button>
      )}
    </Flex>
  );
}

/** Whether the other websites know what has become of this case. Nothing where nobody asked to be told. */
export function Deliveries({ documentId }: { readonly documentId: string }) {
  const words = useWords();
  const { data } = useDeliveriesQuery(documentId, { pollingInterval: 5000 });
  if (!data || (data.receivers === 0 && data.deliveries.length === 0)) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" paddingTop={3}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {words('deliveries')}
      </Typography>
      {data.deliveries.length === 0 && <Typography variant="pi">{words('deliveries-none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.deliveries.map((delivery) => (
          <Entry key={delivery.id} delivery={delivery} documentId={documentId} />
        ))}
      </Flex>
    </Flex>
  );
}
