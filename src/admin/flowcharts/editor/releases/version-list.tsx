import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ChartRow } from '../server';
import { useWords } from '../words/words';
import { useFile } from './use-file';
import type { Version } from './use-releases';

const SHORT = 8;

/** Every version, newest first, with its picture and its BPMN file: also of those that are retired. */
export function VersionList({
  row,
  versions,
}: {
  readonly row: ChartRow;
  readonly versions: readonly Version[];
}) {
  const words = useWords();
  const { formatDate } = useIntl();
  const open = useFile();
  if (versions.length === 0) return <Typography>{words('versions-none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {versions.map(({ hash, at, by }, index) => {
        const version = hash.slice(0, SHORT);
        const inForce =
          hash === row.activeRelease && versions.findIndex((each) => each.hash === hash) === index;
        const when = formatDate(at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
        return (
          <Flex tag="li" key={`${hash} ${at}`} gap={3} wrap="wrap">
            <Badge variant={inForce ? 'success' : 'neutral'}>
              {words(inForce ? 'in-force' : 'version-retired')}
            </Badge>
            <Box flex="1" minWidth="16rem">
              <Typography fontWeight="semiBold">{words('version-number', { version })}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {words('version-when', { when, by })}
              </Typography>
            </Box>
            <Button
              size="S"
              variant="tertiary"
              onClick={() => void open(`/workflow/releases/${hash}.svg`, null)}
            >
              {words('version-picture')}
            </Button>
            <Button
              size="S"
              variant="tertiary"
              onClick={() => void open(`/workflow/releases/${hash}.bpmn`, `${row.title} ${version}.bpmn`)}
            >
              {words('version-bpmn')}
            </Button>
          </Flex>
        );
      })}
    </Flex>
  );
}
