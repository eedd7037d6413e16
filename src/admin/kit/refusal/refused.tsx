import { Flex, Typography } from '@strapi/design-system';
import { Blockers } from './blockers';
import type { Refusal } from './refusal';

/** The server's answer, beside the form that stays as it was filled in. */
export function Refused({ refusal }: { readonly refusal: Refusal | null }) {
  if (!refusal) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="alert">
      <Typography variant="pi" textColor="danger700">
        {refusal.message}
      </Typography>
      {refusal.decidedMeanwhile && (
        <Typography variant="pi" textColor="neutral700">
          已重新读取最新情况，填写的内容仍在，请核对后再提交。
        </Typography>
      )}
      <Blockers blockers={refusal.blockers} topic={refusal.topic} />
    </Flex>
  );
}
