import { Button, Flex, Typography } from '@strapi/design-system';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { Refused } from '../kit/refusal/refused';
import { useSend } from './use-send';
import { DECLINE_REASONS } from './labels';
import { useWords } from './words/words';

export const Heading = ({ children }: { readonly children: string }) => (
  <Typography variant="beta" tag="h2">
    {children}
  </Typography>
);

/** Declined, and how it can be looked at again. */
export function Declined({ item }: { readonly item: ScreeningItem }) {
  const words = useWords();
  const { busy, refusal, take } = useSend(item);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>{words('declined')}</Heading>
      <Typography>{DECLINE_REASONS[item.declineReason ?? '']}</Typography>
      <Typography textColor="neutral600">{words('declined.help')}</Typography>
      <Refused refusal={refusal} />
      <Button
        type="button"
        variant="secondary"
        loading={busy}
        onClick={() => void take({ state: 'screening' }, words('done.resumed'))}
      >
        {words('declined.resume')}
      </Button>
    </Flex>
  );
}

/** From here on the topic tells. */
export function Forwarded({ item }: { readonly item: ScreeningItem }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>{words('forwarded')}</Heading>
      <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.publicCopy}</Typography>
      <Typography textColor="neutral600">{words('forwarded.help')}</Typography>
    </Flex>
  );
}
