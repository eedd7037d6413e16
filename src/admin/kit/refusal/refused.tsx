import { Flex, Typography } from '@strapi/design-system';
import { Blockers } from './blockers';
import type { Refusal } from './refusal';
import { useRefusalMessage } from './use-refusal-message';
import { useKitWords } from '../words/words';

/** The server's answer, beside the form that stays as it was filled in. */
export function Refused({ refusal }: { readonly refusal: Refusal | null }) {
  const words = useKitWords();
  const message = useRefusalMessage();
  if (!refusal) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="alert">
      <Typography variant="pi" textColor="danger700">
        {message(refusal)}
      </Typography>
      {refusal.decidedMeanwhile && (
        <Typography variant="pi" textColor="neutral700">
          {words('refused.meanwhile')}
        </Typography>
      )}
      <Blockers blockers={refusal.blockers} topic={refusal.topic} />
    </Flex>
  );
}
