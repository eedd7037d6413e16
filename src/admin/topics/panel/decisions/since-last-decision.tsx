import { Box, Flex, Typography } from '@strapi/design-system';
import { DateText } from '../../../kit/date-text';
import type { Change, LastDecision } from '../../../../words/process-view';

const BODIES = { 'chairs-meeting': '主席会议', 'party-organization': '同级党组织' } as const;
const DECISIONS = { approved: '同意', returned: '退回' } as const;

/** What whoever decides next should look at: the last decision, and every field that is no longer what it was. */
export function SinceLastDecision({ decision }: { readonly decision: LastDecision }) {
  const { gate, changes } = decision;
  return (
    <Box tag="section" aria-label="最近的决定和之后的改动">
      <Typography variant="pi" fontWeight="bold">
        {BODIES[gate]}
        {DECISIONS[decision.decision]}（<DateText value={decision.decidedOn} />）
      </Typography>
      {changes === null && <Said words="当时的议题内容已依法删除，无法比较。" />}
      {changes?.length === 0 && <Said words="此后内容没有改动。" />}
      {changes && changes.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {changes.map((change) => (
            <ChangedField key={change.field} change={change} />
          ))}
        </Flex>
      )}
    </Box>
  );
}

const shown = (value: string | null) => (value === null || value === '' ? '（空）' : value);

function Said({ words }: { readonly words: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {words}
    </Typography>
  );
}

function ChangedField({ change: { label, before, after } }: { readonly change: Change }) {
  const known = before !== null || after !== null;
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={2}>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {label}
        {!known && '：已更换'}
      </Typography>
      {known && (
        <>
          <Typography tag="p" variant="pi" textColor="danger700">
            <del>{shown(before)}</del>
          </Typography>
          <Typography tag="p" variant="pi" textColor="success700">
            <ins>{shown(after)}</ins>
          </Typography>
        </>
      )}
    </Box>
  );
}
