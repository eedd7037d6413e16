import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { JobProgress } from '../../../kit/long-work/job-progress';
import { progressWords } from '../job-words';
import type { Editor } from '../use-editor';
import type { Orders } from '../use-orders';
import { useWords } from '../words/words';

/** A draft of last time, offered once. */
function OfferedDraft({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const { formatDate } = useIntl();
  const { offered, row, resume, discard } = editor;
  if (!offered) return null;
  const when = formatDate(offered.at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  return (
    <Flex background="warning100" padding={3} gap={3} wrap="wrap" role="status">
      <Typography>
        {words('draft-found', { when })}
        {offered.base !== row.updatedAt && words('draft-stale')}
      </Typography>
      <Button size="S" onClick={resume}>
        {words('draft-continue')}
      </Button>
      <Button size="S" variant="tertiary" onClick={discard}>
        {words('draft-discard')}
      </Button>
    </Flex>
  );
}

/** Every reason why the server said no; the drawing is still there. */
function Refusal({ editor, orders }: NoticesProps) {
  const words = useWords();
  if (!orders.refused) return null;
  const { title, reasons } = orders.refused;
  return (
    <Box background="danger100" padding={3} role="alert">
      <Typography fontWeight="bold" textColor="danger700">
        {words(title)}
      </Typography>
      <Box tag="ul">
        {reasons.map((reason) => (
          <Typography tag="li" key={reason} textColor="danger700">
            {reason}
          </Typography>
        ))}
      </Box>
      {editor.unsaved && (
        <Button size="S" variant="tertiary" onClick={editor.discard}>
          {words('draft-discard')}
        </Button>
      )}
    </Box>
  );
}

/** How far putting in force has come. */
function Activating({ orders }: Pick<NoticesProps, 'orders'>) {
  const words = useWords();
  const { job, cancel } = orders.activation;
  if (job?.state !== 'running') return null;
  return (
    <Box padding={3}>
      <JobProgress job={job} words={progressWords(words, {})} cancel={() => void cancel()} />
    </Box>
  );
}

interface NoticesProps {
  readonly editor: Editor;
  readonly orders: Orders;
}

export function Notices({ editor, orders }: NoticesProps) {
  return (
    <>
      <OfferedDraft editor={editor} />
      <Activating orders={orders} />
      <Refusal editor={editor} orders={orders} />
    </>
  );
}
