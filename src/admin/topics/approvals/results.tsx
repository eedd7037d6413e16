import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Refused } from '../../kit/refusal/refused';
import type { Result } from './use-decisions';
import { useWords } from '../words/words';

/** What became of each item; a refused one stays in the list, with the clause that stands against it. */
export function Results({ results }: { readonly results: readonly Result[] }) {
  const words = useWords();
  if (results.length === 0) return null;
  return (
    <Flex tag="ul" aria-label={words('approvals.results')} direction="column" alignItems="stretch" gap={2}>
      {results.map(({ item, refusal }) => (
        <Box tag="li" key={item.topic} background="neutral0" hasRadius padding={3} shadow="tableShadow">
          <Flex gap={2} wrap="wrap" paddingBottom={refusal ? 2 : 0}>
            <Badge variant={refusal ? 'danger' : 'success'}>
              {words(refusal ? 'approvals.not-done' : 'approvals.done')}
            </Badge>
            <Typography fontWeight="semiBold">{item.title}</Typography>
          </Flex>
          <Refused refusal={refusal} />
        </Box>
      ))}
    </Flex>
  );
}
