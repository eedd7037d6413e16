import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { MAY_ACTIVATE } from '../permissions';
import { useWords } from '../words/words';
import { MigrationPart } from './migration';
import { useReleases } from './use-releases';
import { VersionList } from './version-list';

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography tag="h2" variant="beta">
        {title}
      </Typography>
      <Box paddingTop={4}>{children}</Box>
    </Box>
  );
}

/** The versions of one chart, and the way for running topics to the one in force. */
export function Releases() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const loaded = useReleases(documentId);
  const { allowedActions } = useRBAC(MAY_ACTIVATE);
  if (loaded === 'failed') return <Page.Error />;
  if (loaded === null) return <Page.Loading />;
  const { row, versions } = loaded;
  const title = words('versions-title', { title: row.title });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={words('versions-intro')}
        navigationAction={
          <Flex>
            <LinkButton
              tag={Link}
              variant="ghost"
              startIcon={<ArrowLeft />}
              to={`/flowchart-editor/${documentId}`}
            >
              {words('to-editor')}
            </LinkButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Card title={words('version-list')}>
            <VersionList row={row} versions={versions} />
          </Card>
          {allowedActions['canActivate'] === true && (
            <Card title={words('migration')}>
              {row.activeRelease ? (
                <MigrationPart row={row} />
              ) : (
                <Typography>{words('migration-not-in-force')}</Typography>
              )}
            </Card>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
