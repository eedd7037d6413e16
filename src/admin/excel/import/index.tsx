import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Refusals } from '../../kit/files/refusals';
import { useImportServer, type ImportServer, type Kind } from './api';
import { ImportForm } from './form';
import { State } from './state';
import { useImport } from './use-import';
import { useOrder } from './use-order';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

const MAY_IMPORT = [{ action: 'api::workflow.import', subject: null }];

interface ImportsProps {
  readonly server: ImportServer;
  readonly kinds: readonly Kind[];
}

/** A template, a file, a trial that says everything that is wrong, and then all of it or nothing. */
function Imports({ server, kinds }: ImportsProps) {
  const words = useWords();
  const { running, refused, start, cancel, forget } = useImport();
  const given = useOrder(forget);
  return (
    <Page.Main>
      <Page.Title>{words('imports')}</Page.Title>
      <Layouts.Header title={words('imports')} subtitle={words('imports.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <ImportForm server={server} kinds={kinds} given={given} running={running} start={start} />
          <Refusals reasons={refused} />
          {running && <State running={running} cancel={cancel} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Records from Excel files. */
export default function ImportsPage() {
  const kitWords = useKitWords();
  const server = useImportServer();
  const [kinds, setKinds] = useState<readonly Kind[] | 'failed' | null>(null);
  useEffect(() => {
    server.kinds().then(setKinds, () => {
      setKinds('failed');
    });
  }, [server]);
  if (kinds === 'failed') return <Page.Error />;
  if (kinds === null) return <Page.Loading>{kitWords('loading')}</Page.Loading>;
  return (
    <Page.Protect permissions={MAY_IMPORT}>
      <Imports server={server} kinds={kinds} />
    </Page.Protect>
  );
}
