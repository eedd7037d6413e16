import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { MAY_DRAW } from '../editor/permissions';
import { useWords } from '../editor/words/words';

/** The way from the form of a flowchart to its drawing board. */
export function EditorLink({ documentId }: { readonly documentId: string }) {
  const words = useWords();
  const { allowedActions } = useRBAC(MAY_DRAW);
  if (allowedActions['canUpdate'] !== true) return null;
  return (
    <Box width="100%" paddingBottom={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <LinkButton tag={Link} to={`/flowchart-editor/${documentId}`} fullWidth variant="secondary">
          {words('open')}
        </LinkButton>
        <LinkButton tag={Link} to={`/flowchart-editor/${documentId}/releases`} fullWidth variant="tertiary">
          {words('versions')}
        </LinkButton>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {words('open-help')}
      </Typography>
    </Box>
  );
}
