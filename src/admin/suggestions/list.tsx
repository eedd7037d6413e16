import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { joined, Waited } from '../kit/list-parts';
import { DECLINE_REASONS, KINDS, STATES } from './labels';
import { useWords, type Words } from './words/words';
import { useKitWords } from '../kit/words/words';

interface ListProps {
  readonly items: readonly ScreeningItem[];
  readonly open: (documentId: string) => void;
}

const LONG = 60;

/** Enough to know it again by. */
const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return Array.from(line).length > LONG ? `${Array.from(line).slice(0, LONG).join('')}……` : line;
};

/** Where it belongs, and whether a number was left. */
const originOf = ({ kind, district, room, about, phone }: ScreeningItem, words: Words): string =>
  joined(
    KINDS[kind] ?? '',
    about && words('about', { topic: about.name }),
    room?.name ?? null,
    district,
    phone && words('phone-short', { phone }),
  );

/** By whom it was decided, and why not. */
const decisionOf = ({ decidedBy, declineReason }: ScreeningItem, words: Words): string =>
  joined(
    decidedBy && words('decided-by', { person: decidedBy }),
    DECLINE_REASONS[declineReason ?? ''] ?? null,
  );

/** One suggestion a line; its beginning, not its end, because what matters comes first. */
export function List({ items, open }: ListProps) {
  const kitWords = useKitWords();
  const words = useWords();
  return (
    <Flex tag="ul" aria-label={words('list')} direction="column" alignItems="stretch" gap={2} paddingTop={4}>
      {items.map((item) => (
        <Box tag="li" key={item.documentId} background="neutral0" hasRadius padding={4} shadow="tableShadow">
          <Flex gap={3} alignItems="flex-start">
            <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth={0}>
              <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                {beginning(item.rawText)}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {joined(originOf(item, words), decisionOf(item, words))}
              </Typography>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <Badge variant={item.state === 'received' ? 'warning' : 'secondary'}>
                  {STATES[item.state]}
                </Badge>
                {item.decidedAt === null && <Waited since={item.receivedAt} />}
              </Flex>
            </Flex>
            <Button
              type="button"
              variant="tertiary"
              size="S"
              aria-label={words('open', { text: beginning(item.rawText) })}
              onClick={() => {
                open(item.documentId);
              }}
            >
              {kitWords('open')}
            </Button>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
