import { Box, Typography } from '@strapi/design-system';

/** Why the server said no, every reason. */
export function Refusals({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <Box background="danger100" hasRadius padding={4} role="alert">
      {reasons.map((reason) => (
        <Typography key={reason} tag="p" textColor="danger700">
          {reason}
        </Typography>
      ))}
    </Box>
  );
}
