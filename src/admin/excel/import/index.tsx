import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Refusals } from '../../kit/files/refusals';
import { useImportServer, type ImportServer, type Kind } from './api';
import { ImportForm } from './form';
import { State } from './state';
import { useImport } from './use-import';
import { useOrder } from './use-order';

const MAY_IMPORT = [{ action: 'api::workflow.import', subject: null }];

interface ImportsProps {
  readonly server: ImportServer;
  readonly kinds: readonly Kind[];
}

/** A template, a file, a trial that says everything that is wrong, and then all of it or nothing. */
function Imports({ server, kinds }: ImportsProps) {
  const { running, refused, start, cancel, forget } = useImport();
  const given = useOrder(forget);
  return (
    <Page.Main>
      <Page.Title>数据导入</Page.Title>
      <Layouts.Header
        title="数据导入"
        subtitle="先下载模板填写，再检查；全部没有问题才导入，有一行不对就一行也不导入。"
      />
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

/** 数据导入. */
export default function ImportsPage() {
  const server = useImportServer();
  const [kinds, setKinds] = useState<readonly Kind[] | 'failed' | null>(null);
  useEffect(() => {
    server.kinds().then(setKinds, () => {
      setKinds('failed');
    });
  }, [server]);
  if (kinds === 'failed') return <Page.Error />;
  if (kinds === null) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Protect permissions={MAY_IMPORT}>
      <Imports server={server} kinds={kinds} />
    </Page.Protect>
  );
}
