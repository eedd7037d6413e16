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
import { useWords, type Words } from '../words/words';
import { useKitWords } from '../../kit/words/words';

type State = ReturnType<typeof useExport>['state'];

function sayState(state: State, words: Words): string {
  if (state.at === 'counting') return words('export.counting');
  if (state.at === 'running') return words('export.running', { total: state.total });
  if (state.at === 'done') return words('export.done', { total: state.total });
  return state.at === 'empty' ? words('export.none') : '';
}

interface LedgersProps {
  readonly server: LedgerServer;
  readonly lists: Ledgers;
}

/** Which ledger, narrowed to what, and the file. */
function LedgerExport({ server, lists }: LedgersProps) {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const [filter, setFilter] = useState(NO_FILTER);
  const { state, refused, start, cancel } = useExport(server);
  const ledger = lists.ledgers.find(({ name }) => name === search.get(LEDGER_IN_ADDRESS)) ?? lists.ledgers[0];
  const busy = state.at === 'counting' || state.at === 'running';
  if (!ledger) return <Page.NoPermissions />;
  const said = sayState(state, words);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <Card>
        <Choice
          required
          label={words('export.ledger')}
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
            {words('export.start')}
          </Button>
        </Flex>
        {busy && <RunningWork words={said} done={0} total={0} cancel={cancel} />}
        {!busy && said !== '' && <Typography role="status">{said}</Typography>}
      </Card>
      <Refusals reasons={refused} />
    </Flex>
  );
}

/** Registers of rooms, topics and what comes of them, as Excel files. */
export default function LedgersPage() {
  const kitWords = useKitWords();
  const words = useWords();
  const server = useLedgerServer();
  const [lists, setLists] = useState<Ledgers | 'failed' | null>(null);
  useEffect(() => {
    server.list().then(setLists, () => {
      setLists('failed');
    });
  }, [server]);
  if (lists === 'failed') return <Page.Error />;
  if (lists === null) return <Page.Loading>{kitWords('loading')}</Page.Loading>;
  return (
    <Page.Protect permissions={MAY_EXPORT}>
      <Page.Main>
        <Page.Title>{words('ledgers')}</Page.Title>
        <Layouts.Header
          primaryAction={<HelpLink chapter="committee" />}
          title={words('ledgers')}
          subtitle={words('ledgers.subtitle')}
        />
        <Layouts.Content>
          <LedgerExport server={server} lists={lists} />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
