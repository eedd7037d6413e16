import { Box, Grid, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useSuggestionQuery } from './api';
import { Original } from './original';
import { Screen } from './screen';
import { useWords } from './words/words';
import { useKitWords } from '../kit/words/words';

/** One suggestion: what was written beside what will be read; one under the other on a phone. */
export function Screening({ documentId }: { readonly documentId: string }) {
  const kitWords = useKitWords();
  const words = useWords();
  const { data, isError } = useSuggestionQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isError) return <Typography role="alert">{words('failed')}</Typography>;
  if (!data) return <Loader small>{kitWords('loading')}</Loader>;
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={6} xs={12} alignItems="flex-start">
        <Sheet>
          <Original view={data} />
        </Sheet>
      </Grid.Item>
      <Grid.Item col={6} xs={12} alignItems="flex-start">
        <Sheet>
          <Screen key={`${data.item.state} ${data.item.decidedAt ?? ''}`} item={data.item} />
        </Sheet>
      </Grid.Item>
    </Grid.Root>
  );
}

function Sheet({ children }: { readonly children: ReactNode }) {
  return (
    <Box background="neutral0" hasRadius padding={6} shadow="tableShadow" width="100%">
      {children}
    </Box>
  );
}
