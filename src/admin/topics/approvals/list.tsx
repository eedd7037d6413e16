import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { PendingDecision } from '../../../domain/desk/desk';
import { joined, Waited } from '../../kit/list-parts';
import { bodyOf } from './filters';

interface ListProps {
  readonly items: readonly PendingDecision[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (topic: string, on: boolean) => void;
  readonly open: (topic: string) => void;
}

/** The items, oldest first: tick several, or open one. */
export function List({ items, chosen, choose, open }: ListProps) {
  return (
    <Flex tag="ul" aria-label="待审批议题" direction="column" alignItems="stretch" gap={2}>
      {items.map((item) => (
        <Box tag="li" key={item.topic} background="neutral0" hasRadius padding={4} shadow="tableShadow">
          <Flex gap={3} alignItems="flex-start">
            <Checkbox
              aria-label={`选择“${item.title}”`}
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
                {item.byPaper && <Badge variant="warning">登记纸面决定</Badge>}
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
              查看
            </Button>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
