import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Card } from '../../kit/files/card';
import { Choice } from '../../kit/files/choice';
import { RunningWork } from '../../kit/files/progress';
import { Refusals } from '../../kit/files/refusals';
import { NO_FILTER, useLedgerServer, type Ledgers, type LedgerServer } from './api';
import { Filters } from './filters';
import { LEDGER_IN_ADDRESS, MAY_EXPORT } from './permissions';
import { useExport } from './use-export';
import { HelpLink } from '../../kit/handbook/help-link';

type State = ReturnType<typeof useExport>['state'];

function wordsOf(state: State): string {
  if (state.at === 'counting') return '正在统计…';
  if (state.at === 'running') return `正在导出：共 ${state.total} 条…`;
  if (state.at === 'done') return `已导出 ${state.total} 条。`;
  return state.at === 'empty' ? '没有符合条件的记录，请放宽条件。' : '';
}

interface LedgersProps {
  readonly server: LedgerServer;
  readonly lists: Ledgers;
}

/** Which ledger, narrowed to what, and the file. */
function LedgerExport({ server, lists }: LedgersProps) {
  const [search, setSearch] = useSearchParams();
  const [filter, setFilter] = useState(NO_FILTER);
  const { state, refused, start, cancel } = useExport(server);
  const ledger = lists.ledgers.find(({ name }) => name === search.get(LEDGER_IN_ADDRESS)) ?? lists.ledgers[0];
  const busy = state.at === 'counting' || state.at === 'running';
  if (!ledger) return <Page.NoPermissions />;
  const words = wordsOf(state);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <Card>
        <Choice
          required
          label="台账"
          value={ledger.name}
          options={lists.ledgers.map(({ name, title }) => ({ value: name, word: title }))}
          choose={(name) => {
            setSearch({ [LEDGER_IN_ADDRESS]: name });
          }}
        />
        <Filters lists={lists} hasStage={ledger.hasStage} filter={filter} change={setFilter} />
        <Flex>
          <Button
            type="button"
            startIcon={<Download />}
            disabled={busy}
            onClick={() => void start(ledger, ledger.hasStage ? filter : { ...filter, stage: '' })}
          >
            导出
          </Button>
        </Flex>
        {busy && <RunningWork words={words} done={0} total={0} cancel={cancel} />}
        {!busy && words !== '' && <Typography role="status">{words}</Typography>}
      </Card>
      <Refusals reasons={refused} />
    </Flex>
  );
}

/** 台账导出. */
export default function LedgersPage() {
  const server = useLedgerServer();
  const [lists, setLists] = useState<Ledgers | 'failed' | null>(null);
  useEffect(() => {
    server.list().then(setLists, () => {
      setLists('failed');
    });
  }, [server]);
  if (lists === 'failed') return <Page.Error />;
  if (lists === null) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Protect permissions={MAY_EXPORT}>
      <Page.Main>
        <Page.Title>台账导出</Page.Title>
        <Layouts.Header
          primaryAction={<HelpLink chapter="committee" />}
          title="台账导出"
          subtitle="导出为 Excel 文件，只含您可以查看的记录和内容；条件可以不选。"
        />
        <Layouts.Content>
          <LedgerExport server={server} lists={lists} />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
