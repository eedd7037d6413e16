import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link, Route, Routes } from 'react-router-dom';
import { FlowchartEditor } from './editor';
import { MAY_DRAW } from './permissions';
import { Releases } from './releases';
import { useServer, type ChartRow } from './server';
import { useWords } from './words/words';
import { HelpLink } from '../../kit/handbook/help-link';

/** Which chart? */
function ChartList() {
  const words = useWords();
  const server = useServer();
  const [charts, setCharts] = useState<readonly ChartRow[] | 'failed'>([]);
  useEffect(() => {
    server.list().then(setCharts, () => {
      setCharts('failed');
    });
  }, [server]);
  if (charts === 'failed') return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>{words('title')}</Page.Title>
      <Layouts.Header
        title={words('title')}
        subtitle={words('choose')}
        primaryAction={<HelpLink chapter="office" />}
      />
      <Layouts.Content>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {charts.map(({ documentId, title }) => (
            <Box tag="li" key={documentId} background="neutral0" shadow="tableShadow" hasRadius padding={4}>
              <Typography tag={Link} to={documentId} variant="delta" textColor="primary600">
                {title}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** The pages of the flowchart editor. */
export default function FlowchartEditorPages() {
  return (
    <Page.Protect permissions={MAY_DRAW}>
      <Routes>
        <Route index element={<ChartList />} />
        <Route path=":documentId" element={<FlowchartEditor />} />
        <Route path=":documentId/releases" element={<Releases />} />
      </Routes>
    </Page.Protect>
  );
}
