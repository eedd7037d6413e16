import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CommandContext } from '../command-context';
import { StepForm } from './step-form';
import { useWords } from '../../words/words';

const VARIANTS = {
  forward: 'default',
  return: 'secondary',
  withdraw: 'tertiary',
  terminate: 'danger-light',
} as const;

/** Steps that are possible now; each asks once more before it is taken. */
export function Steps(context: CommandContext) {
  const words = useWords();
  const [open, setOpen] = useState<string | null>(null);
  // A step whose form is open stays, even if a refusal has closed it meanwhile: its text must not be lost.
  const shown = context.process.transitions.filter(({ allowed, key }) => allowed || key === open);
  if (shown.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {words('steps.none')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {shown.map((step) =>
        open === step.key ? (
          <StepForm
            key={step.key}
            step={step}
            {...context}
            close={() => {
              setOpen(null);
            }}
          />
        ) : (
          <Button
            key={step.key}
            type="button"
            fullWidth
            variant={VARIANTS[step.kind]}
            disabled={context.unsaved || open !== null}
            onClick={() => {
              setOpen(step.key);
            }}
          >
            {step.label}
          </Button>
        ),
      )}
    </Flex>
  );
}
