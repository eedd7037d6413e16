import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Blockers } from '../../../kit/refusal/blockers';
import { useWords } from '../words/words';
import type { PhrasedBlocker } from '../../../../words/phrase';

/** A topic of which some decision would be another one. */
export interface Differing {
  readonly topic: string;
  readonly title: string;
  readonly differences: readonly {
    readonly at: string;
    readonly step: string;
    readonly blockers: readonly PhrasedBlocker[];
  }[];
}

/** Topic by topic: which past decision the drawing would refuse, and by which clause. */
export function Differences({ items }: { readonly items: readonly Differing[] }) {
  const words = useWords();
  const { formatDate } = useIntl();
  const day = (at: string) => formatDate(at, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {items.map(({ topic, title, differences }) => (
        <Box tag="li" key={topic}>
          <Typography fontWeight="bold">{title}</Typography>
          <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {differences.map(({ at, step, blockers }) => (
              <Box key={`${at} ${step}`}>
                <Typography variant="pi" textColor="danger700">
                  {words('replay-refused', { when: day(at), step })}
                </Typography>
                <Blockers blockers={blockers} topic={topic} />
              </Box>
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
