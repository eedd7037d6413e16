import { Box, Button, Flex, Grid, Main, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PendingDecision } from '../../../domain/desk/desk';
import { usePendingDecisionsQuery } from './api';
import { DecisionForm } from './decision-form';
import { Filters, matches, NO_FILTER } from './filters';
import { List } from './list';
import { MaterialView } from './material';
import { Results } from './results';
import { useDecisions, type Decision } from './use-decisions';
import { useInAll } from '../../kit/list-parts';
import { HelpLink } from '../../kit/handbook/help-link';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

const OPEN = 'topic';

/** 待审批: what waits for a body's decision, to be decided here or written down from paper. */
export default function Approvals() {
  const kitWords = useKitWords();
  const words = useWords();
  const inAll = useInAll();
  const { data, isError, refetch } = usePendingDecisionsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [search, setSearch] = useSearchParams();
  const { busy, results, decide } = useDecisions();
  const [filter, setFilter] = useState(NO_FILTER);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading>{kitWords('loading')}</Page.Loading>;
  const listed = data.items.length;
  const items = data.items.filter((item) => matches(item, filter));
  const chosen = items.filter(({ topic }) => ticked.has(topic));
  const open = data.items.find(({ topic }) => topic === search.get(OPEN));
  const close = () => {
    setSearch({});
  };
  const send = (on: readonly PendingDecision[]) => (given: Decision) => {
    void decide(on, given).then(async () => {
      await refetch();
      setTicked(new Set());
    });
  };
  return (
    <Main>
      <Page.Title>{words('approvals')}</Page.Title>
      <Layouts.Header
        title={words('approvals')}
        primaryAction={<HelpLink chapter="party" />}
        subtitle={words(data.total > listed ? 'approvals.order-listed' : 'approvals.order', {
          amount: inAll(data),
          listed,
        })}
        navigationAction={
          open && (
            <Button type="button" variant="ghost" startIcon={<ArrowLeft />} onClick={close}>
              {kitWords('back-to-list')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Results results={results} />
          {open ? (
            <Two
              left={<MaterialView item={open} />}
              right={<DecisionForm key={open.topic} items={[open]} busy={busy} decide={send([open])} />}
            />
          ) : (
            <>
              <Filters items={data.items} filter={filter} change={setFilter} />
              {items.length === 0 && <Empty filtered={data.items.length > 0} />}
              <List
                items={items}
                chosen={ticked}
                choose={(topic, on) => {
                  setTicked(new Set(on ? [...ticked, topic] : [...ticked].filter((one) => one !== topic)));
                }}
                open={(topic) => {
                  setSearch({ [OPEN]: topic });
                }}
              />
              {chosen.length > 0 && (
                <Sheet>
                  <DecisionForm items={chosen} busy={busy} decide={send(chosen)} />
                </Sheet>
              )}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

function Empty({ filtered }: { readonly filtered: boolean }) {
  const words = useWords();
  return (
    <Typography textColor="neutral600">
      {words(filtered ? 'approvals.none-match' : 'approvals.none')}
    </Typography>
  );
}

function Sheet({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box background="neutral0" hasRadius padding={6} shadow="tableShadow" width="100%">
      {children}
    </Box>
  );
}

/** Material beside the decision; one under the other on a phone. */
function Two({ left, right }: { readonly left: React.ReactNode; readonly right: React.ReactNode }) {
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={7} xs={12} alignItems="flex-start">
        <Sheet>{left}</Sheet>
      </Grid.Item>
      <Grid.Item col={5} xs={12} alignItems="flex-start">
        <Sheet>{right}</Sheet>
      </Grid.Item>
    </Grid.Root>
  );
}
