import { Box, Flex, Typography } from '@strapi/design-system';
import type { StepView } from '../../../../words/process-view';
import { Blockers } from '../../../kit/refusal/blockers';
import { useWords } from '../../words/words';

interface BlockedStepsProps {
  readonly transitions: readonly StepView[];
  readonly topic: string;
}

/** Steps that are not possible now. The way forward is open to read; the others unfold on demand. */
export function BlockedSteps({ transitions, topic }: BlockedStepsProps) {
  const words = useWords();
  const blocked = transitions.filter(({ allowed }) => !allowed);
  if (blocked.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {words('steps.blocked')}
      </Typography>
      {blocked.map((step) => (
        <Box tag="details" key={step.key} open={step.kind === 'forward'}>
          <Box tag="summary" cursor="pointer" paddingTop={1} paddingBottom={2}>
            <Typography variant="pi" textColor="neutral800">
              {words('steps.lacks', { step: step.label, count: step.blockers.length })}
            </Typography>
          </Box>
          <Blockers blockers={step.blockers} topic={topic} />
        </Box>
      ))}
    </Flex>
  );
}
