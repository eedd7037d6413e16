import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { PendingDecision } from '../../../domain/desk/desk';
import { joined, Waited } from '../../kit/list-parts';
import { bodyOf } from './filters';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

interface ListProps {
  readonly items: readonly PendingDecision[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (topic: string, on: boolean) => void;
  readonly open: (topic: string) => void;
}

/** The items, oldest first: tick several, or open one. */
export function List({ items, chosen, choose, open }: ListProps) {
  const kitWords = useKitWords();
  const words = useWords();
  return (
    <Flex tag="ul" aria-label={words('approvals.list')} direction="column" alignItems="stretch" gap={2}>
      {items.map((item) => (
        <Box tag="li" key={item.topic} background="neutral0" hasRadius padding={4} shadow="tableShadow">
          <Flex gap={3} alignItems="flex-start">
            <Checkbox
              aria-label={words('approvals.choose', { title: item.title })}
              checked={chosen.has(item.topic)}
              onCheckedChange={(on) => {
                choose(item.topic, on === true);
              }}
            />
            <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth={0}>
              <Typography fontWeight="semiBold">{item.title}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {joined(bodyOf(item), item.stage, item.room, item.district)}
              </Typography>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <Waited since={item.since} />
                {item.byPaper && <Badge variant="warning">{words('approvals.by-paper')}</Badge>}
              </Flex>
            </Flex>
            <Button
              type="button"
              variant="tertiary"
              size="S"
              onClick={() => {
                open(item.topic);
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
