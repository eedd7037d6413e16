import { Box, Flex, Typography } from '@strapi/design-system';
import { DateText } from '../../kit/date-text';
import type { HistoryEntry } from '../../../words/process-view';
import { useWords } from '../words/words';

/** The record of the topic, newest first. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const words = useWords();
  if (entries.length === 0) return null;
  const newestFirst = [...entries].sort((one, other) => other.seq - one.seq);
  return (
    <Box tag="details" open>
      <Box tag="summary" cursor="pointer" paddingBottom={2}>
        <Typography variant="pi" fontWeight="bold">
          {words('history', { count: entries.length })}
        </Typography>
      </Box>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {newestFirst.map((entry) => (
          <Flex tag="li" key={entry.seq} direction="column" alignItems="flex-start">
            <Typography variant="pi" textColor="neutral800">
              {entry.label}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              <DateText value={entry.at} />
              {entry.by && ` · ${entry.by}`}
              {entry.onBehalfOf && words('history.for', { person: entry.onBehalfOf })}
            </Typography>
            {entry.comment && (
              <Typography variant="pi" textColor="neutral700">
                {entry.comment}
              </Typography>
            )}
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
