import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Blockers } from '../../../kit/refusal/blockers';
import { useWords, type Word } from '../words/words';
import type { PhrasedBlocker } from '../../../../words/phrase';

interface Place {
  readonly key: string;
  readonly label: string;
}

/** What becomes of one topic. */
export interface Moving {
  readonly topic: string;
  readonly title: string;
  readonly stage: Place;
  readonly to: Place | null;
  readonly outcome: 'moved' | 'mapped' | 'unmapped' | 'refused';
  readonly blockers: readonly PhrasedBlocker[];
  /** What a refusal under the lock said. */
  readonly message?: string;
}

export const OUTCOMES = {
  moved: 'outcome-moved',
  mapped: 'outcome-mapped',
  unmapped: 'outcome-unmapped',
  refused: 'outcome-refused',
  current: 'outcome-current',
  ended: 'outcome-ended',
} as const satisfies Readonly<Record<string, Word>>;

const goes = ({ outcome }: Moving): boolean => outcome === 'moved' || outcome === 'mapped';

/** Topic by topic: where it goes, or why it stays. Those that stay come first. */
export function MovingList({ items }: { readonly items: readonly Moving[] }) {
  const words = useWords();
  if (items.length === 0) return <Typography>{words('items-none')}</Typography>;
  const ordered = [...items].sort((one, other) => Number(goes(one)) - Number(goes(other)));
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {ordered.map((item) => (
        <Box tag="li" key={item.topic}>
          <Flex gap={2} wrap="wrap">
            <Badge variant={goes(item) ? 'success' : 'danger'}>{words(OUTCOMES[item.outcome])}</Badge>
            <Typography fontWeight="semiBold">{item.title}</Typography>
          </Flex>
          <Typography variant="pi" textColor="neutral700">
            {goes(item)
              ? words('item-moves', { from: item.stage.label, to: item.to?.label ?? '' })
              : words('item-stays', { from: item.stage.label })}
          </Typography>
          {item.message !== undefined && (
            <Typography tag="p" variant="pi" textColor="danger700">
              {item.message}
            </Typography>
          )}
          <Blockers blockers={item.blockers} topic={item.topic} />
        </Box>
      ))}
    </Flex>
  );
}
