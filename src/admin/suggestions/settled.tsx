import { Button, Flex, Typography } from '@strapi/design-system';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { Refused } from '../kit/refusal/refused';
import { useSend } from './use-send';
import { DECLINE_REASONS } from './words';

export const Heading = ({ children }: { readonly children: string }) => (
  <Typography variant="beta" tag="h2">
    {children}
  </Typography>
);

/** Declined, and how it can be looked at again. */
export function Declined({ item }: { readonly item: ScreeningItem }) {
  const { busy, refusal, take } = useSend(item);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>不采用</Heading>
      <Typography>{DECLINE_REASONS[item.declineReason ?? '']}</Typography>
      <Typography textColor="neutral600">提出人查询时看到这句话。需要重新考虑的，可以恢复筛选。</Typography>
      <Refused refusal={refusal} />
      <Button
        type="button"
        variant="secondary"
        loading={busy}
        onClick={() => void take({ state: 'screening' }, '已恢复筛选')}
      >
        恢复筛选
      </Button>
    </Flex>
  );
}

/** From here on the topic tells. */
export function Forwarded({ item }: { readonly item: ScreeningItem }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>已转为议题</Heading>
      <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.publicCopy}</Typography>
      <Typography textColor="neutral600">
        之后的办理在议题中进行；议题公开以后，提出人查询时可以看到。
      </Typography>
    </Flex>
  );
}
