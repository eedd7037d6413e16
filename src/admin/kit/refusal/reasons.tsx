import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { PhrasedBlocker } from '../../../words/phrase';
import { useKitWords } from '../words/words';

interface ReasonsProps {
  readonly blockers: readonly PhrasedBlocker[];
  /** The way to what cures a reason. */
  readonly cure: (blocker: PhrasedBlocker) => ReactNode;
}

/** Every reason at once: the clause and its words first, then what is missing, who can mend it, and where. */
export function Reasons({ blockers, cure }: ReasonsProps) {
  const words = useKitWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {blockers.map((blocker) => (
        <Box
          tag="li"
          key={`${blocker.policy} ${blocker.clause} ${blocker.observed}`}
          background="neutral100"
          hasRadius
          padding={3}
        >
          <Flex direction="column" alignItems="stretch" gap={1}>
            <Typography variant="pi" fontWeight="bold" title={blocker.rule}>
              {blocker.clause}
            </Typography>
            <Typography variant="pi" tag="blockquote">
              “{blocker.quote}”
            </Typography>
            <Line name={words('reason.observed')} text={blocker.observed} />
            <Line name={words('reason.needed')} text={blocker.needed} />
            <Line name={words('reason.who')} text={blocker.whoCanFix} />
            <Line name={words('reason.how')} text={blocker.how} />
            {cure(blocker)}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  if (!text) return null;
  return (
    <Typography variant="pi" textColor="neutral700">
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {name}
      </Typography>
      {text}
    </Typography>
  );
}
