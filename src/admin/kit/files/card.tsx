import { Box, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A sheet of paper on the grey of the page. */
export function Card({ children }: { readonly children: ReactNode }) {
  return (
    <Box background="neutral0" hasRadius padding={6} shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={5}>
        {children}
      </Flex>
    </Box>
  );
}
