import { Box, Button, Flex, Main, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { HelpLink } from '../kit/handbook/help-link';
import { useSuggestionQueueQuery } from './api';
import { List } from './list';
import { Screening } from './screening';
import { useWords } from './words/words';
import { useKitWords } from '../kit/words/words';

const OPEN = 'suggestion';
const SHOW = 'show';
const WAITING = 'waiting';
const SETTLED = 'settled';

/** What the public has suggested, to be edited and released, declined, or made a topic of. */
export default function ScreeningQueue() {
  const kitWords = useKitWords();
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const open = search.get(OPEN);
  const settled = search.get(SHOW) === SETTLED;
  const show = settled ? { [SHOW]: SETTLED } : undefined;
  if (open !== null)
    return (
      <Frame
        subtitle={words('sides')}
        back={
          <Button
            type="button"
            variant="ghost"
            startIcon={<ArrowLeft />}
            onClick={() => {
              setSearch(show ?? {});
            }}
          >
            {kitWords('back-to-list')}
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
  const kitWords = useKitWords();
  const words = useWords();
  const { data, isError } = useSuggestionQueueQuery(settled, { refetchOnMountOrArgChange: true });
  const shown = settled ? SETTLED : WAITING;
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading>{kitWords('loading')}</Page.Loading>;
  const listed = data.items.length;
  return (
    <Frame
      subtitle={words(data.total > listed ? `order-${shown}-listed` : `order-${shown}`, {
        total: data.total,
        listed,
      })}
    >
      <Tabs.Root
        value={shown}
        onValueChange={(value: string) => {
          change(value === SETTLED);
        }}
      >
        <Tabs.List aria-label={words('state')}>
          <Tabs.Trigger value={WAITING}>{words('waiting')}</Tabs.Trigger>
          <Tabs.Trigger value={SETTLED}>{words('settled')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value={shown}>
          <Box padding={4}>
            {data.items.length === 0 && (
              <Typography textColor="neutral600">{words(`none-${shown}`)}</Typography>
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
  const words = useWords();
  return (
    <Main>
      <Page.Title>{words('title')}</Page.Title>
      <Layouts.Header
        title={words('title')}
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
