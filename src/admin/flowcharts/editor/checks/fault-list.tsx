import { Box, Typography } from '@strapi/design-system';

/** Every reason why something was not done. */
export function FaultList({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <Box tag="ul" role="alert">
      {faults.map((fault) => (
        <Typography tag="li" key={fault} variant="pi" textColor="danger700">
          {fault}
        </Typography>
      ))}
    </Box>
  );
}
