import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { StepForm } from './step-form';
import type { CommandContext } from '../command-context';
import { useWords } from '../../words/words';

/** Somebody else's steps that may be taken here when they cannot wait. Folded: this is not the everyday way. */
export function UrgentSteps(context: CommandContext) {
  const words = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const { transitions, offers } = context.process;
  const steps = transitions.filter(({ key }) => offers.emergency.includes(key) || key === open);
  if (steps.length === 0) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <Box tag="details">
      <Box tag="summary" cursor="pointer" paddingBottom={2}>
        <Typography variant="pi" fontWeight="bold">
          {words('urgent', { count: steps.length })}
        </Typography>
      </Box>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {steps.map((step) =>
          open === step.key ? (
            <StepForm key={step.key} step={step} emergency {...context} close={close} />
          ) : (
            <Button
              key={step.key}
              type="button"
              fullWidth
              variant="secondary"
              disabled={context.unsaved || open !== null}
              onClick={() => {
                setOpen(step.key);
              }}
            >
              {words('urgent.take', { step: step.label })}
            </Button>
          ),
        )}
      </Flex>
    </Box>
  );
}
