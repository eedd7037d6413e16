import { Box, Button, Flex, Main, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { HelpLink } from '../kit/handbook/help-link';
import { useSuggestionQueueQuery } from './api';
import { List } from './list';
import { Screening } from './screening';

const OPEN = 'suggestion';
const SHOW = 'show';
const WAITING = 'waiting';
const SETTLED = 'settled';

const countOf = (total: number, listed: number, settled: boolean): string => {
  const order = settled ? '最近办理的在前' : '等候最久的在前';
  return `共 ${total} 条，${order}${total > listed ? `；列出前 ${listed} 条` : ''}`;
};

/** 待筛选: what the public has suggested, to be edited and released, declined, or made a topic of. */
export default function ScreeningQueue() {
  const [search, setSearch] = useSearchParams();
  const open = search.get(OPEN);
  const settled = search.get(SHOW) === SETTLED;
  const show = settled ? { [SHOW]: SETTLED } : undefined;
  if (open !== null)
    return (
      <Frame
        subtitle="左边是原文，右边是公开的文字"
        back={
          <Button
            type="button"
            variant="ghost"
            startIcon={<ArrowLeft />}
            onClick={() => {
              setSearch(show ?? {});
            }}
          >
            返回列表
          </Button>
        }
      >
        <Screening key={open} documentId={open} />
      </Frame>
    );
  return (
    <Queue
      settled={settled}
      change={(value) => {
        setSearch(value ? { [SHOW]: SETTLED } : {});
      }}
      open={(documentId) => {
        setSearch({ ...show, [OPEN]: documentId });
      }}
    />
  );
}

interface QueueProps {
  readonly settled: boolean;
  readonly change: (settled: boolean) => void;
  readonly open: (documentId: string) => void;
}

function Queue({ settled, change, open }: QueueProps) {
  const { data, isError } = useSuggestionQueueQuery(settled, { refetchOnMountOrArgChange: true });
  const shown = settled ? SETTLED : WAITING;
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Frame subtitle={countOf(data.total, data.items.length, settled)}>
      <Tabs.Root
        value={shown}
        onValueChange={(value: string) => {
          change(value === SETTLED);
        }}
      >
        <Tabs.List aria-label="办理情况">
          <Tabs.Trigger value={WAITING}>待筛选</Tabs.Trigger>
          <Tabs.Trigger value={SETTLED}>已办理</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value={shown}>
          <Box padding={4}>
            {data.items.length === 0 && (
              <Typography textColor="neutral600">
                {settled ? '还没有办理过的建议。' : '现在没有待筛选的建议。群众在公开页面提交后会列在这里。'}
              </Typography>
            )}
            <List items={data.items} open={open} />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Frame>
  );
}

interface FrameProps {
  readonly subtitle: string;
  readonly back?: React.ReactNode;
  readonly children: React.ReactNode;
}

function Frame({ subtitle, back, children }: FrameProps) {
  return (
    <Main>
      <Page.Title>待筛选</Page.Title>
      <Layouts.Header
        title="待筛选"
        subtitle={subtitle}
        navigationAction={back}
        primaryAction={<HelpLink chapter="office" />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Box>{children}</Box>
        </Flex>
      </Layouts.Content>
    </Main>
  );
}
